import { asText, type Recipient } from 'processing-register-core'
import { findRecordProblem } from '../analysis/records/judge-records.js'
import type { RuleFile } from '../register/rule-context.js'
import type { Disclosure } from './disclosure.js'
import type { MessageId } from './messages.js'
import { suggestRecord } from './suggest-record.js'

/** What a recipient is to us decides what must stand behind the share: a contract, an arrangement, a record of this disclosure. */
export function checkRole(disclosure: Disclosure): void {
  const { file, recipient, isStrict, report } = disclosure
  switch (recipient.role) {
    case undefined:
      return report('roleMissing')
    case 'same-organisation':
      return
    case 'processor':
      if (recipient.contract === undefined && !hasAgreementOf(file, recipient, 'processor-contract'))
        return report('processorWithoutContract')
      if (isStrict && asText(recipient.raw['instructions']) === undefined) report('processorWithoutInstructions')
      return
    case 'joint-controller':
      if (lacksArrangement(file, recipient)) report('jointWithoutArrangement')
      return checkRecord(disclosure)
    case 'controller':
    case 'competent-authority':
      return checkRecord(disclosure)
  }
}

/** An Act that makes one of them the only controller stands in for an arrangement. */
const lacksArrangement = (file: RuleFile<MessageId>, recipient: Recipient): boolean =>
  asText(recipient.raw['arrangement']) === undefined &&
  asText(recipient.raw['soleControllerWhen']) === undefined &&
  !hasAgreementOf(file, recipient, 'joint-controller-arrangement')

/** Whether the agreement that a recipient names is the paper itself. */
const hasAgreementOf = ({ register }: RuleFile<MessageId>, { agreement }: Recipient, kind: string): boolean =>
  register.agreements.get(agreement ?? '')?.raw['kind'] === kind

function checkRecord(disclosure: Disclosure): void {
  const { file, fact, recipient, covering, follow, report } = disclosure
  const problem = findRecordProblem(fact, recipient, covering, follow)
  if (!problem) return
  const log = file.register.disclosureLog.functions[0]
  const how =
    log === undefined
      ? 'the register names no `disclosureLog.functions` yet; ask information governance for one'
      : `call \`${log}\` with the activity, the recipient, the lawful basis, the reason and who asked`
  const data = { role: (recipient.role ?? '').replaceAll('-', ' '), log: how, ...problem.data }
  report(problem.messageId, data, problem.messageId === 'noRecord' ? suggestRecord(disclosure) : [])
}
