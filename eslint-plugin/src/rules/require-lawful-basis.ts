import {
  findRecipient,
  isInternal,
  matchesName,
  nearestNames,
  type Activity,
  type Recipient,
} from 'processing-register-core'
import type { ShareFact } from '../analysis/facts.js'
import { createPathFollower } from '../analysis/records/follow-paths.js'
import { findRecordProblem, listWatched, type Follow } from '../analysis/records/judge-records.js'
import { onceAFile, openRuleFile, type Coverage, type RuleFile, type Suggestion } from '../register/rule-context.js'
import { createRule } from '../util/create-rule.js'
import { dutyDefaults, dutySchema, type DutyOptions } from '../util/duty-options.js'

type MessageId =
  | 'recipientUnknown'
  | 'noActivity'
  | 'recipientNotListed'
  | 'roleMissing'
  | 'processorWithoutContract'
  | 'noRecord'
  | 'recordNotOnEveryPath'
  | 'recordNotAwaited'
  | 'recordUnclear'
  | 'recordOfOtherActivity'
  | 'recordLacks'
  | 'fieldNotAgreed'
  | 'marketingForbidden'
  | 'suggestRecord'

const name = 'require-lawful-basis'

/** A call that sends data to another party only where the register knows the party and, for a disclosure, it is recorded first. */
export default createRule<readonly [DutyOptions], MessageId>({
  name,
  meta: {
    type: 'problem',
    docs: {
      description: 'require a logged lawful basis for every call that shares personal data',
      presets: ['recommended', 'strict'],
      law: ['UK GDPR Article 5(2)', 'UK GDPR Article 6(1)', 'UK GDPR Article 28(3)', 'UK GDPR Article 30(1)(d)'],
    },
    messages: {
      recipientUnknown:
        'This sends data out ({{client}}{{destination}}), and no recipient of the processing register matches it, so nobody has said on what lawful basis (UK GDPR Articles 6(1) and 30(1)(d)).{{nearest}} Ask information governance to add the recipient with its `code`; if the address is one of our own systems, list it under `internal`.',
      noActivity:
        'This sends data to `{{recipient}}`, and no activity of the processing register covers this code, so nothing says what the disclosure is for (UK GDPR Article 30(1)(b) and (d)). List this file under `code` of the activity, or tie the call with `@processing <activity>`.',
      recipientNotListed:
        'This sends data to `{{recipient}}`, which {{activities}} of the processing register {{list}} not list (UK GDPR Article 30(1)(d)). Ask information governance to add it to the activity’s `recipients`, or do not send it.',
      roleMissing:
        'This sends data to `{{recipient}}`, and the processing register does not say what it is to us: a processor, a controller of its own, a joint controller, the same organisation, or a competent authority (UK GDPR Articles 26 and 28). Ask information governance to add its `role`.',
      processorWithoutContract:
        'This sends data to the processor `{{recipient}}`, and the processing register names no contract with it. A processor may act only under a contract (UK GDPR Article 28(3)): ask information governance to add `contract`.',
      noRecord:
        'This discloses data to `{{recipient}}`, a {{role}}, and no disclosure is recorded first, so the council could not show on what lawful basis (UK GDPR Articles 5(2) and 6(1)). Record it before the call: {{log}}.',
      recordNotOnEveryPath:
        'This discloses data to `{{recipient}}`, and there is a way to reach it on which no disclosure has been recorded: a branch, an early exit, an error that was caught, or a loop (UK GDPR Article 5(2)). Move the record so that it comes first on every path.',
      recordNotAwaited:
        'The disclosure to `{{recipient}}` is recorded without waiting for the result, so data may go although the record failed (UK GDPR Article 5(2)). Put `await` before the record; if the log is synchronous, say so in the register (`disclosureLog.synchronous: true`).',
      recordUnclear:
        "A disclosure is recorded before this sends data to `{{recipient}}`, but the record does not say in plain text that it is for that recipient, so nothing ties the two (UK GDPR Article 5(2)). Write `recipient: '{{recipient}}'` and the activity into the record.",
      recordOfOtherActivity:
        'This disclosure to `{{recipient}}` is recorded for the activity `{{activity}}`, which does not cover this code in the processing register (UK GDPR Article 5(1)(b)). Record the activity that the disclosure serves, or tie this code to it with `@processing`.',
      recordLacks:
        'The record of this disclosure to `{{recipient}}` does not say `{{key}}`: {{why}}. Add it to the record.',
      fieldNotAgreed:
        '`{{field}}` goes to `{{recipient}}`, and is not among the fields agreed with it in the processing register ({{fields}}). Only what is necessary may be shared (UK GDPR Article 5(1)(c)): leave it out, or have the agreement and the register changed first.',
      marketingForbidden:
        'The activity `{{activity}}` sends marketing, which the processing register forbids (`controller.marketing: forbidden`), as the privacy notice promises (PECR regulation 22; UK GDPR Article 21(2)). Do not send it, or have the promise changed first.',
      suggestRecord: 'Record the disclosure to `{{recipient}}` before this call',
    },
    schema: dutySchema,
    defaultOptions: dutyDefaults,
    hasSuggestions: true,
  },
  create(context, [options]) {
    const file = openRuleFile<MessageId>(context, name, options)
    if (!file) return {}
    const listShares = (): readonly ShareFact[] =>
      file.facts.shares.filter(({ confidence }) => confidence === 'recommended' || options.evidence === 'weak')
    // Code paths are followed only where a disclosure could be recorded at all.
    const mayRecord = file.register.disclosureLog.functions.some((pattern) =>
      context.sourceCode.text.includes(lastName(pattern)),
    )
    if (!mayRecord) return onceAFile(() => listShares().forEach((fact) => checkShare(file, fact, undefined)))
    let watched: ReadonlySet<string> | undefined
    const follower = createPathFollower(() => (watched ??= listWatched(file.facts)), context.sourceCode)
    return {
      ...follower.listeners,
      'Program:exit': () => {
        const follow: Follow = { follower, sourceCode: context.sourceCode, facts: file.facts, register: file.register }
        listShares().forEach((fact) => checkShare(file, fact, follow))
      },
    }
  },
})

