import type { TSESLint } from '@typescript-eslint/utils'
import type { FileFacts, RecordFact, ShareFact } from '../facts.js'
import { findWaiting, type Range } from './find-waiting.js'
import type { Marks, PathFollower } from './follow-paths.js'

/** What is needed to ask whether a disclosure was recorded before it happened. */
export interface Follow {
  readonly follower: PathFollower
  readonly sourceCode: TSESLint.SourceCode
  readonly facts: FileFacts
  /** The log's functions return nothing to wait for. */
  readonly isSynchronous: boolean
}

/** Helpers that record, helpers that call those, and so on: deeper ones are not followed. */
const deepest = 3

/** Whether one of the records comes first on every path to a share, and has been written by then. */
export function isRecordedBefore(share: ShareFact, records: readonly RecordFact[], follow: Follow): boolean {
  const { follower } = follow
  let marks = joinMarks(records.map((record) => readMarks(record.call.range, record, follow)))
  for (let depth = 0; ; depth++) {
    if (follower.isPreceded(share.call.range, marks)) return true
    const next = addHelpers(marks, follow)
    if (depth === deepest || next.at.length === marks.at.length) return false
    marks = next
  }
}

type Waited = Pick<RecordFact, 'written' | 'after' | 'isSwallowed'>

function readMarks(call: Range, { written, after, isSwallowed }: Waited, { isSynchronous }: Follow): Marks {
  return { at: isSynchronous && !isSwallowed ? [call, ...written] : written, after }
}

/** A call of a function of this file that cannot end without a record is as good as the record. */
function addHelpers(marks: Marks, follow: Follow): Marks {
  const known = new Set(marks.at.map(String))
  const added = follow.follower
    .listPassingCalls(marks)
    .map((call) => readMarks(call.range, findWaiting(call, follow.sourceCode), follow))
  const { at, after } = joinMarks(added)
  return { at: [...marks.at, ...at.filter((range) => !known.has(String(range)))], after: [...marks.after, ...after] }
}

const joinMarks = (list: readonly Marks[]): Marks => ({
  at: list.flatMap(({ at }) => at),
  after: list.flatMap(({ after }) => after),
})
