import {
  asData,
  asText,
  asTexts,
  matchesName,
  nearestNames,
  type Activity,
  type Recipient,
} from 'processing-register-core'
import { normaliseLawfulBasis } from 'processing-register-schemas/law'
import type { RecordFact, TagFact } from '../analysis/facts.js'
import { onceAFile, openRuleFile, type RuleFile } from '../register/rule-context.js'
import { createRule } from '../util/create-rule.js'

type MessageId =
  | 'unknownActivity'
  | 'unknownStore'
  | 'emptyTag'
  | 'unknownRecordActivity'
  | 'unknownRecordRecipient'
  | 'recipientNotListed'
  | 'basisDisagrees'
  | 'groundUnknown'
  | 'groundNotAgreed'
  | 'officerNotDesignated'

const name = 'valid-declaration'

/** What code declares to the register must be there: ids in tags and disclosure records, and values that agree. */
export default createRule<readonly [], MessageId>({
  name,
  meta: {
    type: 'problem',
    docs: {
      description: 'require that tags and disclosure records name what the register has, and agree with it',
      presets: ['recommended', 'strict'],
      law: ['UK GDPR Article 5(2)', 'UK GDPR Article 30(1)'],
    },
    messages: {
      unknownActivity:
        'The processing register has no activity `{{id}}`, so this tag declares nothing.{{nearest}} Use the id of an activity, or ask information governance to record this processing (UK GDPR Article 30(1)).',
      unknownStore:
        'The processing register has no store `{{id}}`, so this tag declares nothing.{{nearest}} Use the id of a store, or ask information governance to add it with its retention (UK GDPR Article 30(1)(f)).',
      emptyTag: '`@{{tag}}` names nothing. Write the id of {{what}} of the processing register after it.',
      unknownRecordActivity:
        'This disclosure record names the activity `{{id}}`, which the processing register does not have.{{nearest}} A record that points nowhere proves nothing (UK GDPR Article 5(2)): use the id of the activity the disclosure serves.',
      unknownRecordRecipient:
        'This disclosure record names the recipient `{{id}}`, which the processing register does not have.{{nearest}} A record that points nowhere proves nothing (UK GDPR Article 5(2)): use the id of the recipient, or ask information governance to add it.',
      recipientNotListed:
        'This disclosure record says that `{{activity}}` discloses to `{{recipient}}`, but that activity does not list the recipient in the processing register. Add it to the activity’s `recipients`, or record the activity that does disclose to it (UK GDPR Article 30(1)(d)).',
      basisDisagrees:
        'This disclosure record claims the lawful basis `{{basis}}`, but the processing register says {{expected}} for {{where}}. One purpose rests on one basis, decided beforehand (UK GDPR Articles 6(1) and 13(1)(c)): use that of the register, or have the register changed.',
      groundUnknown:
        'This disclosure record gives `{{ground}}` as the ground for sharing without consent, which is none of them ({{grounds}}). Without consent the record must say on what ground (UK GDPR Articles 5(2) and 6(1)): use one of those, or ask for consent.',
      groundNotAgreed:
        'This disclosure record gives `{{ground}}` as the ground for sharing with `{{recipient}}` without consent, and the processing register allows only {{grounds}} for that recipient. Use the ground that holds, or have the register changed first (UK GDPR Article 5(2)).',
      officerNotDesignated:
        'This disclosure record is authorised by `{{officer}}`, who is no designated officer of the processing register ({{officers}}). A disclosure that is not routine is authorised by one of them: name the role that did, or have the register changed (UK GDPR Article 5(2)).',
    },
    schema: [],
    defaultOptions: [],
  },
  create(context) {
    const file = openRuleFile<MessageId>(context, name)
    if (!file) return {}
    return onceAFile(context.sourceCode, () => {
      for (const tag of file.facts.tags) checkTag(file, tag)
      for (const record of file.facts.records) checkRecord(file, record)
    })
  },
})

function checkTag(file: RuleFile<MessageId>, { tag, ids, at }: TagFact): void {
  if (ids.length === 0) {
    const what = tag === 'store' ? 'a store' : 'an activity'
    file.report({ at, messageId: 'emptyTag', data: { tag, what }, subject: [tag] })
    return
  }
  const section = tag === 'store' ? 'stores' : 'activities'
  for (const { id, at: place } of ids) {
    if (file.register[section].has(id) || file.isBroken(section, id)) continue
    const messageId = tag === 'store' ? 'unknownStore' : 'unknownActivity'
    const data = { id, nearest: suggestNearest(id, file.register[section].keys()) }
    file.report({ at: place, messageId, data, subject: [tag, id] })
  }
}

