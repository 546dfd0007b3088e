import { categoryIds, type CategoryId } from 'processing-register-schemas'
import { lexicon } from 'processing-register-schemas/lexicon'
import { moreTerms } from './more-terms.js'
import { normaliseWord } from './normalise-word.js'

export type Grade = 'strong' | 'medium' | 'weak'

/** A term as it is compared: its words in the normalised form. */
export interface Term {
  readonly category: CategoryId
  readonly words: readonly string[]
  readonly grade: Grade
  /** A hint stays one, whatever stands beside it. */
  readonly hint: boolean
  /** Last word of the term: `disabled` and `is disabled` are the same evidence. */
  readonly head: string
}

/** Terms by their first word, the longest first. */
export type TermIndex = ReadonlyMap<string, readonly Term[]>

const rank: Record<Grade, number> = { strong: 3, medium: 2, weak: 1 }

/** Words for a person in a role: they say whom the name is about, and yield to what it says of them (`prisonerInjuries`). */
const personNouns = new Set(
  'prisoner offender inmate defendant suspect victim patient carer perpetrator accused'.split(' '),
)

/** Whether a term is only a word for a person in a role. */
export const isPersonNoun = ({ words }: Term): boolean => words.length === 1 && personNouns.has(words[0] ?? '')

/** Which of two terms that stand apart in a name says more: the surer one, then the longer one. */
export function isBetter(a: Term, b: Term): boolean {
  if (isPersonNoun(a) !== isPersonNoun(b)) return isPersonNoun(b)
  if (a.grade !== b.grade) return rank[a.grade] > rank[b.grade]
  return a.words.length > b.words.length
}

/**
 * The lexicon's terms of the ten categories of the register, with our own additions, ready to look up. Classes that are no
 * category (`confidential`, `systems-and-returns`) are for other rules.
 */
export function indexTerms(): TermIndex {
  const index = new Map<string, Term[]>()
  const add = (term: Term): void => {
    const first = term.words[0]
    if (first === undefined) return
    const list = index.get(first)
    if (list) list.push(term)
    else index.set(first, [term])
  }
  for (const term of listTerms()) {
    add(term)
    const joined = term.words.join('')
    // `sexualorientation`, `bluebadge`: only where the run is too long to be something else.
    if (term.grade === 'strong' && term.words.length > 1 && joined.length > 8)
      add({ ...term, words: [joined], head: term.head })
  }
  for (const list of index.values())
    list.sort((a, b) => b.words.length - a.words.length || rank[b.grade] - rank[a.grade])
  return index
}

/** Weak terms of these categories may be borne out by their neighbours (`vision` beside `hearing` and `mobility`). Those of the
 * others are proxies: language, nationality, diet, a photograph. */
const bornOut: ReadonlySet<CategoryId> = new Set<CategoryId>(['health', 'criminal-offence', 'sexual-orientation'])

/** To be a victim, to care or to park wrongly is never data of the category (the lexicon's notes). */
const hints = new Set(['victim', 'carer', 'pcn', 'penalty charge notice', 'statutory nuisance'])

function* listTerms(): Iterable<Term> {
  for (const category of categoryIds) {
    for (const { words, grade, kind } of lexicon.classes[category]) {
      // The name of a system says where data are kept, not what they are.
      const named = kind === 'vendor'
      const hint = named || !bornOut.has(category) || hints.has(words.join(' '))
      yield createTerm(category, words, named ? 'weak' : grade, hint)
    }
  }
  for (const { category, words, grade } of moreTerms) {
    yield createTerm(category, words, grade === 'hint' ? 'weak' : grade, grade === 'hint' || !bornOut.has(category))
  }
}

/** `prison` alone is an institution, and mostly the code of one; in a person's record it says where the person is held. */
const regraded: ReadonlyMap<string, Grade> = new Map<string, Grade>([
  ['prison', 'medium'],
  // A code system: a vaccine in a catalogue has a code as well as a diagnosis.
  ['snomed', 'medium'],
  // `did not attend` in the records of appointments.
  ['dna', 'medium'],
])

function createTerm(category: CategoryId, raw: readonly string[], given: Grade, hint: boolean): Term {
  const words = raw.map(normaliseWord)
  const grade = regraded.get(words.join(' ')) ?? given
  return { category, words, grade, hint, head: words.at(-1) ?? '' }
}
