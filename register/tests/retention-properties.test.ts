import { describe, expect, it } from 'vitest'
import {
  compareWithLifetime,
  describeRetention,
  parseRetention,
  type Lifetime,
  type Period,
  type PeriodUnit,
  type Retention,
} from '../src/retention/index.js'

/** A sequence of numbers that is the same in every run (mulberry32), so that a failure can be repeated. */
function createRandom(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (most: number): number => Math.floor(next() * most)
  return { upTo, pick: <T>(items: readonly T[]): T => items[upTo(items.length)] as T, chance: () => next() < 0.5 }
}

type Random = ReturnType<typeof createRandom>

const units: readonly PeriodUnit[] = [
  ...(['minute', 'hour', 'day', 'working-day', 'week', 'month', 'year'] as const),
  ...(['financial-year', 'academic-year', 'tax-year'] as const),
]
const events = ['the case closes', 'last contact', 'the date of birth', 'creation', 'the end of the tenancy', 'death']
const conditions = ['it is evidence', 'a claim is made', 'the person is under 18']

function makePeriod(random: Random): Period {
  const amount = 1 + random.upTo(120)
  const unit = random.pick(units)
  return random.upTo(5) === 0 ? { amount, upTo: amount + 1 + random.upTo(9), unit } : { amount, unit }
}

function makeClause(random: Random): Retention {
  const plus = random.chance() ? { plus: makePeriod(random) } : {}
  switch (random.upTo(6)) {
    case 0:
      return { kind: 'permanent' }
    case 1:
      return { kind: 'until', point: random.pick(['consent is withdrawn', 'age 75', 'the 25th birthday']), ...plus }
    case 2:
      return { kind: 'while', state: 'the consent stands', ...plus }
    case 3:
      return { kind: 'during', event: random.pick(['the piece of work', 'employment', 'the programme']), ...plus }
    default: {
      const qualifier =
        random.upTo(4) === 0 ? { qualifier: random.pick(['at least', 'at most', 'about'] as const) } : {}
      const from = random.chance() ? { from: random.pick(events) } : {}
      return { kind: 'period', period: makePeriod(random), ...qualifier, ...from }
    }
  }
}

function makeRetention(random: Random, depth = 0): Retention {
  const shape = depth > 1 ? 0 : random.upTo(7)
  const part = (): Retention => makeRetention(random, depth + 1)
  if (shape === 4) return { kind: random.pick(['later', 'earlier'] as const), parts: [part(), part()] }
  if (shape === 5) {
    const instead = random.chance() ? { instead: part() } : {}
    return { kind: 'unless', usual: part(), condition: random.pick(conditions), ...instead }
  }
  if (shape === 6)
    return { kind: 'then', parts: [part(), { kind: 'dispose', how: random.pick(['delete', 'archive'] as const) }] }
  return makeClause(random)
}

const read = (text: string): Retention | string => {
  const parsed = parseRetention(text)
  return parsed.ok ? parsed.retention : `${text}: ${parsed.problem.message}`
}

describe('what is written is read back', () => {
  it('1,500 retentions: reading what was described gives the same retention, and describing that the same words', () => {
    const random = createRandom(20_261_126)
    const kinds = new Set<string>()
    for (let i = 0; i < 1500; i++) {
      const retention = makeRetention(random)
      kinds.add(retention.kind)
      const text = describeRetention(retention)
      expect([text, read(text)]).toEqual([text, retention])
      expect(describeRetention(read(text) as Retention)).toBe(text)
    }
    expect(kinds.size).toBe(9)
  })

  it('1,000 damaged sentences: what is read at all is stable, and nothing throws', () => {
    const random = createRandom(7)
    let known = 0
    for (let i = 0; i < 1000; i++) {
      const words = describeRetention(makeRetention(random)).split(' ')
      words.splice(
        random.upTo(words.length),
        1,
        ...(random.chance() ? [] : [random.pick(['or', 'years', '(', '6', 'unless'])]),
      )
      const retention = read(words.join(' '))
      if (typeof retention === 'string') continue
      known++
      const text = describeRetention(retention)
      expect([text, read(text)]).toEqual([text, retention])
    }
    expect(known).toBeGreaterThan(100)
  })
})

