import { law } from 'processing-register-schemas/law'
import type { Activity, Register } from '../model.js'
import { asData } from '../resolve/read-values.js'
import { isPublicAuthorityKind, judgeLawfulBasis } from './allowed.js'
import type { Finding } from './check.js'
import { consentParts } from './consent-parts.js'
import { lacksText } from './lacks-text.js'
import { isTask } from './lawful-basis-closed.js'
import { weighSource } from './weigh-source.js'

/** What consent asks for, where an activity rests on it. */
export function* checkBasisConsent(register: Register, activity: Activity): Generator<Finding> {
  const { lawfulBasis } = activity
  if (lawfulBasis === undefined) return
  const { kind } = register.controller
  if (!judgeLawfulBasis(kind, lawfulBasis).needs.includes('consent')) return
  yield* checkConsentParts(activity)
  if (isPublicAuthorityKind(kind) && isTask(activity)) yield reportImbalance(activity)
}

function* checkConsentParts({ id, file, raw }: Activity): Generator<Finding> {
  const { severity, caveat } = weighSource(basisOfConsent(), 'error')
  const consent = asData(raw['consent'])
  const place = { severity, file }
  if (!consent) {
    const message = `The activity \`${id}\` relies on consent and has no \`consent\`. Say there where each consent is recorded (\`record\`), what it covers (\`scope\`) and how people withdraw it (\`withdrawal\`).${caveat}`
    const path = ['activities', id, 'consent']
    yield { code: 'consent-undescribed', ...place, path, message, citation: 'UK GDPR Article 7' }
    return
  }
  for (const { key, lack, why, citation } of consentParts) {
    if (!lacksText(consent[key])) continue
    const message = `The activity \`${id}\` relies on consent and does not say ${lack}. ${why} Say it under \`consent.${key}\`.${caveat}`
    yield { code: `consent-without-${key}`, ...place, path: ['activities', id, 'consent', key], message, citation }
  }
}

const basisOfConsent = () => law.lawfulBases.items.find((basis) => basis.id === 'consent')

function reportImbalance({ id, file }: Activity): Finding {
  const { severity, caveat } = weighSource(basisOfConsent(), 'warning')
  return {
    code: 'consent-for-a-task',
    severity,
    file,
    path: ['activities', id, 'lawfulBasis'],
    message: `The activity \`${id}\` relies on consent, and is a task that the law gives the council. Consent counts only where people can refuse at no cost, which such a task seldom allows: use \`public-task\` or \`legal-obligation\`, unless refusing really changes nothing for them.${caveat}`,
    citation: 'UK GDPR Articles 4(11) and 7(4); recital 43',
  }
}
