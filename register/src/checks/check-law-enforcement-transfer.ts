import { law } from 'processing-register-schemas/law'
import type { Register } from '../model.js'
import { asData, asText, type Data } from '../resolve/read-values.js'
import { isCouncil } from './allowed.js'
import type { Finding } from './check.js'
import { lacksText } from './lacks-text.js'
import type { Place } from './transfers.js'
import { weighSource } from './weigh-source.js'

const { part3 } = law.criminalOffence
const conditions = ['strictlyNecessary', 'rightsConsidered', 'authorityIneffective', 'purposesStated'] as const

/** Transfers of a competent authority for law enforcement have rules of their own, which open nothing for anything else. */
export function* checkLawEnforcementTransfer(register: Register, place: Place): Generator<Finding> {
  const { transfer, abroad } = place
  const route = asData(transfer?.['lawEnforcement'])
  if (route) {
    yield* checkRegime(register, place)
    yield* checkConditions(place, route)
    yield* checkListed(register, place, route)
  } else if (abroad.length > 0) yield* checkRouteMissing(place)
}

function* checkRegime(register: Register, { who, file, at, transfer, activities }: Place): Generator<Finding> {
  const { severity, caveat } = weighSource(part3.transfers, 'error')
  const place = { severity, file, path: [...at, 'transfer', 'lawEnforcement'] }
  if (register.controller.lawEnforcement.length === 0) {
    const message = `${who} uses the transfer rules for law enforcement, and the controller has no law enforcement function. They are for competent authorities only: name the function under \`controller.lawEnforcement\`, or give a \`mechanism\` of the UK GDPR instead.${caveat}`
    yield {
      code: 'transfer-law-enforcement-without-function',
      ...place,
      message,
      citation: 'DPA 2018 ss.29 to 31 and 72',
    }
  }
  const other = activities.find(({ criminalOffence }) => criminalOffence?.route !== 'law-enforcement')
  if (other) {
    const message = `${who} uses the transfer rules for law enforcement, and the activity \`${other.id}\`, which uses it, is no law enforcement. Describe it as a recipient of its own for that activity, with a \`mechanism\` of the UK GDPR.${caveat}`
    yield { code: 'transfer-law-enforcement-for-other-purpose', ...place, message, citation: 'DPA 2018 ss.31 and 72' }
  } else if (transfer?.['mechanism'] !== undefined) {
    const message = `${who} names a \`mechanism\` of the UK GDPR and the rules for law enforcement for the same transfer. Only one of the two regimes applies: remove the other.${caveat}`
    yield { code: 'transfer-regimes-mixed', ...place, message, citation: 'DPA 2018 ss.72 to 78; UK GDPR Article 44A' }
  }
}

function* checkConditions({ who, file, at }: Place, route: Data): Generator<Finding> {
  const { severity, caveat } = weighSource(part3.transfers, 'error')
  const path = [...at, 'transfer', 'lawEnforcement']
  const recipient = asText(route['recipient'])
  if (recipient === undefined) {
    const message = `${who} uses the transfer rules for law enforcement, and does not say what the recipient is: they differ for an authority, an international organisation and anyone else. Add \`recipient\`.`
    const citation = 'DPA 2018 ss.73 and 77'
    yield {
      code: 'transfer-law-enforcement-recipient',
      severity: 'warning',
      file,
      path: [...path, 'recipient'],
      message,
      citation,
    }
  }
  const missing = conditions.filter((key) => lacksText(route[key]))
  if (recipient !== 'other' || missing.length === 0) return
  const message = `${who} is no authority abroad that has law enforcement functions, and the register does not show that the conditions for such a transfer are met. Add ${missing.map((key) => `\`${key}\``).join(', ')}.${caveat}`
  yield { code: 'transfer-law-enforcement-conditions', severity, file, path, message, citation: 'DPA 2018 s.77' }
}

/** The one function for which Schedule 7 lists councils, by the words that registers use. */
const youthOffending = /youth/iu

/** A council is a competent authority for most of its functions without being listed, and this route is for the listed ones. */
function* checkListed(
  { controller: { kind } }: Register,
  { who, file, at, activities }: Place,
  route: Data,
): Generator<Finding> {
  if (asText(route['recipient']) !== 'other' || !isCouncil(kind)) return
  const isListed = activities.every(({ criminalOffence }) => youthOffending.test(criminalOffence?.function ?? ''))
  if (isListed && activities.length > 0) return
  const { severity, caveat } = weighSource(part3.transfersToOthers, 'error')
  yield {
    code: 'transfer-law-enforcement-not-listed',
    severity,
    file,
    path: [...at, 'transfer', 'lawEnforcement', 'recipient'],
    message: `${who} is no authority abroad that has law enforcement functions, and only authorities that are named for it may give data to such a one. A council is named for its youth offending team, and not for functions such as trading standards. Give the data to an authority there instead.${caveat}`,
    citation: 'DPA 2018 s.73(4)(b) and Schedule 7',
  }
}

/** Only law enforcement goes there, by rules that are not for it. */
function* checkRouteMissing({ who, file, at, raw, transfer, activities }: Place): Generator<Finding> {
  if (raw['role'] !== 'competent-authority' || transfer?.['mechanism'] === undefined || activities.length === 0) return
  if (!activities.every(({ criminalOffence }) => criminalOffence?.route === 'law-enforcement')) return
  const message = `${who} gets data only for law enforcement, and its transfer names a \`mechanism\` of the UK GDPR, which is not for law enforcement. Describe the transfer under \`transfer.lawEnforcement\`.`
  const path = [...at, 'transfer', 'mechanism']
  const citation = 'DPA 2018 ss.72 to 78'
  yield { code: 'transfer-law-enforcement-route-missing', severity: 'warning', file, path, message, citation }
}
