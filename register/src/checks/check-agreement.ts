import { law } from 'processing-register-schemas/law'
import type { Recipient, Register } from '../model.js'
import { asText, asTexts } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { lacksText } from './lacks-text.js'
import type { Share } from './sharing.js'
import { weighSource } from './weigh-source.js'

const code = 'data sharing code of practice under DPA 2018 s.121'
/** Papers that the law itself asks for; an agreement between controllers is only good practice. */
const required: Readonly<Record<string, string>> = {
  'processor-contract': 'UK GDPR Article 28(3)',
  'joint-controller-arrangement': 'UK GDPR Article 26(1)',
}

/** What the code of practice asks of sharing: how often, under which agreement, through whom. */
export function* checkAgreement(share: Share): Generator<Finding> {
  const { role } = share.recipient
  if (role === 'same-organisation') return
  yield* checkParty(share)
  if (role === 'controller' || role === 'competent-authority') yield* checkKind(share)
}

function* checkKind({ register, recipient, lawEnforcement }: Share): Generator<Finding> {
  const { id, file, sharing, raw } = recipient
  const { caveat } = weighSource(law.disclosureRecord.icoCode, 'warning')
  const at = (key: string) => ({ severity: 'warning' as const, file, path: ['recipients', id, key], citation: code })
  if (sharing === undefined) {
    const message = `The recipient \`${id}\` does not say how often it is given data. Write \`sharing: routine\` where it is agreed beforehand, or \`non-routine\` where each case is decided by itself.${caveat}`
    yield { code: 'sharing-kind-missing', ...at('sharing'), message }
  } else if (sharing === 'routine') {
    if (lawEnforcement || !lacksText(raw['agreement'])) return
    const message = `The recipient \`${id}\` is given data routinely and names no \`agreement\`. Agree what is shared, why and how it is protected, describe that under \`agreements\`, and name it here.${caveat}`
    yield { code: 'routine-sharing-without-agreement', ...at('agreement'), message }
  } else {
    const agreed = register.agreements.get(recipient.agreement ?? '')?.raw['designatedOfficer']
    if (!lacksText(raw['designatedOfficer']) || !lacksText(agreed)) return
    const message = `The recipient \`${id}\` is given data case by case, and no \`designatedOfficer\` may authorise it. Name the role that decides.${caveat}`
    yield { code: 'non-routine-without-officer', ...at('designatedOfficer'), message }
  }
}

function* checkParty({ register, recipient: { id, title, file, agreement } }: Share): Generator<Finding> {
  const parties = asTexts(register.agreements.get(agreement ?? '')?.raw['parties'])
  const names = [id, title].map((name) => name?.toLowerCase())
  if (agreement === undefined || parties.length === 0 || parties.some((party) => names.includes(party.toLowerCase())))
    return
  yield {
    code: 'agreement-without-party',
    severity: 'warning',
    file,
    path: ['recipients', id, 'agreement'],
    message: `The recipient \`${id}\` names the agreement \`${agreement}\`, and is none of its parties (${parties.join(', ')}). Name the agreement that it has signed, or add it to \`parties\`.`,
    citation: code,
  }
}

/** Agreements that someone is given data under must be signed, and must not have run out. */
export function* checkAgreementDates(register: Register, today: string): Generator<Finding> {
  const usersOf = indexUsers(register)
  for (const { id, file, raw } of register.agreements.values()) {
    const users = usersOf.get(id)
    if (!users) continue
    const names = users.map((user) => `\`${user.id}\``).join(', ')
    const expires = asText(raw['expires'])
    const citation = required[asText(raw['kind']) ?? ''] ?? code
    if (expires !== undefined && expires < today) {
      const severity = citation !== code && users.some(needsPaper) ? 'error' : 'warning'
      const message = `The agreement \`${id}\` ended on ${expires}, and data is still given under it to ${names}. Renew it and correct \`expires\`, or stop sharing.`
      yield { code: 'agreement-expired', severity, file, path: ['agreements', id, 'expires'], message, citation }
    }
    if (lacksText(raw['signed'])) {
      const message = `The agreement \`${id}\` does not say when it was signed, and data is given under it to ${names}. Write the date under \`signed\`.`
      yield {
        code: 'agreement-unsigned',
        severity: 'warning',
        file,
        path: ['agreements', id, 'signed'],
        message,
        citation,
      }
    }
  }
}

function indexUsers(register: Register): ReadonlyMap<string, readonly Recipient[]> {
  const users = new Map<string, Recipient[]>()
  for (const recipient of register.recipients.values()) {
    const { agreement, role } = recipient
    if (agreement === undefined || role === 'same-organisation') continue
    const found = users.get(agreement)
    if (found) found.push(recipient)
    else users.set(agreement, [recipient])
  }
  return users
}

/** A processor or joint controller that has no other paper. */
const needsPaper = ({ role, raw }: Recipient): boolean =>
  (role === 'processor' && asText(raw['contract']) === undefined) ||
  (role === 'joint-controller' && asText(raw['arrangement']) === undefined)
