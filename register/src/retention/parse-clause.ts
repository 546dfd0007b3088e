import type { Disposal, Period, Qualifier, Retention } from './ast.js'
import { advance, attempt, isAtEnd, looksLike, peek, refuse, sliceWords, take, type Cursor } from './cursor.js'
import { parsePeriod } from './parse-period.js'
import { parseWords } from './parse-words.js'
import { findVagueness } from './wordings.js'

const qualifiers: readonly (readonly [Qualifier, readonly string[]])[] = [
  ['at least', ['at least', 'not less than', 'no less than', 'a minimum of', 'minimum of', 'minimum']],
  [
    'at most',
    [
      'at most',
      'up to',
      'no longer than',
      'not longer than',
      'no more than',
      'not more than',
      'a maximum of',
      'maximum of',
      'maximum',
      'within',
    ],
  ],
  ['about', ['about', 'approximately', 'around', 'roughly']],
]
const triggers = ['from', 'after', 'following', 'since', 'of', 'starting from', 'starting on', 'beginning with']
const durations = ['duration of', 'term of', 'life of', 'lifetime of', 'length of'].flatMap((word) => [
  `for the ${word}`,
  `the ${word}`,
  word,
])
const untils = ['until', 'till', 'up until', 'up to']
const whiles = ['while', 'whilst', 'for so long as', 'for as long as', 'so long as', 'as long as']
const removed = [
  'deleted',
  'delete',
  'destroyed',
  'destroy',
  'erased',
  'erase',
  'removed',
  'remove',
  'anonymised',
  'disposed of',
]
const kept = ['kept', 'keep', 'retained', 'retain', 'stored', 'store', 'held', 'hold']
const permanents = [
  'permanently',
  'permanent',
  'for ever',
  'forever',
  'in perpetuity',
  'archive permanently',
  'archived permanently',
]
const often: Readonly<Record<string, Period>> = {
  annually: { amount: 1, unit: 'year' },
  yearly: { amount: 1, unit: 'year' },
  monthly: { amount: 1, unit: 'month' },
  weekly: { amount: 1, unit: 'week' },
  daily: { amount: 1, unit: 'day' },
}

/** One retention without joiners or exceptions. */
export const parseClause = (cursor: Cursor): Retention | undefined =>
  attempt(cursor, () => {
    skipVerbs(cursor)
    return (
      parsePermanent(cursor) ??
      parseReview(cursor) ??
      parseQualified(cursor) ??
      parseUntil(cursor) ??
      parseWhile(cursor) ??
      parseSum(cursor)
    )
  })

/** Whether words here can only be the start of a retention, not of an event. */
export const startsClause = (cursor: Cursor): boolean =>
  looksLike(cursor, () => {
    skipVerbs(cursor)
    const clear = parsePermanent(cursor) ?? parseReview(cursor) ?? parseQualified(cursor)
    return clear ?? take(cursor, ...untils, ...whiles, 'for the duration of', 'duration of')
  })

/** `6 years, then review`, `then archive`: what may only follow a period. */
export function parseDisposal(cursor: Cursor): Disposal | undefined {
  return attempt(cursor, () => {
    take(cursor, 'is', 'are')
    take(cursor, 'be')
    const secure = take(cursor, 'securely', 'secure', 'secure deletion') !== undefined
    if (take(cursor, 'returned to the controller', 'return to the controller', 'return to controller'))
      return 'return-to-controller'
    if (take(cursor, 'confidential waste')) return 'confidential-waste'
    if (
      take(
        cursor,
        'archived',
        'archive',
        'transferred to the archive',
        'transfer to the archive',
        'transfer to archive',
      )
    )
      return 'archive'
    if (take(cursor, 'anonymised', 'anonymise')) return 'anonymise'
    if (take(cursor, ...removed, 'deletion', 'disposal') !== undefined) return secure ? 'secure-deletion' : 'delete'
    return undefined
  })
}

/** `Kept for`, `Deleted after`: verbs that change nothing. */
function skipVerbs(cursor: Cursor): void {
  attempt(cursor, () => {
    take(cursor, 'it is', 'they are', 'we', 'to be', 'will be', 'is', 'are')
    if (take(cursor, ...kept)) return take(cursor, 'for') ?? true
    if (!take(cursor, ...removed)) return undefined
    attempt(cursor, () => (take(cursor, 'after') && looksLike(cursor, () => parsePeriod(cursor)) ? true : undefined))
    return true
  })
}

const parsePermanent = (cursor: Cursor): Retention | undefined =>
  attempt(cursor, () => {
    if (!take(cursor, ...permanents)) return undefined
    take(cursor, 'archive', 'preservation', 'retention', 'record')
    return { kind: 'permanent' }
  })

function parseReview(cursor: Cursor): Retention | undefined {
  return attempt(cursor, () => {
    if (!take(cursor, 'review', 'reviewed'))
      return take(cursor, 'indefinite review every') ? asReview(parsePeriod(cursor)) : undefined
    const word = peek(cursor)?.word ?? ''
    if (Object.hasOwn(often, word)) {
      advance(cursor)
      return asReview(often[word])
    }
    return take(cursor, 'every', 'each') ? asReview(parsePeriodOrUnit(cursor)) : undefined
  })
}