function checkRecord(file: RuleFile<MessageId>, record: RecordFact): void {
  const { register } = file
  const activityId = record.properties.get('activity')
  const recipientId = record.properties.get('recipient')
  const activity = activityId?.value === undefined ? undefined : register.activities.get(activityId.value)
  const recipient = recipientId?.value === undefined ? undefined : register.recipients.get(recipientId.value)
  if (activityId?.value !== undefined && !activity && !file.isBroken('activities', activityId.value)) {
    const data = { id: activityId.value, nearest: suggestNearest(activityId.value, register.activities.keys()) }
    file.report({ at: activityId.at, messageId: 'unknownRecordActivity', data, subject: [activityId.value] })
  }
  if (recipientId?.value !== undefined && !recipient && !file.isBroken('recipients', recipientId.value)) {
    const data = { id: recipientId.value, nearest: suggestNearest(recipientId.value, register.recipients.keys()) }
    file.report({ at: recipientId.at, messageId: 'unknownRecordRecipient', data, subject: [recipientId.value] })
  }
  if (!activity || !recipient || !recipientId) return
  if (!activity.recipients.includes(recipient.id) && !file.isBroken('activities', activity.id, 'recipients')) {
    const data = { activity: activity.id, recipient: recipient.id }
    const subject = [activity.id, recipient.id]
    file.report({ at: recipientId.at, messageId: 'recipientNotListed', data, subject })
  }
  checkBasis(file, record, activity, recipient)
  checkGround(file, record, recipient)
  checkOfficer(file, record, recipient)
}

function checkBasis(file: RuleFile<MessageId>, record: RecordFact, activity: Activity, recipient: Recipient): void {
  const basis = record.properties.get('lawfulBasis')
  const expected = recipient.lawfulBasis ?? activity.lawfulBasis
  if (basis?.value === undefined || expected === undefined) return
  if (normaliseLawfulBasis(basis.value) === expected) return
  const where = recipient.lawfulBasis ? `disclosure to \`${recipient.id}\`` : `the activity \`${activity.id}\``
  const data = { basis: basis.value, expected: `\`${expected}\``, where }
  file.report({ at: basis.at, messageId: 'basisDisagrees', data, subject: [activity.id, recipient.id, basis.value] })
}

/** Brentwood’s protocol, section 7.4; the disclosure record’s schema has the same list. */
const grounds: readonly string[] = [
  'prevent-harm',
  'crime',
  'national-security',
  'regulatory',
  'enactment-or-proceedings',
]

function checkGround(file: RuleFile<MessageId>, { properties }: RecordFact, { id, raw }: Recipient): void {
  const ground = properties.get('withoutConsent')
  if (ground?.value === undefined) return
  const agreed = asTexts(raw['noConsentGrounds'])
  const isKnown = grounds.includes(ground.value)
  if (isKnown && (agreed.length === 0 || agreed.includes(ground.value))) return
  const data = { ground: ground.value, recipient: id, grounds: (isKnown ? agreed : grounds).join(', ') }
  const messageId = isKnown ? 'groundNotAgreed' : 'groundUnknown'
  file.report({ at: ground.at, messageId, data, subject: [id, ground.value] })
}

/** Who may authorise: a role that the register designates, for the whole council or for one recipient. A text alone can be checked. */
function checkOfficer(file: RuleFile<MessageId>, { properties }: RecordFact, { id, raw }: Recipient): void {
  const officer = properties.get('authorisedBy')
  if (officer?.value === undefined) return
  const { controller, statements } = file.register
  const logs = statements.filter(({ key }) => key === 'disclosureLog').map((statement) => asData(statement.raw))
  const officers = [
    ...logs.flatMap((log) => asTexts(log?.['designatedOfficers'])),
    ...asTexts(controller.raw['designatedOfficers']),
    ...[asText(raw['designatedOfficer'])].filter((role) => role !== undefined),
  ]
  const isDesignated = officers.some((role) => matchesName(role, officer.value ?? ''))
  if (officers.length === 0 || isDesignated) return
  const data = { officer: officer.value, officers: [...new Set(officers)].join(', ') }
  file.report({ at: officer.at, messageId: 'officerNotDesignated', data, subject: [id, officer.value] })
}

function suggestNearest(id: string, known: Iterable<string>): string {
  const [nearest] = nearestNames(id, [...known], 1)
  return nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`
}
