import { law } from 'processing-register-schemas/law'
import type { Register } from '../model.js'
import { asData, asText } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { checkApproval } from './check-approved-destination.js'
import { checkDerogation } from './check-derogation.js'
import { lacksText } from './lacks-text.js'
import type { Place } from './transfers.js'
import { weighSource } from './weigh-source.js'

const { rule, mechanisms } = law.transfers
const europe = law.transfers.approvedDestinations.items.find(({ id }) => id === 'eea')?.members ?? []
const lookAtMechanisms =
  'Use UK regulations that approve the destination (`approved-by-regulations`), or for example `idta`, `addendum` or `bcr`.'

/** What allows data to go abroad under the UK GDPR; the law enforcement route is another check's. */
export function* checkMechanism(register: Register, place: Place, today: string): Generator<Finding> {
  const { transfer, abroad } = place
  if (abroad.length === 0) return
  const mechanism = asText(transfer?.['mechanism'])
  if (mechanism === undefined) {
    if (!asData(transfer?.['lawEnforcement'])) yield* reportMissing(place, today)
    return
  }
  if (mechanism === 'approved-by-regulations') yield* checkApproval(place, today)
  else if (mechanism === 'derogation') yield* checkDerogation(register, place)
  else yield* checkSafeguard(place, mechanism)
}

function* reportMissing({ who, file, abroad }: Place, today: string): Generator<Finding> {
  const { severity, caveat } = weighSource(rule, 'error')
  for (const { code, path } of abroad) {
    const border = europe.includes(code) ? ' A country of the EU or the EEA is abroad too: the border is the UK’s.' : ''
    yield {
      code: 'transfer-without-mechanism',
      severity,
      file,
      path,
      message: `${who} takes data to \`${code}\`, outside the United Kingdom, and does not say what allows that.${border} Add \`transfer\` with its \`mechanism\`. ${lookAtMechanisms}${caveat}`,
      citation: citeRule(today),
    }
  }
}

/** Article 44A took the place of Article 44 with a commencement order. */
function citeRule(today: string): string {
  const start = law.commencement.find(({ what }) => what.includes('transfers'))?.date
  return typeof start === 'string' && today < start ? 'UK GDPR Article 44' : 'UK GDPR Article 44A'
}

/** The safeguards of Article 46: a document, and for some of them the test by the exporter. */
function* checkSafeguard({ who, file, at, transfer }: Place, id: string): Generator<Finding> {
  const mechanism = mechanisms.find((item) => item.id === id)
  if (!mechanism) return
  const path = [...at, 'transfer']
  const tested = mechanism.needs?.some((need) => need.startsWith('transfer risk assessment')) === true
  if (tested && lacksText(transfer?.['riskAssessment'])) {
    const { severity, caveat } = weighSource(mechanism, 'error')
    const message = `${who} uses \`${id}\` without a transfer risk assessment: whoever sends data abroad must have found that its protection there is not materially lower. Add its reference under \`transfer.riskAssessment\`.${caveat}`
    const citation = 'UK GDPR Article 46(1A)'
    yield {
      code: 'transfer-risk-assessment-missing',
      severity,
      file,
      path: [...path, 'riskAssessment'],
      message,
      citation,
    }
  }
  if (lacksText(transfer?.['document'])) {
    const message = `${who} uses \`${id}\`, and does not say where the signed document is kept. Add it under \`transfer.document\`.`
    const citation = `UK GDPR Article 5(2); ${mechanism.cite}`
    yield {
      code: 'transfer-document-missing',
      severity: 'warning',
      file,
      path: [...path, 'document'],
      message,
      citation,
    }
  }
}