const asReview = (every: Period | undefined): Retention | undefined => every && { kind: 'review', every }

/** `every 2 years`, `every year`. */
function parsePeriodOrUnit(cursor: Cursor): Period | undefined {
  const period = parsePeriod(cursor)
  if (period) return period
  const unit = (['year', 'month', 'week', 'day'] as const).find((name) => take(cursor, name) !== undefined)
  return unit && { amount: 1, unit }
}

/** `at least 10 years from approval ending`, `for 6 years`, `31 days`. */
function parseQualified(cursor: Cursor): Retention | undefined {
  return attempt(cursor, () => {
    take(cursor, 'for')
    take(cursor, 'a period of')
    const qualifier = qualifiers.find(([, words]) => take(cursor, ...words) !== undefined)?.[0]
    const period = parsePeriod(cursor)
    if (!period) return undefined
    const summed = parseCurrentYear(cursor, period)
    if (summed) return summed
    const base: Retention = { kind: 'period', period, ...(qualifier ? { qualifier } : {}) }
    const from = attempt(cursor, () => (take(cursor, ...triggers) ? readEvent(cursor) : undefined))
    return from === undefined ? base : { ...base, from }
  })
}

/** `6 years plus the current year`, as retention schedules write it: the year that runs, and six more. */
function parseCurrentYear(cursor: Cursor, plus: Period): Retention | undefined {
  return attempt(cursor, () => {
    if (!take(cursor, '+', 'plus')) return undefined
    const from = cursor.at
    if (!take(cursor, 'the current', 'current')) return undefined
    take(cursor, 'financial', 'tax', 'academic', 'school', 'calendar')
    take(cursor, 'year')
    const event = sliceWords(cursor, from, cursor.at)
    return { kind: 'during', event: event.endsWith('current') ? `${event} year` : event, plus }
  })
}

function parseUntil(cursor: Cursor): Retention | undefined {
  return attempt(cursor, () => {
    if (!take(cursor, ...untils)) return takeRemovedWhen(cursor)
    // `until 6 years after the case closes` is six years after it.
    const period = parseQualified(cursor)
    if (period) return period
    const age = readAge(cursor)
    const point = age ?? readEvent(cursor)
    return point === undefined ? undefined : { kind: 'until', point, ...parsePlus(cursor) }
  })
}

/** `Deleted when the case closes`: the verb was skipped, so that it stands just before. */
function takeRemovedWhen(cursor: Cursor): Retention | undefined {
  const before = peek(cursor, -1)?.word ?? ''
  if (!removed.includes(before) || !take(cursor, 'when', 'once', 'on', 'upon', 'at', 'as soon as')) return undefined
  const point = readEvent(cursor)
  return point === undefined ? undefined : { kind: 'until', point, ...parsePlus(cursor) }
}

/** A bare number after `until` is an age. */
function readAge(cursor: Cursor): string | undefined {
  return attempt(cursor, () => {
    const { kind, word, value } = peek(cursor) ?? {}
    if (kind !== 'number' || value === undefined || value > 150) return undefined
    advance(cursor)
    const next = peek(cursor)?.word
    return isAtEnd(cursor) || ['and', 'or', ',', 'plus', '+', '(', 'unless'].includes(next ?? '')
      ? `age ${word}`
      : undefined
  })
}

function parseWhile(cursor: Cursor): Retention | undefined {
  return attempt(cursor, () => {
    if (take(cursor, ...whiles)) {
      const state = readEvent(cursor)
      return state === undefined ? undefined : { kind: 'while', state, ...parsePlus(cursor) }
    }
    if (!take(cursor, ...durations, 'during', 'throughout')) return undefined
    const event = readEvent(cursor)
    return event === undefined ? undefined : { kind: 'during', event, ...parsePlus(cursor) }
  })
}

/** `employment + 2 years`: words that only the sum makes a retention. */
function parseSum(cursor: Cursor): Retention | undefined {
  const { furthest } = cursor
  const sum = attempt(cursor, () => {
    const event = readEvent(cursor)
    const { plus } = parsePlus(cursor)
    return event === undefined || !plus ? undefined : ({ kind: 'during', event, plus } as const)
  })
  // Any words could have been the start of a sum: that they were read says nothing of where the sentence went wrong.
  if (!sum) cursor.furthest = furthest
  return sum
}

const parsePlus = (cursor: Cursor): { plus?: Period } => {
  const plus = attempt(cursor, () => (take(cursor, '+', 'plus') ? parsePeriod(cursor) : undefined))
  return plus ? { plus } : {}
}

/** Words for an event or a state; refused where nobody could say when it comes. */
function readEvent(cursor: Cursor): string | undefined {
  const from = cursor.at
  const words = parseWords(cursor, startsClause)
  if (words === undefined) return undefined
  const why = findVagueness(sliceWords(cursor, Math.max(0, from - 3), cursor.at)) ?? findVagueness(words)
  if (why === undefined) return words
  return refuse(cursor, 'retention-not-a-period', `\`${words}\` is no moment that anyone could name. ${why}.`)
}
