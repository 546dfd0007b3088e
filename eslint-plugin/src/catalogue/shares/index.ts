import { analytics } from './analytics.js'
import type { EgressEntry } from './egress-entry.js'
import { http } from './http.js'
import { messages } from './messages.js'
import { queues } from './queues.js'

export type { EgressEntry, ValueSource } from './egress-entry.js'

/** Everything that is known to send data out of a program. The order counts: a library's own entry stands before a general one. */
export const egressCatalogue: readonly EgressEntry[] = [...messages, ...queues, ...analytics, ...http]

/** The entries that a file's text mentions: the others are not looked for. */
export const selectEgress = (text: string): readonly EgressEntry[] =>
  egressCatalogue.filter(({ mentions }) => mentions.some((piece) => text.includes(piece)))
