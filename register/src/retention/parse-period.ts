import type { Period, PeriodUnit } from './ast.js'
import { advance, attempt, looksLike, peek, refuse, sliceWords, take, type Cursor } from './cursor.js'
import { readTokens } from './read-tokens.js'

const units: Readonly<Record<string, PeriodUnit>> = {
  minute: 'minute',
  min: 'minute',
  hour: 'hour',
  hr: 'hour',
  day: 'day',
  week: 'week',
  wk: 'week',
  month: 'month',
  mth: 'month',
  year: 'year',
  yr: 'year',
}

/** Units of two words, by the first. */
const longUnits: Readonly<Record<string, Readonly<Record<string, PeriodUnit>>>> = {
  calendar: { day: 'day', week: 'week', month: 'month', year: 'year' },
  working: { day: 'working-day' },
  financial: { year: 'financial-year' },
  academic: { year: 'academic-year' },
  school: { year: 'academic-year' },
  tax: { year: 'tax-year' },
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const most = 9999

/** Smaller units that make a larger one, so that a range may change units: `6 months to 1 year`. */
const parts: Readonly<Partial<Record<PeriodUnit, readonly [PeriodUnit, number]>>> = {
  year: ['month', 12],
  week: ['day', 7],
  day: ['hour', 24],
  hour: ['minute', 60],
}

/** `6 years`, `six to eight years`, `31 days`, `6 months to 1 year`, `2 years and 6 months`, `six (6) months`. */
export function parsePeriod(cursor: Cursor): Period | undefined {
  return attempt(cursor, () => {
    const amount = parseNumber(cursor)
    if (amount === undefined) return undefined
    const unit = parseUnit(cursor)
    if (unit) return parseRest(cursor, { amount, unit })
    if (!takeTo(cursor)) return undefined
    const upTo = parseNumber(cursor)
    const shared = upTo === undefined ? undefined : parseUnit(cursor)
    return upTo === undefined || !shared
      ? undefined
      : range(cursor, { amount, unit: shared }, { amount: upTo, unit: shared })
  })
}

/** Whether a period begins here. */
export const startsPeriod = (cursor: Cursor): boolean => looksLike(cursor, () => parsePeriod(cursor))

/** Reads a text that is one period and nothing else. */
export function readWholePeriod(cursor: Cursor): Period | undefined {
  const period = parsePeriod(cursor)
  return cursor.at === cursor.tokens.length ? period : undefined
}

/** What may follow `6 months`: the upper end of a range, or a smaller unit. */
function parseRest(cursor: Cursor, first: Period): Period | undefined {
  const upper = attempt(cursor, () => (takeTo(cursor) ? parseAmountAndUnit(cursor) : undefined))
  if (upper) return range(cursor, first, upper)
  const smaller = attempt(cursor, () => {
    take(cursor, 'and', ',')
    const next = parseAmountAndUnit(cursor)
    return next && parts[first.unit]?.[0] === next.unit ? next : undefined
  })
  return smaller ? { amount: inUnit(first, smaller.unit) + smaller.amount, unit: smaller.unit } : first
}

function parseAmountAndUnit(cursor: Cursor): Period | undefined {
  const amount = parseNumber(cursor)
  const unit = amount === undefined ? undefined : parseUnit(cursor)
  return amount === undefined || !unit ? undefined : { amount, unit }
}

function range(cursor: Cursor, low: Period, high: Period): Period | undefined {
  const unit = low.unit === high.unit ? low.unit : parts[high.unit]?.[0] === low.unit ? low.unit : undefined
  if (!unit) return undefined
  const upTo = inUnit(high, unit)
  if (upTo > low.amount) return { amount: low.amount, upTo, unit }
  return refuse(
    cursor,
    'retention-contradicts-itself',
    'The range runs from the longer period to the shorter one. Write the shorter one first, or the one period that applies.',
  )
}

/** The amount in the same unit or the next smaller one. */
const inUnit = ({ amount, unit }: Period, wanted: PeriodUnit): number =>
  amount * (unit === wanted ? 1 : (parts[unit]?.[1] ?? NaN))

const takeTo = (cursor: Cursor): boolean => take(cursor, 'to', '-', '–', '—') !== undefined

function parseNumber(cursor: Cursor): number | undefined {
  return attempt(cursor, () => {
    const from = cursor.at
    const value = parseDigits(cursor) ?? parseNumberWords(cursor)
    if (value === undefined) return undefined
    // Contracts say the number twice: six (6) months.
    attempt(cursor, () => (take(cursor, '(') && parseDigits(cursor) === value ? take(cursor, ')') : undefined))
    if (Number.isInteger(value) && value <= most) return value
    const shown = sliceWords(cursor, from, cursor.at)
    const message = `\`${shown}\` is no whole number up to ${most}. Write a period in whole days, weeks, months or years.`
    return refuse(cursor, 'retention-unreadable', message)
  })
}

function parseDigits(cursor: Cursor): number | undefined {
  const token = peek(cursor)
  if (token?.kind !== 'number') return undefined
  advance(cursor)
  return token.value
}

/** `a`, `six`, `seventy-five`, `one hundred`. */
function parseNumberWords(cursor: Cursor): number | undefined {
  if (take(cursor, 'a', 'an') !== undefined) return take(cursor, 'hundred') ? 100 : 1
  const word = peek(cursor)?.word ?? ''
  const one = ones.indexOf(word)
  if (one !== -1) {
    advance(cursor)
    return take(cursor, 'hundred') ? one * 100 : one
  }
  const ten = tens.indexOf(word)
  if (ten === -1) return undefined
  advance(cursor)
  const unit = attempt(cursor, () => {
    take(cursor, '-')
    const index = ones.indexOf(peek(cursor)?.word ?? '')
    if (index < 1 || index > 9) return undefined
    advance(cursor)
    return index
  })
  return (ten + 2) * 10 + (unit ?? 0)
}

function parseUnit(cursor: Cursor): PeriodUnit | undefined {
  return attempt(cursor, () => {
    take(cursor, '-')
    const first = singular(peek(cursor)?.word)
    const unit = own(units, first)
    if (unit) {
      advance(cursor)
      return unit
    }
    const long = own(own(longUnits, first), singular(peek(cursor, 1)?.word))
    if (long) advance(cursor, 2)
    return long
  })
}

const singular = (word = ''): string => word.replace(/['’]?s['’]?$/u, '')

const own = <T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined

/** Whether a text holds a number that a period might be made of. */
export const holdsNumber = (text: string): boolean =>
  readTokens(text).some(({ kind, word }) => kind === 'number' || ones.includes(word) || tens.includes(word))
