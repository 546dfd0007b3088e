import { createSelector } from '../create-selector.js'
import { analytics } from './analytics.js'
import { browser } from './browser.js'
import { errors } from './errors.js'
import { headers } from './headers.js'
import { logs } from './logs.js'
import { messages } from './messages.js'
import type { SinkEntry } from './sink-entry.js'
import { urls } from './urls.js'

export type { SinkEntry, SinkKind } from './sink-entry.js'

/** Everything that is known to expose what it is given. The order counts: a library's own entry stands before a general one. */
export const sinkCatalogue: readonly SinkEntry[] = [
  ...analytics,
  ...messages,
  ...logs,
  ...errors,
  ...urls,
  ...headers,
  ...browser,
]

/** The entries that a file's text mentions: the others are not looked for. */
export const selectSinks = createSelector(sinkCatalogue)
