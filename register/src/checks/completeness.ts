import type { Activity, Register } from '../model.js'
import { asData, asTexts } from '../resolve/read-values.js'
import { fieldsOf, recordKind, weighField, type AskedField, type RecordKind } from './article-30-fields.js'
import { checkController } from './check-controller.js'
import { checkNotice } from './check-notice.js'
import { checkParagraph41 } from './check-paragraph-41.js'
import type { Finding, RegisterCheck } from './check.js'
import { holdsPlaceholder } from './placeholders.js'

/** Point (e), transfers, is the business of `register-transfers`, and the time limits of stores that of `register-retention`. */
export const completenessCheck: RegisterCheck = {
  rule: 'register-completeness',
  description:
    'Makes sure that the record has what the law says it must contain, and what privacy notices are written from.',
  law: ['UK GDPR Article 30', 'DPA 2018 Schedule 1 paragraph 41', 'UK GDPR Articles 13 and 14'],
  *run(register) {
    // Without an activity there is no processing to record: the register of a library, or one just begun.
    if (register.activities.size === 0) return
    yield* checkController(register)
    for (const activity of register.activities.values()) {
      const kind = recordKind(register, activity)
      yield* checkRecord(register, activity, kind)
      if (kind === 'controller') yield* checkNotice(activity)
    }
    yield* checkParagraph41(register)
  },
}

function* checkRecord(register: Register, activity: Activity, kind: RecordKind): Generator<Finding> {
  const { id, file, raw } = activity
  for (const field of fieldsOf(kind)) {
    if (isSaid(register, activity, field.key)) continue
    const { severity, caveat, citation } = weighField(kind, field)
    yield {
      code: field.code,
      severity,
      file,
      path: ['activities', id, field.key],
      message: `The activity \`${id}\` does not say ${field.lack}. ${field.write} under \`${field.key}\`.${caveat}`,
      citation,
    }
  }
  if (raw['role'] === 'joint-controller') yield* checkJointController(register, activity)
}

/** Whether a field has a value. A placeholder counts as missing too, but is said by `register-review`. */
function isSaid(
  register: Register,
  { raw, stores, specialCategories, criminalOffence }: Activity,
  key: AskedField['key'],
): boolean {
  const value = raw[key]
  if (holdsPlaceholder(value)) return true
  // An empty list says that nobody gets the data.
  if (key === 'recipients') return value !== undefined && value !== null
  if (asTexts(value).length > 0 || asData(value)) return true
  if (key === 'personalData') return specialCategories.size > 0 || criminalOffence !== undefined
  if (key === 'retention') return stores.length > 0 || holdsPlaceholder(raw['stores'])
  if (key === 'security')
    return stores.length > 0 && stores.every((store) => isProtected(register.stores.get(store)?.raw['security']))
  return false
}

const isProtected = (security: unknown): boolean => asTexts(security).length > 0 || holdsPlaceholder(security)

function* checkJointController(register: Register, { id, file, recipients }: Activity): Generator<Finding> {
  if (recipients.some((recipient) => register.recipients.get(recipient)?.role === 'joint-controller')) return
  yield {
    code: 'joint-controller-unnamed',
    severity: 'error',
    file,
    path: ['activities', id, 'role'],
    message: `The council is joint controller for the activity \`${id}\`, and no other is named. Add each of them to \`recipients\` with the role \`joint-controller\`, and list them here.`,
    citation: 'UK GDPR Article 30(1)(a)',
  }
}
