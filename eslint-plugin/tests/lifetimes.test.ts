import { describe, expect, it } from 'vitest'
import { readSqlDeletions } from '../src/analysis/lifetimes/read-sql-deletions.js'
import { readLifetimes } from './support/read-lifetimes.js'

const ages = (value: string, head = ''): readonly string[] =>
  readLifetimes(`${head}\nres.cookie('a', x, { maxAge: ${value} })`)

describe('lengths of time', () => {
  it.each([
    ['a product', '2 * 60 * 60 * 1000', '2 hours'],
    ['a constant', 'YEAR', '366 days', 'const DAY = 86_400_000, YEAR = DAY * 366'],
    ['a member of a constant object', 'TIMES.day', '1 day', 'const TIMES = { day: 86_400_000 } as const'],
    ['an enum member', 'Time.Day', '1 day', 'enum Time { Day = 86400000 }'],
    ['a text of digits', "Number('60000')", '1 minute'],
    ['what holds unless configured', 'Number(process.env.AGE ?? 60000)', '1 minute'],
    ['ms', "ms('7 days')", '7 days', "import ms from 'ms'"],
    ['ms, times', "ms('1d') * 30", '30 days', "import ms from 'ms'"],
    ['a function of date-fns', 'hoursToMilliseconds(2)', '2 hours', "import { hoursToMilliseconds } from 'date-fns'"],
    [
      'a duration of date-fns',
      'milliseconds({ days: 1, hours: 12 })',
      '36 hours',
      "import { milliseconds } from 'date-fns'",
    ],
    ['a duration of dayjs', "dayjs.duration(30, 'days').asMilliseconds()", '30 days', "import dayjs from 'dayjs'"],
    [
      'a duration of luxon',
      'Duration.fromObject({ weeks: 2 }).toMillis()',
      '2 weeks',
      "import { Duration } from 'luxon'",
    ],
    ['a duration of Temporal', "Temporal.Duration.from({ hours: 3 }).total('milliseconds')", '3 hours'],
    [
      'calendar units as they are',
      'Duration.fromObject({ years: 1, months: 6 }).toMillis()',
      '18 months',
      "import { Duration } from 'luxon'",
    ],
  ])('%s', (_, value, expected, head = '') => {
    expect(ages(value, head)).toEqual([`cookie:a ${expected}`])
  })

  it.each([
    ['a parameter', 'age'],
    ['a choice', 'isProduction ? 1000 : 2000'],
    ['an unknown call', 'getAge()'],
    ['units of different calendars', 'Duration.fromObject({ months: 1, days: 1 }).toMillis()'],
    ['an object of unknown parts', 'Duration.fromObject({ ...rest }).toMillis()'],
    ['no number', 'NaN'],
    ['itself', 'a', 'const a = a + 1'],
  ])('does not guess %s', (_, value, head = "import { Duration } from 'luxon'") => {
    expect(ages(value, head)).toEqual(['cookie:a unknown'])
  })
})

