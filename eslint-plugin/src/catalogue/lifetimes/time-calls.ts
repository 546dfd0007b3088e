import type { LifetimeUnit } from 'processing-register-core'

/** Words for units as date libraries, AWS CDK, SQL and `ms` write them, in the singular and in lower case. */
const timeUnits: Readonly<Record<string, LifetimeUnit>> = {
  ms: 'millisecond',
  milli: 'millisecond',
  millis: 'millisecond',
  msec: 'millisecond',
  millisecond: 'millisecond',
  s: 'second',
  sec: 'second',
  second: 'second',
  m: 'minute',
  mi: 'minute',
  min: 'minute',
  minute: 'minute',
  h: 'hour',
  hr: 'hour',
  hh: 'hour',
  hour: 'hour',
  d: 'day',
  dd: 'day',
  day: 'day',
  dayofmonth: 'day',
  date: 'day',
  w: 'week',
  wk: 'week',
  ww: 'week',
  week: 'week',
  mon: 'month',
  mm: 'month',
  month: 'month',
  y: 'year',
  yr: 'year',
  yy: 'year',
  yyyy: 'year',
  year: 'year',
  fullyear: 'year',
}

/** The unit that a word stands for; plurals and capitals do not matter, except `M`, which is months where `m` is minutes. */
export function readUnit(word: string): LifetimeUnit | undefined {
  if (word === 'M') return 'month'
  const lower = word.toLowerCase()
  const unit = Object.hasOwn(timeUnits, lower) ? timeUnits[lower] : undefined
  if (unit) return unit
  const singular = lower.replace(/s$/u, '')
  return Object.hasOwn(timeUnits, singular) ? timeUnits[singular] : undefined
}

/** Milliseconds of the units whose length is always the same. */
export const milliseconds: Readonly<Partial<Record<LifetimeUnit, number>>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
}

/** Libraries whose functions and methods say a length of time; tested against where a call comes from. */
export const timeLibraries =
  /date-fns|\bdayjs\b|\bmoment\b|luxon|Temporal|DateTime|\bDuration\b|aws-cdk|@js-joda|LocalDate|ZonedDateTime/u

/** The `ms` package and those like it: a text such as `7 days` as milliseconds. */
export const textDurations = /^ms\b|\bparse-duration\b|\bparseDuration\b|\b@lukeed\/ms\b|\benhanced-ms\b/u

/** Functions and methods that hand a moment on in another form, or round it to a day at most. */
export const sameMoment: ReadonlySet<string> = new Set([
  ...['toDate', 'toJSDate', 'toISOString', 'toISODate', 'toISO', 'toString', 'toJSON', 'toUTCString', 'toGMTString'],
  ...['valueOf', 'getTime', 'toMillis', 'format', 'formatISO', 'startOfDay', 'endOfDay', 'toISOTime', 'utc', 'local'],
  ...['toSQL', 'toSQLDate', 'toUnixInteger', 'toSeconds', 'unix', 'getUnixTime', 'fromDate', 'slice', 'toPlainDate'],
  ...[
    'toZonedDateTimeISO',
    'toInstant',
    'epochMilliseconds',
    'epochSeconds',
    'floor',
    'round',
    'trunc',
    'ceil',
    'Number',
    'String',
  ],
])

/** Days that a member of `RetentionDays` of the AWS CDK stands for, where its name does not hold the number. */
export const numberWords: Readonly<Record<string, number>> = {
  ONE: 1,
  TWO: 2,
  THREE: 3,
  FOUR: 4,
  FIVE: 5,
  SIX: 6,
  SEVEN: 7,
  EIGHT: 8,
  NINE: 9,
  TEN: 10,
  THIRTEEN: 13,
  EIGHTEEN: 18,
}
