import type { Register } from '../model.js'
import { asData, asText, asTexts, type Data } from '../resolve/read-values.js'
import { describePeriod, parseRetention, type Period } from '../retention/index.js'
import { isRealDate } from './check-dates.js'
import type { Finding } from './check.js'
import { describePlace } from './describe-place.js'

/** A retention that is to be looked at again every so often (`reviewEvery`), and was not. */
export function* checkRetentionReviews(register: Register, today: string): Generator<Finding> {
  for (const section of ['stores', 'activities', 'recipients'] as const) {
    for (const { id, file, raw } of register[section].values()) {
      const every = readEvery(raw)
      if (!every) continue
      const path = [section, id, 'retention', 'reviewEvery']
      const base = { severity: 'warning' as const, file, path, citation: 'UK GDPR Article 5(1)(e)' }
      const last = asText(raw['reviewed']) ?? (section === 'stores' ? lastReviewOfUsers(register, id) : undefined)
      const length = describePeriod(every)
      if (last === undefined) {
        const message = `${describePlace(path)} says that the period is looked at again every ${length}, and no date says when it was last. Write the day under \`reviewed\` of the same entry.`
        yield { ...base, code: 'retention-review-undated', message }
      } else if (isRealDate(last)) {
        const due = addPeriod(last, every)
        if (due === undefined || due >= today) continue
        const message = `${describePlace(path)} says that the period is looked at again every ${length}. It was last on ${last}, so ${due} was the day. Look at it again, and write the day under \`reviewed\`.`
        yield { ...base, code: 'retention-review-overdue', message }
      }
    }
  }
}

function readEvery(raw: Data): Period | undefined {
  const retention = asData(raw['retention'])
  if (retention?.['reviewEvery'] === undefined) return undefined
  const parsed = parseRetention(retention)
  return parsed.ok ? parsed.terms.reviewEvery : undefined
}

/** Who reviews an activity looks at its stores too: the latest review of one that uses the store counts. */
function lastReviewOfUsers(register: Register, store: string): string | undefined {
  return [...register.activities.values()]
    .filter(({ stores }) => stores.includes(store))
    .flatMap(({ raw }) => asTexts(raw['reviewed']))
    .filter(isRealDate)
    .toSorted()
    .at(-1)
}

const days: Readonly<Partial<Record<Period['unit'], number>>> = { day: 1, 'working-day': 7 / 5, week: 7 }
const months: Readonly<Partial<Record<Period['unit'], number>>> = {
  month: 1,
  year: 12,
  'financial-year': 12,
  'academic-year': 12,
  'tax-year': 12,
}

/** The last day of a period after a date; of a range, its longer end. Undefined for hours and minutes. */
function addPeriod(date: string, { amount, upTo, unit }: Period): string | undefined {
  const count = upTo ?? amount
  const day = new Date(`${date}T00:00:00Z`)
  const inDays = days[unit]
  const inMonths = months[unit]
  if (inDays !== undefined) day.setUTCDate(day.getUTCDate() + Math.ceil(count * inDays))
  else if (inMonths !== undefined) {
    const dayOfMonth = day.getUTCDate()
    day.setUTCMonth(day.getUTCMonth() + count * inMonths)
    // One month after 31 January is the end of February, not the beginning of March.
    if (day.getUTCDate() !== dayOfMonth) day.setUTCDate(0)
  } else return undefined
  return day.getUTCFullYear() > 9999 ? undefined : day.toISOString().slice(0, 10)
}
