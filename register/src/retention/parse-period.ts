import type { Period, PeriodUnit } from './ast.js'

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const number = `(\\d{1,4}|an?|${words.join('|')})`
const unit = '(minute|hour|day|week|month|year|financial year|academic year|tax year)s?'

/** A period with nothing before or after it: `6 years`, `six to eight years`, `31 days`. */
export const periodPattern = new RegExp(`^${number}(?:(?: to | ?- ?)${number})?[ -]${unit}\\b`, 'iu')

export interface ReadPeriod {
  readonly period: Period
  /** What follows the period in the text. */
  readonly rest: string
}

/** Reads a period from the start of a text. */
export function readPeriod(text: string): ReadPeriod | undefined {
  const match = periodPattern.exec(text)
  if (!match) return undefined
  const [whole, from = '', to, name = ''] = match
  const period: Period = {
    amount: readNumber(from),
    ...(to === undefined ? {} : { upTo: readNumber(to) }),
    unit: name.toLowerCase().replace(' ', '-') as PeriodUnit,
  }
  return { period, rest: text.slice(whole.length).trim() }
}

function readNumber(text: string): number {
  const lower = text.toLowerCase()
  const index = words.indexOf(lower)
  if (index !== -1) return index + 1
  return /^an?$/u.test(lower) ? 1 : Number(lower)
}