const lastName = (pattern: string): string => pattern.slice(pattern.lastIndexOf('.') + 1).replaceAll('*', '')

function checkShare(file: RuleFile<MessageId>, fact: ShareFact, follow: Follow | undefined): void {
  const { register } = file
  const coverage = file.coverageAt(fact.at)
  if (coverage.unresolved || isInternal(register, fact.destination)) return
  const recipient = findRecipient(register, fact.destination)
  if (!recipient) {
    if (!file.isBroken('recipients') && !file.isBroken('internal')) reportUnknown(file, fact)
    return
  }
  const report = reporter(file, fact, recipient)
  const activity = findActivity(file, coverage, recipient, report)
  if (!activity || file.isBroken('recipients', recipient.id)) return
  checkFields(file, fact, recipient)
  if (activity.marketing === true && register.controller.marketing === 'forbidden')
    report('marketingForbidden', { activity: activity.id })
  checkRole(file, fact, { recipient, activity, coverage, follow, report })
}

type Report = (
  messageId: MessageId,
  data?: Readonly<Record<string, string>>,
  suggestions?: readonly Suggestion<MessageId>[],
) => void

const reporter =
  (file: RuleFile<MessageId>, fact: ShareFact, recipient: Recipient): Report =>
  (messageId, data = {}, suggestions = []) =>
    file.report({
      at: fact.at,
      messageId,
      data: { recipient: recipient.id, ...data },
      subject: [fact.client, recipient.id, messageId],
      suggestions,
    })

