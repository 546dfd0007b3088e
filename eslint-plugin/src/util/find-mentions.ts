/** Which of a fixed set of plain words a text holds, found in one pass however many words there are. */
export type MentionFinder = (text: string) => ReadonlySet<string>

const none: ReadonlySet<string> = new Set()
/** Words are told apart by their first letters: by four where they have them, else by three or two. */
const lengths = [4, 3, 2] as const
const slotBits = 14
/** Spreads the packed letters over the table (Knuth's multiplicative hashing). */
const slotOf = (packed: number, length: number): number => Math.imul(packed + length, 0x9e3779b1) >>> (32 - slotBits)

/**
 * Compiles the words that library catalogues look for. A file is asked once for all of them: asking `includes` for each word costs
 * a pass over the text a word, and grows with the catalogue.
 *
 * @param words each of two characters or more
 */
export function createMentionFinder(words: Iterable<string>): MentionFinder {
  const tables = lengths.map((length) => createTable(words, length))
  const [four, three, two] = tables as [Table, Table, Table]
  return (text) => {
    let found: Set<string> | undefined
    let packed = 0
    const note = (table: Table, end: number): void => {
      const start = end + 1 - table.length
      for (const word of table.words.get(slotOf(packed & table.mask, table.length)) ?? [])
        if (text.startsWith(word, start)) (found ??= new Set()).add(word)
    }
    for (let i = 0; i < text.length; i++) {
      packed = (packed << 8) | (text.charCodeAt(i) & 0xff)
      if (four.bits[slotOf(packed, 4)] === 1) note(four, i)
      if (three.bits[slotOf(packed & three.mask, 3)] === 1) note(three, i)
      if (two.bits[slotOf(packed & two.mask, 2)] === 1) note(two, i)
    }
    return found ?? none
  }
}

interface Table {
  readonly length: number
  readonly mask: number
  readonly bits: Uint8Array
  readonly words: ReadonlyMap<number, readonly string[]>
}

function createTable(words: Iterable<string>, length: (typeof lengths)[number]): Table {
  const mask = length === 4 ? -1 : (1 << (8 * length)) - 1
  const bits = new Uint8Array(1 << slotBits)
  const bySlot = new Map<number, string[]>()
  for (const word of new Set(words)) {
    if (Math.min(word.length, 4) !== length) continue
    let packed = 0
    for (let i = 0; i < length; i++) packed = (packed << 8) | (word.charCodeAt(i) & 0xff)
    const slot = slotOf(packed & mask, length)
    bits[slot] = 1
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), word])
  }
  return { length, mask, bits, words: bySlot }
}
