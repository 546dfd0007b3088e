import type { Activity, Recipient, Register } from '../model.js'
import { asData, asText, asTexts } from '../resolve/read-values.js'
import { checkAgreement, checkAgreementDates } from './check-agreement.js'
import type { Finding, RegisterCheck } from './check.js'
import { checkGateway } from './check-gateway.js'
import { checkMarketing, checkRecipientMarketing } from './check-marketing.js'
import { checkOnwardSharing, checkSourceRestrictions } from './check-onward-sharing.js'
import { checkRecipientRole } from './check-recipient-role.js'
import { checkSharedFields } from './check-shared-fields.js'
import { listUsers } from './list-users.js'

/** Everything that is known of giving data to one recipient. */
export interface Share {
  readonly register: Register
  readonly recipient: Recipient
  /** The activities that list it. */
  readonly activities: readonly Activity[]
  /** The council gives it as a competent authority: every activity that lists it is law enforcement (DPA 2018 Part 3). */
  readonly lawEnforcement: boolean
}

export const sharingCheck: RegisterCheck = {
  rule: 'register-sharing',
  description:
    'Makes sure that everyone who is given data is given it by a power, on a basis and with the papers that the law asks for.',
  law: [
    'UK GDPR Articles 6, 26, 28 and 30(1)(d)',
    'DPA 2018 s.7, Part 3 and Schedule 2 paragraph 2',
    'data sharing code of practice under DPA 2018 s.121',
  ],
  *run(register, today) {
    for (const recipient of register.recipients.values()) yield* checkRecipient(readShare(register, recipient), today)
    yield* checkUnlisted(register)
    yield* checkAgreementDates(register, today)
    for (const activity of register.activities.values()) {
      yield* checkMarketing(register, activity)
      yield* checkSourceRestrictions(register, activity)
    }
  },
}

function* checkRecipient(share: Share, today: string): Generator<Finding> {
  yield* checkRecipientRole(share)
  yield* checkGateway(share, today)
  yield* checkAgreement(share)
  yield* checkSharedFields(share)
  yield* checkOnwardSharing(share)
  yield* checkRecipientMarketing(share)
}

function readShare(register: Register, recipient: Recipient): Share {
  const activities = listUsers(register, 'recipients', recipient.id)
  const lawEnforcement =
    activities.length > 0 && activities.every(({ criminalOffence }) => criminalOffence?.route === 'law-enforcement')
  return { register, recipient, activities, lawEnforcement }
}

/** Who runs a store, or takes part in data matching, is named there. */
function* checkUnlisted(register: Register): Generator<Finding> {
  if (register.activities.size === 0) return
  const listed = new Set([...register.stores.values()].map(({ raw }) => asText(raw['supplier'])))
  for (const { recipients, raw } of register.activities.values()) {
    for (const id of [...recipients, ...asTexts(asData(raw['dataMatching'])?.['with'])]) listed.add(id)
  }
  for (const { id, file } of register.recipients.values()) {
    if (!listed.has(id)) yield reportUnlisted(id, file)
  }
}

const reportUnlisted = (id: string, file: string): Finding => ({
  code: 'recipient-unlisted',
  severity: 'warning',
  file,
  path: ['recipients', id],
  message: `No activity lists the recipient \`${id}\`, so nobody can tell for what it is given data. Add it to \`recipients\` of each activity that gives it data, or remove it.`,
  citation: 'UK GDPR Article 30(1)(b) and (d)',
})
