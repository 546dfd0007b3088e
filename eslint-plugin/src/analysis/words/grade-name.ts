import { getFalseFriend, type FalseFriend } from './false-friends.js'
import { isPersonWord } from './person-words.js'
import type { ReadName } from './read-name.js'
import { isCancelledByName, type Surroundings } from './read-surroundings.js'
import { readStaffSense } from './staff-words.js'
import { isPersonNoun, type Grade } from './term-index.js'

/**
 * How sure a name is in its surroundings: `strong` is reported by every preset, `medium` and `weak` only where the rule's options
 * ask; undefined is a false friend or a hint with nothing to bear it out.
 */
export function gradeName(found: ReadName, around: Surroundings): Grade | undefined {
  const friend = getFalseFriend(found.term)
  const staff = readStaffSense(found)
  if (friend?.never || staff === 'institution' || isCancelledByName(found)) return undefined
  const others = countOthers(found, around)
  const confirmed = confirms(found, around, friend)
  const cancelled =
    friend && !confirmed && others === 0 && [...around.ownerWords].some((word) => friend.cancels.has(word))
  if (cancelled) return undefined
  if (found.term.grade === 'strong') return staff || isAttributeOfPerson(found) ? 'medium' : 'strong'
  const person = isAboutPerson(found, around)
  if (found.term.grade === 'medium')
    return staff ? 'medium' : gradeMedium(found, around, friend, confirmed || others > 0, person)
  if (others > 1 && !found.term.hint && around.strong.has(found.term.category)) return 'strong'
  return confirmed || others > 0 || person ? 'weak' : undefined
}

/** Whether a hint of medium grade stands with nothing around it that speaks for it or against it. */
export const isOpen = (found: ReadName, around: Surroundings): boolean =>
  found.term.grade === 'medium' &&
  !readStaffSense(found) &&
  !isAttributeOfPerson(found) &&
  !isAboutPerson(found, around)

/** Words of any record: as a member's neighbour they say nothing against it. */
const generic = new Set(
  'name code type date is set status id number title text description address area list count record first amount test case order email role other region'.split(
    ' ',
  ),
)

/** `offenderNo`, `offenderName`: who the person is, said with a word for what they did. Sure for `strict` only. */
function isAttributeOfPerson({ term, words, start }: ReadName): boolean {
  if (identities.has(term.words.join(' '))) return true
  return isPersonNoun(term) && words.slice(start + 1).some((word) => personAttributes.has(word))
}

/** Terms that are a number for a person. */
const identities = new Set(['prison number'])

const personAttributes = new Set(
  (
    'no number nos id name first last surname dob date birth detail details image photo address email phone gender age main occupier ' +
    'key uuid ref reference crn title initial language record list search manager management book booking summary view card'
  ).split(' '),
)

function gradeMedium(
  { term }: ReadName,
  around: Surroundings,
  friend: FalseFriend | undefined,
  confirmed: boolean,
  person: boolean,
): Grade | undefined {
  if (confirmed) return 'strong'
  const siblingsCancel = friend && [...friend.cancels].some((word) => around.getWords().has(word) && !generic.has(word))
  // Two letters are too short to be sure of, whoever stands beside them.
  const short = term.words.join('').length < 3
  if (person) return short || siblingsCancel ? 'medium' : 'strong'
  return siblingsCancel ? undefined : 'medium'
}

function confirms({ term, words, start }: ReadName, around: Surroundings, friend: FalseFriend | undefined): boolean {
  if (!friend) return false
  const rest = words.filter((_, i) => i < start || i >= start + term.words.length)
  return [...friend.confirms].some(
    (word) => !term.words.includes(word) && (rest.includes(word) || around.ownerWords.has(word)),
  )
}

/** Other terms of the same category in the record or its owner's name. */
function countOthers({ term }: ReadName, around: Surroundings): number {
  const heads = around.evidence.get(term.category)
  const own = heads?.has(term.head) ? 1 : 0
  const owned = around.ownerEvidence.get(term.category)
  const byOwner = owned !== undefined && owned !== term.head && !heads?.has(owned) ? 1 : 0
  return (heads?.size ?? 0) - own + byOwner
}

function isAboutPerson({ words, start, term }: ReadName, around: Surroundings): boolean {
  if (around.personRecord || around.personOwner) return true
  return words.some((word, i) => (i < start || i >= start + term.words.length) && isPersonWord(word))
}
