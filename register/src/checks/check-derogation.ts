import { law } from 'processing-register-schemas/law'
import type { Register } from '../model.js'
import { asText } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { isPublicAuthority } from './is-public-authority.js'
import type { Place } from './transfers.js'
import { weighSource } from './weigh-source.js'

const { derogations, rule } = law.transfers

/** The exceptions of Article 49: named, open to this controller, and for the odd case only. */
export function* checkDerogation(register: Register, place: Place): Generator<Finding> {
  const { who, file, at, transfer, raw } = place
  const path = [...at, 'transfer', 'derogation']
  const derogation = asText(transfer?.['derogation'])
  if (derogation === undefined) {
    const { severity, caveat } = weighSource(rule, 'error')
    const message = `${who} relies on an exception for its transfer, and does not say which. Name it under \`transfer.derogation\`: only the exceptions that the law lists allow anything.${caveat}`
    yield { code: 'derogation-missing', severity, file, path, message, citation: 'UK GDPR Articles 44A and 49(1)' }
    return
  }
  const { severity, caveat } = weighSource(derogations, 'error')
  if (isPublicAuthority(register) && derogations.closedToPublicAuthoritiesUsingPublicPowers.includes(derogation)) {
    const message = `${who} relies on \`${derogation}\` for its transfer, which is closed to a public authority that uses its public powers. Use a mechanism such as \`idta\`, or another exception.${caveat}`
    yield { code: 'derogation-closed', severity, file, path, message, citation: derogations.closedCite }
  }
  if (at[0] !== 'stores' && raw['sharing'] !== 'routine') return
  const usual = at[0] === 'stores' ? 'keeps data abroad' : 'gets data routinely'
  const message = `${who} ${usual}, and the exception \`${derogation}\` is for the odd transfer. Use a mechanism that lasts, such as \`idta\` or \`addendum\`.${caveat}`
  yield { code: 'derogation-not-occasional', severity: 'warning', file, path, message, citation: derogations.cite }
}
