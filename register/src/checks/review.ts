import type { Activity, Register } from '../model.js'
import type { Path } from '../parse/parsed-file.js'
import { fieldsOf, recordKind, weighField } from './article-30-fields.js'
import type { Finding, RegisterCheck } from './check.js'
import { checkDate } from './check-dates.js'
import { checkNoticeDates } from './check-notice-date.js'
import { checkRetentionReviews } from './check-retention-reviews.js'
import { describePlace } from './describe-place.js'
import { findDpiaTriggers } from './dpia-triggers.js'
import { holdsPlaceholder } from './placeholders.js'
import { walkEntries, type Leaf } from './walk-entries.js'

export const reviewCheck: RegisterCheck = {
  rule: 'register-review',
  description:
    'Makes sure that entries are reviewed when they should be, that dates can be true, and that nothing is left to be filled in.',
  law: ['UK GDPR Articles 5(1)(e), 5(2) and 30(1)', 'DPA 2018 Schedule 1 paragraph 40'],
  *run(register, today) {
    for (const leaf of walkEntries(register)) {
      if (holdsPlaceholder(leaf.value)) yield* reportPlaceholder(leaf, register)
      else yield* checkDate(leaf, register, today)
    }
    yield* checkRetentionReviews(register, today)
    yield* checkNoticeDates(register, today)
  },
}

/** Said once: the checks that need the value leave it to this one. */
function* reportPlaceholder({ file, path, value }: Leaf, register: Register): Generator<Finding> {
  const activity = path[0] === 'activities' ? register.activities.get(String(path[1])) : undefined
  if (activity && isCertainDpia(activity, path)) return
  const { severity, caveat, citation } = (activity && weighPlace(register, activity, path)) ?? {
    severity: 'warning',
    caveat: '',
    citation: 'UK GDPR Article 5(2)',
  }
  const message = `${describePlace(path)} says \`${String(value)}\`, which counts as missing. Write what is so, or remove it.${caveat}`
  yield { code: 'placeholder', severity, file, path, message, citation }
}

/** What the record must say weighs as much as if it were not there at all. */
function weighPlace(register: Register, activity: Activity, path: Path) {
  const kind = recordKind(register, activity)
  const field = fieldsOf(kind).find(({ key }) => key === path[2])
  return field && weighField(kind, field)
}

/** Where an assessment must be made, `register-dpia` says that it is missing. */
const isCertainDpia = (activity: Activity, path: Path): boolean =>
  path.length === 3 && path[2] === 'dpia' && findDpiaTriggers(activity).some(({ certain }) => certain)
