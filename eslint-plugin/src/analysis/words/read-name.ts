import { normaliseWord } from './normalise-word.js'
import { splitWords } from './split-words.js'
import { isBetter, type Term, type TermIndex } from './term-index.js'

/** A name with the term found in it, before its surroundings are asked. */
export interface ReadName {
  readonly term: Term
  /** The words of the name, normalised. */
  readonly words: readonly string[]
  /** Index of the term's first word in `words`. */
  readonly start: number
  /** The words that matched, as the name has them. */
  readonly matched: string
}

/** The best term in a name: the surest, then the longest, then the first. */
export function readName(name: string, index: TermIndex): ReadName | undefined {
  const whole = splitWords(name, 'whole')
  const found = findTerm(whole, index)
  if (!/\p{L}\p{N}/u.test(name)) return found
  const parted = findTerm(splitWords(name, 'split'), index)
  return parted && (!found || isBetter(parted.term, found.term)) ? parted : found
}

function findTerm(raw: readonly string[], index: TermIndex): ReadName | undefined {
  const words = raw.map(normaliseWord)
  let best: ReadName | undefined
  let covered = 0
  for (let start = 0; start < words.length; start++) {
    const fits = (term: Term): boolean => term.words.every((word, i) => words[start + i] === word)
    const term = index.get(words[start] ?? '')?.find(fits)
    // Of two that overlap the longer counts, even where it is weaker: `disabled parking` is no disability.
    if (!term || start + term.words.length <= covered) continue
    covered = start + term.words.length
    if (best && !isBetter(term, best.term)) continue
    best = { term, words, start, matched: raw.slice(start, start + term.words.length).join(' ') }
  }
  return best
}
