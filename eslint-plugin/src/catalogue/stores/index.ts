import { browserStores } from './browser.js'
import { databaseStores } from './databases.js'
import { fileStores } from './files.js'
import { modelStores } from './models.js'
import { sessionStores } from './sessions.js'
import type { StoreEntry } from './store-entry.js'
import { createMentionFinder } from '../../util/find-mentions.js'

/** Everything that is known of stores. Where two entries fit one call, the first wins: the surer stands before the weaker. */
export const storeCatalogue: readonly StoreEntry[] = [
  ...modelStores,
  ...databaseStores,
  ...sessionStores,
  ...browserStores,
  ...fileStores,
]

export type { FieldSource, NameSource, StoreEntry } from './store-entry.js'

const findMentions = createMentionFinder(storeCatalogue.flatMap(({ mentions }) => mentions))

/** The entries that can apply to a file: those of whose words it holds one. */
export function selectEntries(text: string): readonly StoreEntry[] {
  const mentioned = findMentions(text)
  if (mentioned.size === 0) return []
  return storeCatalogue.filter(
    ({ mentions, unless }) => mentions.some((word) => mentioned.has(word)) && unless?.test(text) !== true,
  )
}
