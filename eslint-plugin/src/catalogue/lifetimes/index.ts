import { createSelector } from '../create-selector.js'
import { storeCatalogue } from '../stores/index.js'
import { deletions } from './deletions.js'
import { expiries } from './expiries.js'

/**
 * The entries that can tell a lifetime in a file: calls that only set an end, and all of the stores, so that a call is here what it is
 * there.
 */
export const selectExpiries = createSelector([...expiries, ...storeCatalogue])

/** The entries of calls that delete, for a file. */
export const selectDeletions = createSelector(deletions)

export { deletions } from './deletions.js'
export { expiries } from './expiries.js'
export type { LifetimeSource, TimeMeaning } from './lifetime-source.js'
