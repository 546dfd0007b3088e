import { lengthOfMonths } from './calendar.js'
import type { Period, Retention } from './ast.js'

export type LifetimeUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** How long code keeps something: a cookie's age, a time to live. `Infinity` means that nothing ever ends it. */
export interface Lifetime {
  readonly amount: number
  readonly unit: LifetimeUnit
}

type Comparison = 'within' | 'longer' | 'not-comparable'

/** A length of time: whole months, or a span of days (the same at both ends where it is exact). */
interface Length {
  readonly months?: number
  readonly least: number
  readonly most: number
}

const days: Readonly<Partial<Record<string, number>>> = {
  millisecond: 1 / 86_400_000,
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
}
/** Moments at which a record comes into being: a period from one of them runs as a lifetime in code does. */
const atCreation =
  /\b(?:creat(?:ed|ion)|record(?:ed|ing)|collect(?:ed|ion)|captur(?:ed|e)|submi(?:tted|ssion)|recei(?:ved|pt)|upload(?:ed)?|log(?:ged)?|sent|made)\b/iu
/** Moments long before a record comes into being: a part of the period has passed already. */
const beforeCreation = /\b(?:birth(?:day)?|born|age)\b/iu

/**
 * Compares a retention with the lifetime that code gives a record at its creation.
 *
 * @returns `within` where the code never keeps it longer, `longer` where it does, `not-comparable` where that depends on events,
 * on the month of the year (30 days against 1 month), or on wording such as `at least`
 */
export function compareWithLifetime(retention: Retention, lifetime: Lifetime): Comparison {
  const { amount, unit } = lifetime
  if (Number.isNaN(amount) || amount < 0) return 'not-comparable'
  return compare(retention, measure(amount, unit))
}

function compare(retention: Retention, lifetime: Length): Comparison {
  switch (retention.kind) {
    case 'permanent':
      return 'within'
    case 'period':
      return comparePeriod(retention, lifetime)
    case 'until':
    case 'while':
    case 'during':
      // What lasts has no known length, and the period after it only adds to it.
      return retention.plus && isWithin(lifetime, measurePeriod(retention.plus)) ? 'within' : 'not-comparable'
    case 'review':
    case 'dispose':
      return 'not-comparable'
    case 'then':
      return compareThen(retention.parts, lifetime)
    case 'later':
      return choose(retention.parts, lifetime, 'within', 'longer')
    case 'earlier':
      return choose(retention.parts, lifetime, 'longer', 'within')
    case 'unless': {
      const usual = compare(retention.usual, lifetime)
      if (usual !== 'within' || !retention.instead) return usual
      return compare(retention.instead, lifetime) === 'within' ? 'within' : 'not-comparable'
    }
  }
}

function comparePeriod({ period, qualifier, from = '' }: Retention & { kind: 'period' }, lifetime: Length): Comparison {
  if (qualifier === 'at least' || qualifier === 'about' || beforeCreation.test(from)) return 'not-comparable'
  const limit = measurePeriod(period)
  if (isWithin(lifetime, limit)) return 'within'
  // An event comes at an unknown time after the record: until then nothing runs.
  return isLonger(lifetime, limit) && (from === '' || atCreation.test(from)) ? 'longer' : 'not-comparable'
}

/** After the first part the record is deleted (its limit counts), kept for good, or looked at (no limit). */
function compareThen(parts: readonly Retention[], lifetime: Length): Comparison {
  if (parts.some(({ kind }) => kind === 'permanent')) return 'within'
  const [first, ...rest] = parts
  const result = first ? compare(first, lifetime) : 'not-comparable'
  return result === 'within' || rest.every(({ kind }) => kind === 'dispose') ? result : 'not-comparable'
}

function choose(parts: readonly Retention[], lifetime: Length, any: Comparison, all: Comparison): Comparison {
  const results = parts.map((part) => compare(part, lifetime))
  if (results.includes(any)) return any
  return results.every((result) => result === all) ? all : 'not-comparable'
}

const isWithin = (lifetime: Length, limit: Length): boolean =>
  lifetime.months !== undefined && limit.months !== undefined
    ? lifetime.months <= limit.months
    : lifetime.most <= limit.least

const isLonger = (lifetime: Length, limit: Length): boolean =>
  lifetime.months !== undefined && limit.months !== undefined && limit.most !== Infinity
    ? lifetime.months > limit.months
    : lifetime.least > limit.most

function measurePeriod({ amount, upTo, unit }: Period): Length {
  const count = upTo ?? amount
  switch (unit) {
    case 'working-day': // at least as many days; how many more depends on weekends and holidays
      return { least: count, most: Infinity }
    case 'financial-year':
    case 'academic-year':
    case 'tax-year': // to the end of such a year: up to one year more
      return { ...measure(count, 'year'), most: Infinity }
    default:
      return measure(count, unit)
  }
}

function measure(amount: number, unit: LifetimeUnit): Length {
  const inDays = days[unit]
  if (inDays !== undefined) return { least: amount * inDays, most: amount * inDays }
  const months = unit === 'year' ? amount * 12 : amount
  return { months, ...lengthOfMonths(months) }
}