function reportUnknown(file: RuleFile<MessageId>, fact: ShareFact): void {
  const { shown, host, callee } = fact.destination
  const wanted = host ?? (shown === '' ? (callee ?? '') : shown)
  const nearest = nearestNames(wanted, file.register.recipients.keys(), 2).map((id) => `\`${id}\``)
  const data = {
    client: fact.title,
    destination: shown === '' ? '' : ` to ${shown}`,
    nearest:
      nearest.length === 0 ? '' : ` The nearest ${nearest.length === 1 ? 'is' : 'are'} ${nearest.join(' and ')}.`,
  }
  file.report({ at: fact.at, messageId: 'recipientUnknown', data, subject: [fact.client, shown] })
}

/** The activity that answers for the disclosure; where there is none, that is the finding. */
function findActivity(
  file: RuleFile<MessageId>,
  coverage: Coverage,
  recipient: Recipient,
  report: Report,
): Activity | undefined {
  const { activities } = coverage
  const listing = activities.find(({ recipients }) => recipients.includes(recipient.id))
  if (listing || activities.some(({ id }) => file.isBroken('activities', id, 'recipients'))) return listing
  if (activities.length === 0) {
    if (!file.isCoverageBroken()) report('noActivity')
    return undefined
  }
  const ids = activities.map(({ id }) => `\`${id}\``)
  const one = ids.length === 1
  report('recipientNotListed', {
    activities: `the ${one ? 'activity' : 'activities'} ${ids.join(', ')}`,
    list: one ? 'does' : 'do',
  })
  return undefined
}

/** A closed list of fields: anything else in the payload is not agreed. */
function checkFields(file: RuleFile<MessageId>, fact: ShareFact, recipient: Recipient): void {
  const { fields } = recipient
  if (!fields) return
  for (const { name: field, at } of fact.payload.fields) {
    if (fields.some((pattern) => matchesName(pattern, field))) continue
    const data = { field, recipient: recipient.id, fields: fields.join(', ') }
    file.report({ at, messageId: 'fieldNotAgreed', data, subject: [fact.client, recipient.id, field] })
  }
}

interface Disclosure {
  readonly recipient: Recipient
  readonly activity: Activity
  readonly coverage: Coverage
  readonly follow: Follow | undefined
  readonly report: Report
}

function checkRole(
  file: RuleFile<MessageId>,
  fact: ShareFact,
  { recipient, activity, coverage, follow, report }: Disclosure,
): void {
  switch (recipient.role) {
    case undefined:
      return report('roleMissing')
    case 'same-organisation':
      return
    case 'processor':
      if (recipient.contract === undefined) report('processorWithoutContract')
      return
    case 'controller':
    case 'joint-controller':
    case 'competent-authority': {
      const problem = findRecordProblem(fact, recipient, coverage.activities, follow)
      if (!problem) return
      const log = file.register.disclosureLog.functions[0]
      const how =
        log === undefined
          ? 'the register names no `disclosureLog.functions` yet; ask information governance for one'
          : `call \`${log}\` with the activity, the recipient, the lawful basis, the reason and who asked`
      const data = { role: recipient.role.replaceAll('-', ' '), log: how, ...problem.data }
      const suggestions = problem.messageId === 'noRecord' ? suggestRecord(fact, recipient, activity, log) : []
      report(problem.messageId, data, suggestions)
    }
  }
}

/** The record with what is known filled in; who asked and why only a person can say. */
function suggestRecord(
  fact: ShareFact,
  recipient: Recipient,
  activity: Activity,
  log: string | undefined,
): readonly Suggestion<MessageId>[] {
  if (log === undefined || log.includes('*')) return []
  const { offset, indent } = fact.declareAt
  const basis = recipient.lawfulBasis ?? activity.lawfulBasis ?? ''
  const entries = [
    `activity: '${activity.id}'`,
    `recipient: '${recipient.id}'`,
    `lawfulBasis: '${basis}'`,
    "reason: ''",
    "requestedBy: ''",
  ]
  if (recipient.sharing === 'non-routine') entries.push("authorisedBy: ''")
  return [
    {
      messageId: 'suggestRecord',
      data: { recipient: recipient.id },
      offset,
      insert: `${indent}await ${log}({ ${entries.join(', ')} })\n`,
    },
  ]
}
