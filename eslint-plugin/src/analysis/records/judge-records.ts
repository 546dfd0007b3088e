import type { Activity, Recipient } from 'processing-register-core'
import { asData, asText } from 'processing-register-core'
import type { RecordFact, ShareFact } from '../facts.js'
import { isRecordedBefore, type Follow } from './is-recorded.js'

export interface RecordProblem {
  readonly messageId:
    | 'noRecord'
    | 'recordNotOnEveryPath'
    | 'recordNotAwaited'
    | 'recordUnclear'
    | 'recordOfOtherActivity'
    | 'recordLacks'
    | 'consentWithoutScope'
  readonly data: Readonly<Record<string, string>>
}

/** Why the records of a file do not answer for a disclosure; undefined where one does. */
export function findRecordProblem(
  share: ShareFact,
  recipient: Recipient,
  covering: readonly Activity[],
  follow: Follow | undefined,
): RecordProblem | undefined {
  const records = follow?.facts.records ?? []
  if (!follow || records.length === 0) return { messageId: 'noRecord', data: {} }
  const named = records.filter(({ properties }) => properties.get('recipient')?.value === recipient.id)
  if (named.length === 0) {
    const unclear = records.filter(({ properties }) => properties.get('recipient')?.value === undefined)
    return isRecordedBefore(share, unclear, follow)
      ? { messageId: 'recordUnclear', data: { key: 'recipient', what: `recipient: '${recipient.id}'` } }
      : { messageId: 'noRecord', data: {} }
  }
  if (!isRecordedBefore(share, named, follow)) {
    const isDropped = !follow.isSynchronous && isRecordedBefore(share, named, { ...follow, isSynchronous: true })
    return { messageId: isDropped ? 'recordNotAwaited' : 'recordNotOnEveryPath', data: {} }
  }
  return judgeContent(listAnswering(share, named, follow), recipient, covering)
}

/** The records that answer for a share: those that come before it by themselves, else all of them together (one a branch). */
function listAnswering(share: ShareFact, named: readonly RecordFact[], follow: Follow): readonly RecordFact[] {
  if (named.length === 1) return named
  const alone = named.filter((record) => isRecordedBefore(share, [record], follow))
  return alone.length > 0 ? alone.slice(0, 1) : named
}

type Need = readonly [key: string, why: string]

const always: readonly Need[] = [
  ['activity', 'without it nothing ties the disclosure to a purpose (UK GDPR Article 5(1)(b))'],
  ['lawfulBasis', 'every disclosure needs a lawful basis that can be shown (UK GDPR Articles 5(2) and 6(1))'],
  ['reason', 'the reason for a disclosure is what the council is asked for first (UK GDPR Article 5(2))'],
  ['requestedBy', 'a disclosure is made to someone who asked for it, and the record says who (UK GDPR Article 5(2))'],
]
const authorised: Need = [
  'authorisedBy',
  'a disclosure that is not routine, or made without consent, is authorised each time (UK GDPR Article 5(2))',
]
const ground: Need = [
  'withoutConsent',
  'without consent the record says on what ground (UK GDPR Articles 5(2) and 6(1))',
]
const consent: Need = [
  'consentReference',
  'a disclosure on consent says which consent, so that it can be shown and withdrawn (UK GDPR Article 7(1) and (3))',
]

/** A record must say all that a disclosure of this kind asks for, and be of an activity that covers the code. */
function judgeContent(
  records: readonly RecordFact[],
  recipient: Recipient,
  covering: readonly Activity[],
): RecordProblem | undefined {
  for (const { properties, complete } of records) {
    const id = properties.get('activity')?.value
    const activity = covering.find((candidate) => candidate.id === id)
    if (id !== undefined && !activity) return { messageId: 'recordOfOtherActivity', data: { activity: id } }
    const missing = complete ? listNeeds(properties, recipient).find(([key]) => !properties.has(key)) : undefined
    if (missing) return { messageId: 'recordLacks', data: { key: missing[0], why: missing[1] } }
    const unclear = ['activity', 'lawfulBasis'].find(
      (key) => properties.has(key) && properties.get(key)?.value === undefined,
    )
    if (unclear !== undefined) return { messageId: 'recordUnclear', data: { key: unclear, what: `${unclear}: '…'` } }
    if (activity && isConsent(properties) && asText(asData(activity.raw['consent'])?.['scope']) === undefined)
      return { messageId: 'consentWithoutScope', data: { activity: activity.id } }
  }
  return undefined
}

/** Whether a record rests on consent, by the word or the article point. */
export const isConsent = (properties: RecordFact['properties']): boolean =>
  /^(?:consent|6\(1\)\(a\))$/u.test(properties.get('lawfulBasis')?.value ?? '')

function listNeeds(properties: RecordFact['properties'], { sharing }: Recipient): readonly Need[] {
  const needs = [...always]
  if (sharing === 'non-routine' || properties.has('withoutConsent')) needs.push(authorised)
  if (isConsent(properties)) needs.push(consent)
  else if (sharing === 'non-routine') needs.push(ground)
  return needs
}
