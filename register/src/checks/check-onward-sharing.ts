import { law } from 'processing-register-schemas/law'
import type { Activity, Recipient, Register } from '../model.js'
import { asData, asText, asTexts, type Data } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import type { Share } from './sharing.js'
import { weighSource } from './weigh-source.js'

const passingOn = /\b(?:pass(?:ed|es|ing)?|onward|disclos\w*|shar(?:e|ed|es|ing)|third part(?:y|ies))\b/iu
const outside: readonly (string | undefined)[] = ['controller', 'joint-controller', 'competent-authority', undefined]

/** What the giver of data forbids, the receiver may not do without asking. */
export function* checkSourceRestrictions(register: Register, activity: Activity): Generator<Finding> {
  const sources = Array.isArray(activity.raw['sources']) ? (activity.raw['sources'] as readonly unknown[]) : []
  const { severity, caveat } = weighSource(
    law.gateways.items.find(({ id }) => id === 'confidence'),
    'warning',
  )
  for (const [i, entry] of sources.entries()) {
    const source = asData(entry)
    const restrictions = asText(source?.['restrictions'])
    if (!source || restrictions === undefined || !passingOn.test(restrictions)) continue
    const others = activity.recipients
      .flatMap((id) => register.recipients.get(id) ?? [])
      .filter((recipient) => outside.includes(recipient.role) && !isAllowed(register, source, restrictions, recipient))
    if (others.length === 0) continue
    const names = others.map(({ id }) => `\`${id}\``).join(', ')
    yield {
      code: 'onward-sharing-restricted',
      severity,
      file: activity.file,
      path: ['activities', activity.id, 'sources', i, 'restrictions'],
      message: `The activity \`${activity.id}\` uses data from ${asText(source['from']) ?? 'a source'} that may not be passed on freely (\`${restrictions}\`), and gives data to ${names}. Get the owner’s consent and name the recipient in \`restrictions\` with it, or make sure that what it gave is left out and say so there.${caveat}`,
      citation: 'data sharing code of practice under DPA 2018 s.121; common law duty of confidence',
    }
  }
}

/** The giver itself, one whom its restrictions or its agreement name, and one whom the law obliges us to tell. */
function isAllowed(register: Register, source: Data, restrictions: string, recipient: Recipient): boolean {
  const { id, title, agreement, raw } = recipient
  const own = asText(source['agreement'])
  if (raw['obligation'] === 'required' || (own !== undefined && agreement === own)) return true
  const parties = asTexts(register.agreements.get(own ?? '')?.raw['parties'])
  const texts = [restrictions, asText(source['from']) ?? '', ...parties].map((text) => text.toLowerCase())
  return [id, title].some((name) => name !== undefined && texts.some((text) => text.includes(name.toLowerCase())))
}

/** A processor that may pass nothing on cannot use others. */
export function* checkOnwardSharing({ recipient: { id, file, role, raw } }: Share): Generator<Finding> {
  const others = asTexts(raw['subProcessors'])
  if (role !== 'processor' || raw['onwardSharing'] !== 'forbidden' || others.length === 0) return
  yield {
    code: 'onward-sharing-contradicted',
    severity: 'warning',
    file,
    path: ['recipients', id, 'subProcessors'],
    message: `The recipient \`${id}\` may not pass data on, and uses others that get it (${others.join(', ')}). If they are authorised in writing, write \`onwardSharing: with-our-consent\`; otherwise it may not use them.`,
    citation: 'UK GDPR Article 28(2)',
  }
}
