import { createSelector } from '../stores/select-entries.js'
import { storeCatalogue } from '../stores/index.js'
import { deletions } from './deletions.js'
import { expiries } from './expiries.js'

/** Everything that is known to end what a store keeps: declarations and writes that say how long, and calls that only set an end. */
export const expiryCatalogue = [...storeCatalogue, ...expiries]

/** The entries that can tell a lifetime in a file. All store entries stand in it, so that a call is what it is there too. */
export const selectExpiries = createSelector(expiryCatalogue)

/** The entries of calls that delete, for a file. */
export const selectDeletions = createSelector(deletions)

export { deletions } from './deletions.js'
export { expiries } from './expiries.js'
export type { LifetimeSource, TimeMeaning } from './lifetime-source.js'