describe('comparing', () => {
  const period = (amount: number, unit: PeriodUnit): Retention => ({ kind: 'period', period: { amount, unit } })
  const fixed = ['minute', 'hour', 'day', 'week'] as const
  const calendar = ['month', 'year'] as const
  const minutes: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440, week: 10_080, month: 1, year: 12 }

  it.each([{ kind: fixed }, { kind: calendar }])('is a total order among $kind', ({ kind }) => {
    const random = createRandom(11)
    for (let i = 0; i < 500; i++) {
      const [unit, other] = [
        random.pick<PeriodUnit & Lifetime['unit']>(kind),
        random.pick<PeriodUnit & Lifetime['unit']>(kind),
      ]
      const [limit, kept] = [1 + random.upTo(200), 1 + random.upTo(200)]
      const isLonger = kept * (minutes[other] ?? 0) > limit * (minutes[unit] ?? 0)
      const result = compareWithLifetime(period(limit, unit), { amount: kept, unit: other })
      expect([limit, unit, kept, other, result]).toEqual([limit, unit, kept, other, isLonger ? 'longer' : 'within'])
    }
  })

  it('never says both of a length and a longer one: once too long, always too long', () => {
    const random = createRandom(13)
    const rank = { within: 0, 'not-comparable': 1, longer: 2 }
    for (let i = 0; i < 300; i++) {
      const limit = period(1 + random.upTo(60), random.pick([...fixed, ...calendar]))
      const unit: Lifetime['unit'] = random.pick([...fixed, ...calendar])
      let last = 0
      for (let amount = 1; amount < 60; amount += 3) {
        const now = rank[compareWithLifetime(limit, { amount, unit })]
        expect(now).toBeGreaterThanOrEqual(last)
        last = now
      }
    }
  })
})

describe('the calendar', () => {
  const compare = (text: string, amount: number, unit: Lifetime['unit']) =>
    compareWithLifetime(read(text) as Retention, { amount, unit })

  it.each<[string, number, Lifetime['unit'], ReturnType<typeof compareWithLifetime>]>([
    // A month is 28 to 31 days: 29 February and the ends of months lie between.
    ['1 month', 28, 'day', 'within'],
    ['1 month', 29, 'day', 'not-comparable'],
    ['1 month', 31, 'day', 'not-comparable'],
    ['1 month', 32, 'day', 'longer'],
    ['2 months', 59, 'day', 'within'],
    ['2 months', 63, 'day', 'longer'],
    // A year is 365 or 366 days; eight years may hold one leap day or two, because 1900 and 2100 are no leap years.
    ['1 year', 365, 'day', 'within'],
    ['1 year', 366, 'day', 'not-comparable'],
    ['1 year', 367, 'day', 'longer'],
    ['8 years', 2921, 'day', 'within'],
    ['8 years', 2923, 'day', 'longer'],
    ['400 years', 146_097, 'day', 'within'],
    ['400 years', 146_098, 'day', 'longer'],
    ['6 years', 72, 'month', 'within'],
    ['31 days', 1, 'month', 'within'],
    ['30 days', 1, 'month', 'not-comparable'],
    ['27 days', 1, 'month', 'longer'],
    // To the end of such a year: up to a year more, so only the part that is sure is within.
    ['6 financial years', 6, 'year', 'within'],
    ['6 financial years', 7, 'year', 'not-comparable'],
    ['1 academic year', 400, 'day', 'not-comparable'],
    ['3 tax years', 36, 'month', 'within'],
    // How many days ten working days take depends on weekends and holidays.
    ['10 working days', 10, 'day', 'within'],
    ['10 working days', 14, 'day', 'not-comparable'],
  ])('%s against %i %ss: %s', (text, amount, unit, expected) => {
    expect(compare(text, amount, unit)).toBe(expected)
  })
})