describe('moments', () => {
  const until = (value: string, head = ''): readonly string[] =>
    readLifetimes(`${head}\nprisma.visit.deleteMany({ where: { closedAt: { lt: ${value} } } })`)

  it.each([
    ['subYears(now, 6)', "import { subYears } from 'date-fns'", '6 years'],
    ['sub(new Date(), { years: 6 })', "import { sub } from 'date-fns'", '6 years'],
    [
      'formatISO(startOfDay(subMonths(today, 18)))',
      "import { formatISO, startOfDay, subMonths } from 'date-fns'",
      '18 months',
    ],
    ["dayjs().subtract(6, 'years').toDate()", "import dayjs from 'dayjs'", '6 years'],
    ["moment().utc().subtract(30, 'd').toISOString()", "import moment from 'moment'", '30 days'],
    ['DateTime.utc().minus({ months: 3 }).toJSDate()', "import { DateTime } from 'luxon'", '3 months'],
    ['Temporal.Now.plainDateISO().subtract({ years: 6 }).toString()', '', '6 years'],
    ['new Date(Date.now() - 90 * 24 * 60 * 60 * 1000)', '', '90 days'],
    ['new Date(new Date().getTime() - 86_400_000).toISOString()', '', '1 day'],
    ['limit', 'const limit = new Date()\nlimit.setFullYear(limit.getFullYear() - 6)', '6 years'],
    ['limit', 'const limit = new Date()\nlimit.setUTCDate(limit.getUTCDate() - 31)', '31 days'],
    ['cutoff()', "import { subYears } from 'date-fns'\nconst cutoff = () => subYears(new Date(), 2)", '2 years'],
  ])('%s', (value, head, expected) => {
    expect(until(value, head)).toEqual([`deletes prisma:visit ${expected} from closedAt`])
  })

  it.each([
    ['limit'],
    ['subYears(birthday, 6)', "import { subYears } from 'date-fns'"],
    ['addYears(now, 6)', "import { addYears } from 'date-fns'"],
    ['limit', 'const limit = new Date()\nlimit.setDate(1)\nlimit.setFullYear(limit.getFullYear() - 6)'],
    ['new Date("2020-01-01")'],
  ])('does not guess %s', (value, head = '') => {
    expect(until(value, head)).toEqual(['deletes prisma:visit unknown'])
  })

  it('reads a condition that stands in a constant, and a table taken out of the client', () => {
    const head = "import { subYears } from 'date-fns'\n"
    const constant = 'const where = { a: { lte: subYears(new Date(), 6) } }\nprisma.visit.deleteMany({ where })'
    expect(readLifetimes(head + constant)).toEqual(['deletes prisma:visit 6 years from a'])
    const taken =
      'export const f = ({ visit: table }: Database) => table.deleteMany({ where: { a: { lt: subYears(new Date(), 6) } } })'
    expect(readLifetimes(head + taken)).toEqual(['deletes prisma:visit 6 years from a'])
  })
})

describe('deletions in SQL', () => {
  const read = (text: string) =>
    readSqlDeletions(text).map(({ table, lifetime, countedFrom }) => [table, lifetime, countedFrom])

  it.each([
    ["DELETE FROM visits WHERE closed_at < now() - interval '6 years'", 6, 'year'],
    ["delete from care.visits v where v.closed_at <= current_date - INTERVAL '18 months';", 18, 'month'],
    ["DELETE FROM visits WHERE closed_at < now() - '30 days'::interval", 30, 'day'],
    ['DELETE FROM `visits` WHERE closed_at < NOW() - INTERVAL 6 YEAR', 6, 'year'],
    ['DELETE FROM visits WHERE closed_at < DATE_SUB(NOW(), INTERVAL 90 DAY)', 90, 'day'],
    ['DELETE TOP (1000) FROM [dbo].[visits] WHERE closed_at < DATEADD(year, -6, GETDATE())', 6, 'year'],
    ["DELETE FROM visits WHERE closed_at < datetime('now', '-2 years')", 2, 'year'],
  ])('%s', (text, amount, unit) => {
    expect(read(text)).toEqual([['visits', { amount, unit }, 'closed_at']])
  })

  it('know no age where none stands there, and no deletion in other words', () => {
    expect(read('DELETE FROM visits WHERE id = $1; TRUNCATE TABLE notes')).toEqual([
      ['visits', undefined, undefined],
      ['notes', undefined, undefined],
    ])
    expect(read("SELECT 'delete' FROM visits; ALTER TABLE visits ADD deleted boolean")).toEqual([])
  })

  it('are found in strings and templates, at their place', () => {
    const code = "await prisma.$executeRaw`DELETE FROM visits WHERE closed_at < now() - interval '6 years'`"
    expect(readLifetimes(code)).toEqual(['deletes sql:visits 6 years from closed_at'])
    expect(readLifetimes("db.query('DELETE FROM visits WHERE id = ?')")).toEqual(['deletes sql:visits unknown'])
  })
})

describe('what has no lifetime', () => {
  it.each([
    "res.cookie('a', x)",
    "res.cookie('a', '', { maxAge: 0 })",
    "import Redis from 'ioredis'\nconst r = new Redis()\nr.set('a', x)\nr.expireat('a', 5)",
    "redis.set('a', x, ...rest)",
    'f(); new X; x?.(); redis.expire(); prisma.deleteMany(...a); new Schema()',
    'redis.set(); res.cookie(...a); db.collection().createIndex(); new Bucket()',
  ])('%s', (code) => {
    expect(readLifetimes(code).filter((fact) => !fact.endsWith('unknown'))).toEqual([])
  })
})
