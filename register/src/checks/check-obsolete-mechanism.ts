import { law } from 'processing-register-schemas/law'
import type { Path } from '../parse/parsed-file.js'
import { asText } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import type { Place } from './transfers.js'
import { weighSource } from './weigh-source.js'

const shield = /\b(?:privacy[- ]shield|safe[- ]harbou?r)\b/iu
const clauses =
  /\b(?:standard[- ]contract(?:ual)?[- ]clauses|model[- ]clauses|e[uc][- ]clauses|(?:e[uc][- ])?sccs?)\b/iu
const ukAddition = /\b(?:addendum|idta|international data transfer agreement)\b/iu
const withClauses: readonly unknown[] = ['addendum', 'idta', 'sos-standard-clauses']

/** Whether a text names an arrangement with the United States that has been struck down. */
export const isStruckDown = (text: string): boolean => shield.test(text)

/**
 * Words that name what no longer allows anything, or never did for the United Kingdom. A mechanism of that name is no value of the
 * register, and its owner is still told why.
 */
export function* checkObsoleteMechanism(place: Place): Generator<Finding> {
  const { at, transfer } = place
  for (const key of ['mechanism', 'approvedDestination', 'document', 'safeguards']) {
    const text = asText(transfer?.[key]) ?? ''
    // The mechanism could not be read, so nothing may point into it.
    const path = [...at, 'transfer', ...(key === 'mechanism' ? [] : [key])]
    if (isStruckDown(text)) yield reportStruckDown(place, text, path)
    else if (clauses.test(text) && !ukAddition.test(text) && !withClauses.includes(transfer?.['mechanism']))
      yield reportClauses(place, text, path)
  }
}

const reportStruckDown = ({ who, file }: Place, text: string, path: Path): Finding => ({
  code: 'transfer-mechanism-obsolete',
  severity: 'error',
  file,
  path,
  message: `${who} relies on \`${text}\`, which allows no transfer any more. For the United States, ask whether the recipient is certified under the UK Extension to the Data Privacy Framework (\`approved-by-regulations\`); otherwise use \`idta\` or \`addendum\`.`,
  citation: 'UK GDPR Articles 44A and 45A; SI 2023/1028',
})

function reportClauses({ who, file }: Place, text: string, path: Path): Finding {
  const addendum = law.transfers.mechanisms.find(({ id }) => id === 'addendum')
  const { severity, caveat } = weighSource(addendum, 'error')
  const message = `${who} relies on \`${text}\`: clauses of the EU alone allow no transfer out of the United Kingdom. Sign the UK Addendum with them and write \`mechanism: addendum\`, or use \`idta\`.${caveat}`
  const citation = 'UK GDPR Article 46(2)(d); DPA 2018 s.119A'
  return { code: 'transfer-eu-clauses-alone', severity, file, path, message, citation }
}
