import { createSelector } from '../create-selector.js'
import { analytics } from './analytics.js'
import type { EgressEntry } from './egress-entry.js'
import { files } from './files.js'
import { http } from './http.js'
import { messages } from './messages.js'
import { moreHttp } from './more-http.js'
import { queues } from './queues.js'
import { remoteCalls } from './remote-calls.js'
import { services } from './services.js'

export type { EgressEntry, ValueSource } from './egress-entry.js'

/** Everything that is known to send data out of a program. The order counts: a library's own entry stands before a general one. */
export const egressCatalogue: readonly EgressEntry[] = [
  ...services,
  ...messages,
  ...queues,
  ...files,
  ...analytics,
  ...moreHttp,
  ...http,
  ...remoteCalls,
]

/** The entries that a file's text mentions: the others are not looked for. */
export const selectEgress = createSelector(egressCatalogue)
