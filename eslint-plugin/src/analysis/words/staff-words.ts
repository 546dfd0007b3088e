import { normaliseWord } from './normalise-word.js'
import type { ReadName } from './read-name.js'

/** Who deals with people's data for a living, and the bodies they work in. */
const staff = new Set(
  (
    'practitioner practicioner officer worker manager team unit office staff region area establishment board delivery department ' +
    'provider agency authority professional secretary coordinator champion adviser advisor supervisor governor warden commissioner ' +
    'trust directorate clerk inspector region pdu clinic clinician'
  )
    .split(' ')
    .map(normaliseWord),
)

/** Words of institutions: before a word for staff they only say where someone works. */
const institutions = new Set('prison probation parole custody police court hospital health offender'.split(' '))

/**
 * What a word for staff right after the term makes of the name: `institution` (`probationOfficerEmail`) is no data about a person;
 * `specialist` (`mentalHealthWorker`) may tell why a person has one.
 */
export function readStaffSense({ term, words, start }: ReadName): 'institution' | 'specialist' | undefined {
  if (isContactOfStaff(term.words, words.slice(start + term.words.length))) return 'institution'
  if (!staff.has(words[start + term.words.length] ?? '')) return undefined
  const [word = ''] = term.words
  return term.words.length === 1 && institutions.has(word) ? 'institution' : 'specialist'
}

/** `probationOfficerEmail`: that somebody has a probation officer tells something of them, how to reach the officer does not. */
const isContactOfStaff = (term: readonly string[], rest: readonly string[]): boolean =>
  staff.has(term.at(-1) ?? '') && institutions.has(term[0] ?? '') && rest.some((word) => contacts.has(word))

const contacts = new Set(
  'name first full email phone telephone mobile number address info contact region team'.split(' '),
)
