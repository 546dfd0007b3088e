import type { CategoryId } from 'processing-register-schemas'
import { getFalseFriend } from './false-friends.js'
import { normaliseWord } from './normalise-word.js'
import { isPersonField, isPersonWord } from './person-words.js'
import type { ReadName } from './read-name.js'
import { splitWords } from './split-words.js'

/** What stands around a name: the other members of its record, form or table, and the names that enclose it. */
export interface TermContext {
  /** Names of the members of the same record, the name itself may be among them. Pass the same array for all of them. */
  readonly siblings?: readonly string[]
  /** Name of what encloses it: type, class, table, variable; several with dots or spaces between. */
  readonly owner?: string
}

/** The surroundings of one record, read once for all of its members. */
export interface Surroundings {
  /** Words of the siblings' names: only a false friend asks for them. */
  getWords(): ReadonlySet<string>
  readonly ownerWords: ReadonlySet<string>
  /** For each category the strong and medium terms seen, by their head word, each with the number of names that have it. */
  readonly evidence: ReadonlyMap<CategoryId, ReadonlyMap<string, number>>
  readonly strong: ReadonlySet<CategoryId>
  readonly ownerEvidence: ReadonlyMap<CategoryId, string>
  readonly personRecord: boolean
  readonly personOwner: boolean
}

/** More members than this tell nothing more, and a generated record may have thousands. */
const mostSiblings = 400

/** Reads what stands around a record's members: linear in their number, capped. */
export function readSurroundings(
  { siblings = [], owner = '' }: TermContext,
  read: (name: string) => ReadName | undefined,
): Surroundings {
  const names = new Set(siblings.slice(0, mostSiblings))
  let words: ReadonlySet<string> | undefined
  const evidence = new Map<CategoryId, Map<string, number>>()
  const strong = new Set<CategoryId>()
  let personFields = 0
  for (const name of names) {
    if (isPersonField(name)) personFields++
    const found = read(name)
    if (!found || found.term.grade === 'weak' || isCancelledByName(found)) continue
    const { category, grade, head } = found.term
    const heads = evidence.get(category) ?? new Map<string, number>()
    evidence.set(category, heads.set(head, (heads.get(head) ?? 0) + 1))
    if (grade === 'strong') strong.add(category)
  }
  const ownerWords = new Set(splitWords(owner).map(normaliseWord))
  const owned = owner === '' ? undefined : read(owner)
  const ownerEvidence = new Map<CategoryId, string>()
  if (owned && owned.term.grade !== 'weak' && !isCancelledByName(owned))
    ownerEvidence.set(owned.term.category, owned.term.head)
  const personOwner = [...ownerWords].some(isPersonWord)
  const getWords = () => (words ??= new Set([...names].flatMap((name) => splitWords(name).map(normaliseWord))))
  return { getWords, ownerWords, evidence, strong, ownerEvidence, personRecord: personFields > 0, personOwner }
}

/** Whether another word of the same name says that the term has its benign sense: `browserFingerprint`. */
export function isCancelledByName({ term, words, start }: ReadName): boolean {
  if (words.some((word) => placeWords.has(word))) return true
  const friend = getFalseFriend(term)
  if (!friend) return false
  const rest = words.filter((_, i) => i < start || i >= start + term.words.length)
  return (
    rest.some((word) => friend.cancels.has(word) && !booleanWords.has(word)) &&
    !rest.some((word) => friend.confirms.has(word))
  )
}

/** `acceptsSexOffenders`, `isWheelchairDesignated`: what a home or a room is fit for, nobody's data. */
const placeWords = new Set(['accept', 'accepts', 'suited', 'designated'].map(normaliseWord))

/** `isDisabled`, `noConvictions`: a yes, a no and the absence are data about the person as well (ICO on criminal offence data). */
const booleanWords = new Set(['is', 'has', 'no', 'not', 'flag', 'none', 'true', 'false'])
