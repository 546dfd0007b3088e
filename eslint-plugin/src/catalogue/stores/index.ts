import { createSelector } from '../create-selector.js'
import { browserStores } from './browser.js'
import { databaseStores } from './databases.js'
import { fileStores } from './files.js'
import { frameworkStores } from './framework-state.js'
import { logStores } from './logs-and-caches.js'
import { modelStores } from './models.js'
import { moreFileStores } from './more-files.js'
import { queueStores } from './queues.js'
import { searchStores } from './search-and-tables.js'
import { sessionStores } from './sessions.js'
import type { StoreEntry } from './store-entry.js'

/** Everything that is known of stores. Where two entries fit one call, the first wins: the surer stands before the weaker. */
export const storeCatalogue: readonly StoreEntry[] = [
  ...modelStores,
  ...databaseStores,
  ...searchStores,
  ...sessionStores,
  ...queueStores,
  ...frameworkStores,
  ...browserStores,
  ...fileStores,
  ...moreFileStores,
  ...logStores,
]

export type { FieldSource, NameSource, StoreEntry } from './store-entry.js'

/** The entries that can apply to a file. */
export const selectEntries = createSelector(storeCatalogue)
