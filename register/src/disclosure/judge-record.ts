import type { LawfulBasisId } from 'processing-register-schemas'
import { normaliseLawfulBasis } from 'processing-register-schemas/normalise'
import { nearestNames } from '../nearest-names.js'
import { matchesName } from '../query/match-name.js'
import type { DisclosureProblem } from './disclosure-error.js'
import type { DisclosureRecord, SharingRecipient, SharingRegister } from './types.js'

/** What the register has against a record that is well formed. The linter asks the same of the code, as far as the code tells. */
export function judgeRecord(register: SharingRegister, record: DisclosureRecord): readonly DisclosureProblem[] {
  const unknown = [
    ...findUnknown('activity', record.activity, Object.keys(register.activities), 'activities'),
    ...findUnknown('recipient', record.recipient, Object.keys(register.recipients), 'recipients'),
    ...findUnknown('agreement', record.agreement, register.agreements, 'agreements'),
  ]
  const activity = register.activities[record.activity]
  const recipient = register.recipients[record.recipient]
  if (unknown.length > 0 || !activity || !recipient) return unknown
  if (!activity.recipients.includes(record.recipient)) {
    const message = `The activity \`${record.activity}\` does not list the recipient \`${record.recipient}\` in the processing register.`
    return [{ key: 'recipient', message }]
  }
  const basis = normaliseLawfulBasis(record.lawfulBasis)
  return [
    ...judgeBasis(record, basis, recipient.lawfulBasis ?? activity.lawfulBasis),
    ...judgeConsent(record, basis),
    ...judgeRoutine(record, basis, recipient),
    ...judgeFields(record, recipient),
  ]
}

function findUnknown(
  key: string,
  id: string | undefined,
  known: readonly string[],
  section: string,
): readonly DisclosureProblem[] {
  if (id === undefined || known.includes(id)) return []
  const nearest = nearestNames(id, known, 1).map((near) => ` Did you mean \`${near}\`?`)
  return [{ key, message: `\`${key}\` is no entry of \`${section}\` in the processing register.${nearest.join('')}` }]
}

function judgeBasis(
  { activity, recipient }: DisclosureRecord,
  basis: LawfulBasisId | undefined,
  declared: LawfulBasisId | undefined,
): readonly DisclosureProblem[] {
  if (basis === declared && declared !== undefined) return []
  const said =
    declared === undefined
      ? `The processing register names no lawful basis for \`${recipient}\` or \`${activity}\``
      : `\`lawfulBasis\` is not \`${declared}\`, the basis that the processing register has for \`${recipient}\` in \`${activity}\``
  return [{ key: 'lawfulBasis', message: `${said} (UK GDPR Articles 5(2) and 6(1)).` }]
}

function judgeConsent(
  { consentGiven, consentWithdrawn }: DisclosureRecord,
  basis: LawfulBasisId | undefined,
): readonly DisclosureProblem[] {
  if (basis !== 'consent' || (consentGiven !== false && consentWithdrawn === undefined)) return []
  const key = consentGiven === false ? 'consentGiven' : 'consentWithdrawn'
  const message = `\`lawfulBasis\` is \`consent\`, and \`${key}\` says that there is none (UK GDPR Articles 6(1)(a) and 7(3)).`
  return [{ key, message }]
}

function judgeRoutine(
  { recipient: id, kind, authorisedBy, withoutConsent }: DisclosureRecord,
  basis: LawfulBasisId | undefined,
  { sharing }: SharingRecipient,
): readonly DisclosureProblem[] {
  if (sharing !== 'non-routine' && kind !== 'non-routine') return []
  const problems: DisclosureProblem[] = []
  if (kind === 'routine')
    problems.push({ key: 'kind', message: `Sharing with \`${id}\` is non-routine in the processing register.` })
  if (authorisedBy === undefined)
    problems.push({
      key: 'authorisedBy',
      message: '`authorisedBy` is missing: a disclosure that is not routine is authorised each time.',
    })
  if (withoutConsent === undefined && basis !== 'consent')
    problems.push({
      key: 'withoutConsent',
      message: '`withoutConsent` is missing: a disclosure that is not routine and has no consent says on what ground.',
    })
  return problems
}

function judgeFields(
  { recipient: id, fields = [] }: DisclosureRecord,
  { fields: agreed }: SharingRecipient,
): readonly DisclosureProblem[] {
  if (!agreed) return []
  return fields.flatMap((field, index) =>
    agreed.some((pattern) => matchesName(pattern, field))
      ? []
      : [
          {
            key: `fields[${index}]`,
            message: `\`fields[${index}]\` is not among the fields agreed with \`${id}\` (${agreed.join(', ')}; UK GDPR Article 5(1)(c)).`,
          },
        ],
  )
}
