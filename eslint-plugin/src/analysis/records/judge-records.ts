import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Activity, Recipient, Register } from 'processing-register-core'
import type { FileFacts, RecordFact, ShareFact } from '../facts.js'
import type { PathFollower } from './follow-paths.js'

/** What is needed to ask whether a disclosure was recorded before it happened. */
export interface Follow {
  readonly follower: PathFollower
  readonly sourceCode: TSESLint.SourceCode
  readonly facts: FileFacts
  readonly register: Register
}

export interface RecordProblem {
  readonly messageId:
    'noRecord' | 'recordNotOnEveryPath' | 'recordNotAwaited' | 'recordUnclear' | 'recordOfOtherActivity' | 'recordLacks'
  readonly data: Readonly<Record<string, string>>
}

const keyOf = ([start, end]: readonly [number, number]): string => `${String(start)}:${String(end)}`

/** The ranges a path follower must watch: every share, every record, and the `await` around one. */
export function listWatched({ shares, records }: FileFacts): ReadonlySet<string> {
  const awaits = records.flatMap(({ awaitRange }) => (awaitRange ? [keyOf(awaitRange)] : []))
  return new Set([
    ...shares.map(({ call }) => keyOf(call.range)),
    ...records.map(({ call }) => keyOf(call.range)),
    ...awaits,
  ])
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
  const before = (candidates: readonly RecordFact[]): boolean => isRecordedBefore(share, candidates, follow)
  if (named.length === 0) {
    const unclear = records.filter(({ properties }) => properties.get('recipient')?.value === undefined)
    return { messageId: before(unclear) ? 'recordUnclear' : 'noRecord', data: {} }
  }
  const { synchronous } = follow.register.disclosureLog
  if (!before(named)) {
    const dropped =
      !synchronous && isRecordedBefore(share, named, { ...follow, register: asSynchronous(follow.register) })
    return { messageId: dropped ? 'recordNotAwaited' : 'recordNotOnEveryPath', data: {} }
  }
  return judgeContent(named, recipient, covering)
}

const asSynchronous = (register: Register): Register => ({
  ...register,
  disclosureLog: { ...register.disclosureLog, synchronous: true },
})

function isRecordedBefore(
  { call }: ShareFact,
  records: readonly RecordFact[],
  { follower, sourceCode, register }: Follow,
): boolean {
  const holds = (range: readonly [number, number] | undefined): boolean =>
    range !== undefined && range[0] <= call.range[0] && call.range[1] <= range[1]
  if (records.some((record) => holds(record.wraps) || holds(findContinuation(record, sourceCode)))) return true
  const { synchronous } = register.disclosureLog
  const marks = new Set(
    records.flatMap((record) => {
      if (record.awaitRange) return [keyOf(record.awaitRange)]
      return synchronous ? [keyOf(record.call.range)] : []
    }),
  )
  return follower.isPreceded(call.range, (range) => marks.has(keyOf(range)))
}

/** `recordDisclosure({…}).then(() => client.send(…))`: what follows runs after the record. */
function findContinuation(
  { call }: RecordFact,
  sourceCode: TSESLint.SourceCode,
): readonly [number, number] | undefined {
  let node: TSESTree.Node | null | undefined = sourceCode.getNodeByRangeIndex(call.range[0])
  while (
    node &&
    !(node.type === 'CallExpression' && node.range[0] === call.range[0] && node.range[1] === call.range[1])
  )
    node = node.parent
  const member = node?.parent
  const isThen =
    member?.type === 'MemberExpression' &&
    member.object === node &&
    member.property.type === 'Identifier' &&
    member.property.name === 'then'
  const then = isThen ? member.parent : undefined
  return then?.type === 'CallExpression' ? then.arguments[0]?.range : undefined
}

const always: readonly (readonly [key: string, why: string])[] = [
  ['activity', 'without it nothing ties the disclosure to a purpose (UK GDPR Article 5(1)(b))'],
  ['lawfulBasis', 'every disclosure needs a lawful basis that can be shown (UK GDPR Articles 5(2) and 6(1))'],
  ['reason', 'the reason for a disclosure is what the council is asked for first (UK GDPR Article 5(2))'],
  ['requestedBy', 'a disclosure is made to someone who asked for it, and the record says who (UK GDPR Article 5(2))'],
]

/** A record must say all that a disclosure of this kind asks for, and be of an activity that covers the code. */
function judgeContent(
  records: readonly RecordFact[],
  recipient: Recipient,
  covering: readonly Activity[],
): RecordProblem | undefined {
  for (const { properties, complete } of records) {
    const activity = properties.get('activity')?.value
    if (activity !== undefined && !covering.some(({ id }) => id === activity))
      return { messageId: 'recordOfOtherActivity', data: { activity } }
    if (!complete) continue
    const basis = properties.get('lawfulBasis')?.value
    const missing = [...always, ...(recipient.sharing === 'non-routine' ? nonRoutine(basis) : [])].find(
      ([key]) => !properties.has(key),
    )
    if (missing) return { messageId: 'recordLacks', data: { key: missing[0], why: missing[1] } }
  }
  return undefined
}

const nonRoutine = (basis: string | undefined): typeof always => [
  ['authorisedBy', 'a disclosure that is not routine is authorised each time (UK GDPR Article 5(2))'],
  ...(basis === 'consent' || basis === '6(1)(a)'
    ? []
    : [['withoutConsent', 'without consent the record says on what ground (UK GDPR Articles 5(2) and 6(1))'] as const]),
]
