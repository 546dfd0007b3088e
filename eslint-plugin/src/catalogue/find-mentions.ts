/** Which of a fixed set of plain words a text holds, found in one pass however many words there are. */
export type MentionFinder = (text: string) => ReadonlySet<string>

const none: ReadonlySet<string> = new Set()

/**
 * Compiles the words that library catalogues look for. A file is asked once for all of them: asking `includes` for each word costs
 * a pass over the text a word, and grows with the catalogue. Nearly every place of a text is done with after one look at a table of
 * the words' first two characters, and most others after a second one.
 *
 * @param words each of two characters or more
 */
export function createMentionFinder(words: Iterable<string>): MentionFinder {
  const pairs = new Uint8Array(1 << 16)
  const byPair = new Map<number, string[]>()
  for (const word of new Set(words)) {
    const pair = packPair(word.charCodeAt(0), word.charCodeAt(1))
    const third = word.length > 2 ? bitOf(word.charCodeAt(2)) : anyBit
    pairs[pair] = (pairs[pair] ?? 0) | third
    byPair.set(pair, [...(byPair.get(pair) ?? []), word])
  }
  return (text) => {
    let found: Set<string> | undefined
    let previous = text.charCodeAt(0)
    for (let i = 1; i < text.length; i++) {
      const current = text.charCodeAt(i)
      const pair = packPair(previous, current)
      previous = current
      const thirds = pairs[pair] ?? 0
      // After the last character `charCodeAt` gives NaN, which counts as 0: only a word of two can stand there.
      if (thirds === 0 || (thirds & bitOf(text.charCodeAt(i + 1))) === 0) continue
      for (const word of byPair.get(pair) ?? []) if (text.startsWith(word, i - 1)) (found ??= new Set()).add(word)
    }
    return found ?? none
  }
}

const packPair = (first: number, second: number): number => ((first & 0xff) << 8) | (second & 0xff)

/** The third characters of the words of one pair, as a set of eight bits. */
const bitOf = (code: number): number => 1 << ((code ^ (code >> 3)) & 7)
const anyBit = 0xff
