import { findRecipient, isInternal, nearestNames, type Activity, type Recipient } from 'processing-register-core'
import type { ShareFact } from '../analysis/facts.js'
import type { Follow } from '../analysis/records/is-recorded.js'
import type { Coverage, RuleFile } from '../register/rule-context.js'
import { checkMarketing } from './check-marketing.js'
import { checkPayload } from './check-payload.js'
import { checkRole } from './check-role.js'
import { nameActivities, type Report } from './disclosure.js'
import type { MessageId } from './messages.js'

interface Checking {
  /** Undefined where the file mentions no log function. */
  readonly follow: Follow | undefined
  readonly isStrict: boolean
}

/** Compares one share with the register: who is it for, may this code send there, and is it on record? */
export function checkShare(file: RuleFile<MessageId>, fact: ShareFact, { follow, isStrict }: Checking): void {
  const { register } = file
  const coverage = file.coverageAt(fact.at)
  if (coverage.unresolved || isInternal(register, fact.destination)) return
  const { fallback } = fact.destination
  const standIn = fallback === undefined ? undefined : { host: fallback, environment: [] }
  const recipient = findRecipient(register, fact.destination) ?? (standIn && findRecipient(register, standIn))
  if (!recipient) {
    if (standIn && isInternal(register, standIn)) return
    if (!file.isBroken('recipients') && !file.isBroken('internal')) reportUnknown(file, fact)
    return
  }
  const report = createReport(file, fact, recipient)
  const [first, ...others] = listActivities(file, coverage, recipient, report)
  if (!first || file.isBroken('recipients', recipient.id)) return
  const covering = coverage.activities
  const disclosure = { file, fact, recipient, listing: [first, ...others], covering, follow, isStrict, report } as const
  checkPayload(disclosure)
  if (!checkMarketing(disclosure)) checkRole(disclosure)
}

const createReport =
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

/** The activities that answer for the disclosure; where there are none, that is the finding. */
function listActivities(
  file: RuleFile<MessageId>,
  { activities }: Coverage,
  recipient: Recipient,
  report: Report,
): readonly Activity[] {
  const listing = activities.filter(({ recipients }) => recipients.includes(recipient.id))
  if (listing.length > 0 || activities.some(({ id }) => file.isBroken('activities', id, 'recipients'))) return listing
  if (activities.length > 0) report('recipientNotListed', nameActivities(activities))
  else if (!file.isCoverageBroken()) report('noActivity')
  return []
}
