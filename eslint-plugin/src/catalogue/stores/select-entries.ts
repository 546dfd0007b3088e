import { createMentionFinder } from '../../util/find-mentions.js'
import type { StoreEntry } from './store-entry.js'

/** Makes the question which entries of a catalogue can apply to a file: those of whose words it holds one. */
export function createSelector(catalogue: readonly StoreEntry[]): (text: string) => readonly StoreEntry[] {
  const findMentions = createMentionFinder(catalogue.flatMap(({ mentions }) => mentions))
  return (text) => {
    const mentioned = findMentions(text)
    if (mentioned.size === 0) return []
    return catalogue.filter(
      ({ mentions, unless }) => mentions.some((word) => mentioned.has(word)) && unless?.test(text) !== true,
    )
  }
}
