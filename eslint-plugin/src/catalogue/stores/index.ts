import { browserStores } from './browser.js'
import { databaseStores } from './databases.js'
import { fileStores } from './files.js'
import { modelStores } from './models.js'
import { sessionStores } from './sessions.js'
import type { StoreEntry } from './store-entry.js'

/** Everything that is known of stores. Where two entries fit one call, the first wins: the surer stands before the weaker. */
export const storeCatalogue: readonly StoreEntry[] = [
  ...modelStores,
  ...databaseStores,
  ...sessionStores,
  ...browserStores,
  ...fileStores,
]

export type { FieldSource, NameSource, StoreEntry } from './store-entry.js'

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
const words = [...new Set(storeCatalogue.flatMap(({ mentions }) => mentions))]
const mentionsAny = new RegExp(words.map(escape).join('|'))

/**
 * The entries that can apply to a file. One regular expression of plain words goes over every file (about 0.1 ms per 1,000 lines);
 * only a file that holds one of them is asked which, once a word.
 */
export function selectEntries(text: string): readonly StoreEntry[] {
  if (!mentionsAny.test(text)) return []
  const mentioned = new Set(words.filter((word) => text.includes(word)))
  return storeCatalogue.filter(
    ({ mentions, unless }) => mentions.some((word) => mentioned.has(word)) && unless?.test(text) !== true,
  )
}
