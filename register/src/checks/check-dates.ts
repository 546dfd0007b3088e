import type { Register } from '../model.js'
import type { Path } from '../parse/parsed-file.js'
import { asData, asText } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { describePlace } from './describe-place.js'
import type { Leaf } from './walk-entries.js'

const dateKeys: ReadonlySet<string> = new Set(['reviewed', 'reviewBy', 'signed', 'expires', 'dated', 'assessed'])
/** What these say has happened. */
const pastKeys: ReadonlySet<string> = new Set(['reviewed', 'signed', 'dated', 'assessed'])

const laws: Readonly<Record<string, string>> = {
  activities: 'UK GDPR Article 5(2)',
  recipients: 'data sharing code of practice under DPA 2018 s.121',
  stores: 'UK GDPR Article 5(1)(e)',
  agreements: 'data sharing code of practice under DPA 2018 s.121',
  policyDocuments: 'DPA 2018 Schedule 1 paragraph 40',
}

/** Dates that no calendar has, that are yet to come, or that have gone by. A text that is no date at all is the schema's to report. */
export function* checkDate({ file, path, key, value }: Leaf, register: Register, today: string): Generator<Finding> {
  if (!dateKeys.has(key) || typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return
  const place = describePlace(path)
  const base = { file, path, citation: laws[String(path[0])] ?? 'UK GDPR Article 5(2)' }
  if (!isRealDate(value)) {
    const message = `${place} is ${value}, and there is no such day. Write the day that is meant.`
    yield { ...base, code: 'impossible-date', severity: 'error', message }
  } else if (pastKeys.has(key) && value > today) {
    const message = `${place} is ${value}, which is still to come, and it tells what has been done. Write the day on which it was done; a day that is planned goes to \`reviewBy\`.`
    yield { ...base, code: 'date-in-future', severity: 'error', message }
  } else if (key === 'reviewBy') {
    yield* checkReviewBy({ ...base, place, value }, findReviewed(register, path), today)
  }
}

interface ReviewBy extends Pick<Finding, 'file' | 'path' | 'citation'> {
  readonly place: string
  readonly value: string
}

function* checkReviewBy(review: ReviewBy, reviewed: string | undefined, today: string): Generator<Finding> {
  const { place, value, file, path, citation } = review
  if (reviewed !== undefined && reviewed > value) {
    const message = `${place} is ${value}, which is before the last review on ${reviewed}. Write the day of the next review.`
    yield { code: 'review-before-last', severity: 'warning', file, path, citation, message }
  } else if (value < today && path.length === 3 && path[0] !== 'policyDocuments') {
    // The date of an assessment (`dpia.reviewBy`) is the business of `register-dpia`, that of a policy document of its own check.
    const message = `${place} is ${value}, and that day has gone by. Review the entry, and write the day as \`reviewed\` and the next as \`reviewBy\`.`
    yield { code: 'review-overdue', severity: 'warning', file, path, citation, message }
  }
}

/** The `reviewed` that stands beside a `reviewBy`. */
function findReviewed(register: Register, path: Path): string | undefined {
  const [section, id, ...keys] = path
  if (section === undefined || !isSection(section)) return undefined
  let owner = asData(register[section].get(String(id))?.raw)
  for (const key of keys.slice(0, -1)) owner = asData(owner?.[key])
  return asText(owner?.['reviewed'])
}

const isSection = (
  section: string | number,
): section is 'activities' | 'recipients' | 'stores' | 'agreements' | 'policyDocuments' => section in laws

/** Whether the calendar has this day: 2026-02-30 looks like a date and is none. */
export function isRealDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
