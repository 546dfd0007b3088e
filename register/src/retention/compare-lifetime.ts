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
/** The last time a record was used: an expiry that code sets anew with each use starts there too. */
const atLastUse =
  /\blast(?: \p{L}+)? (?:page|request|activity|use|used|visit|visited|access|change|changed|update|updated|write|written|seen|action|login|log-?in|sign-?in)\b/iu
/** Moments long before a record comes into being: a part of the period has passed already. */
const beforeCreation = /\b(?:birth(?:day)?|born|age)\b/iu

/**
 * Compares a retention with the lifetime that code gives a record.
 *
 * @param countedFrom the words of what the code counts from (`closed at`); without them it counts from the creation or the last
 * use of the record, as an expiry does
 * @returns `within` where the code never keeps it longer, `longer` where it does, `not-comparable` where that depends on events,
 * on the month of the year (30 days against 1 month), or on wording such as `at least`
 */
export function compareWithLifetime(retention: Retention, lifetime: Lifetime, countedFrom?: string): Comparison {
  const { amount, unit } = lifetime
  if (Number.isNaN(amount) || amount < 0) return 'not-comparable'
  return compare(retention, measure(amount, unit), createStart(countedFrom))
}

/**
 * Whether code deletes what must still be kept: what is permanent, or has not yet lasted `at least` so long. A plain period is no
 * minimum: data that goes sooner breaks no storage limit.
 */
export function fallsShort(retention: Retention, { amount, unit }: Lifetime, countedFrom?: string): boolean {
  if (!Number.isFinite(amount) || amount < 0) return false
  if (retention.kind === 'permanent') return true
  if (retention.kind !== 'period' || retention.qualifier !== 'at least') return false
  const { period, from = '' } = retention
  return createStart(countedFrom).means(from) && isLonger(measurePeriod(period), measure(amount, unit))
}

/** What a lifetime in code runs from. */
interface Start {
  /** Whether it runs from the creation or the last use of the record, not from an event named in the code. */
  readonly isOwn: boolean
  /** Whether the words of a retention mean the same moment. No words at all leave it to the code. */
  means(event: string): boolean
  /** Whether they mean the same moment or an earlier one. */
  follows(event: string): boolean
}

function createStart(countedFrom: string | undefined): Start {
  const isOwn = countedFrom === undefined || atCreation.test(countedFrom)
  const own = (event: string): boolean => event === '' || atCreation.test(event) || atLastUse.test(event)
  if (isOwn) return { isOwn, means: own, follows: own }
  const stems = stemsOf(countedFrom)
  const means = (event: string): boolean => event === '' || stemsOf(event).some((stem) => stems.includes(stem))
  // An event comes after the creation, so a period that runs from the creation ends before one that runs from the event.
  return { isOwn, means, follows: (event) => means(event) || atCreation.test(event) }
}

/** Words by their first four letters: `closed` and `closes` are one event. Short words say too little. */
const stemsOf = (words: string): readonly string[] =>
  (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !idle.has(word)).map((word) => word.slice(0, 4))

const idle = new Set(['date', 'time', 'from', 'after', 'with', 'when', 'that', 'this', 'their', 'record', 'records'])

function compare(retention: Retention, lifetime: Length, start: Start): Comparison {
  switch (retention.kind) {
    case 'permanent':
      return 'within'
    case 'period':
      return comparePeriod(retention, lifetime, start)
    case 'until':
    case 'while':
    case 'during':
      return compareAfter(retention, lifetime, start)
    case 'review':
    case 'dispose':
      return 'not-comparable'
    case 'then':
      return compareThen(retention.parts, lifetime, start)
    case 'later':
      return choose(retention.parts, { lifetime, start, any: 'within', all: 'longer' })
    case 'earlier':
      return choose(retention.parts, { lifetime, start, any: 'longer', all: 'within' })
    case 'unless': {
      const usual = compare(retention.usual, lifetime, start)
      if (usual !== 'within' || !retention.instead) return usual
      return compare(retention.instead, lifetime, start) === 'within' ? 'within' : 'not-comparable'
    }
  }
}

function comparePeriod(
  { period, qualifier, from = '' }: Retention & { kind: 'period' },
  lifetime: Length,
  start: Start,
): Comparison {
  if (qualifier === 'at least' || qualifier === 'about' || beforeCreation.test(from)) return 'not-comparable'
  const limit = measurePeriod(period)
  // An event comes at an unknown time after the record: until then nothing runs.
  if (isWithin(lifetime, limit)) return start.isOwn || start.means(from) ? 'within' : 'not-comparable'
  return isLonger(lifetime, limit) && start.follows(from) ? 'longer' : 'not-comparable'
}

/** What lasts has no known length, and the period after it only adds to it: unless the code counts from its end. */
function compareAfter(
  retention: Retention & { kind: 'until' | 'while' | 'during' },
  lifetime: Length,
  start: Start,
): Comparison {
  if (!retention.plus) return 'not-comparable'
  const limit = measurePeriod(retention.plus)
  const words =
    retention.kind === 'until' ? retention.point : retention.kind === 'while' ? retention.state : retention.event
  const isSame = !start.isOwn && start.means(words)
  if (isWithin(lifetime, limit)) return start.isOwn || isSame ? 'within' : 'not-comparable'
  return isSame && isLonger(lifetime, limit) ? 'longer' : 'not-comparable'
}

/** After the first part the record is deleted (its limit counts), kept for good, or looked at (no limit). */
function compareThen(parts: readonly Retention[], lifetime: Length, start: Start): Comparison {
  if (parts.some(({ kind }) => kind === 'permanent')) return 'within'
  const [first, ...rest] = parts
  const result = first ? compare(first, lifetime, start) : 'not-comparable'
  return result === 'within' || rest.every(({ kind }) => kind === 'dispose') ? result : 'not-comparable'
}

interface Choice {
  readonly lifetime: Length
  readonly start: Start
  /** The result that one part decides for all. */
  readonly any: Comparison
  /** The result that all parts must agree on. */
  readonly all: Comparison
}

function choose(parts: readonly Retention[], { lifetime, start, any, all }: Choice): Comparison {
  const results = parts.map((part) => compare(part, lifetime, start))
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
