import { law, type ApprovedDestination } from 'processing-register-schemas/law'
import { asText } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { isStruckDown } from './check-obsolete-mechanism.js'
import { holdsPlaceholder } from './placeholders.js'
import type { Country, Place } from './transfers.js'
import { weighSource } from './weigh-source.js'

const { approvedDestinations: approved } = law.transfers

/** Words by which a register says that a recipient is one of those whom a limited approval is for. */
const scopeWords: Readonly<Record<string, RegExp>> = {
  CA: /pipeda|personal information protection and electronic documents|commercial/iu,
  JP: /private|appi\b|act on the protection of personal information/iu,
  KR: /\bpipa\b|personal information protection act/iu,
  US: /uk extension|uk[- ]us data bridge|data bridge/iu,
}
/** The kinds of data that a recipient in the United States must be told are sensitive. */
const flaggedCategories = ['biometric-data', 'genetic-data', 'sexual-orientation'] as const

/** Approval by UK regulations: the destination is on the list, and the recipient is one of those it is for. */
export function* checkApproval(place: Place, today: string): Generator<Finding> {
  for (const country of place.abroad) {
    const destination = findDestination(country.code, today)
    if (!destination) yield* reportUnapproved(place, country)
    else if (destination.scope !== 'full') yield* checkScope(place, country, destination)
  }
}

/** `EU` is no country, and stands for its institutions. */
const findDestination = (code: string, today: string): ApprovedDestination | undefined =>
  approved.items.find(
    ({ id, members, since }) =>
      (members?.includes(code) ?? (id === code || (id === 'eu-institutions' && code === 'EU'))) &&
      (since === undefined || since <= today),
  )

function* reportUnapproved({ who, file }: Place, { code, path }: Country): Generator<Finding> {
  const { severity, caveat } = weighSource(approved, 'error')
  const message = `${who} takes data to \`${code}\` as approved by regulations, and no UK regulations that approve \`${code}\` are known here (as of ${law.meta.asAt}). Use another mechanism, such as \`idta\` or \`addendum\`, or have the list of approved destinations corrected.${caveat}`
  yield { code: 'destination-not-approved', severity, file, path, message, citation: 'UK GDPR Article 45A' }
}

function* checkScope(place: Place, { code }: Country, destination: ApprovedDestination): Generator<Finding> {
  const { who, file, at, transfer } = place
  const said = asText(transfer?.['approvedDestination'])
  const path = [...at, 'transfer', 'approvedDestination']
  const citation = destination.cite
  // Both have been reported already.
  if (holdsPlaceholder(transfer?.['approvedDestination']) || isStruckDown(said ?? '')) return
  if (said === undefined || scopeWords[code]?.test(said) !== true) {
    const states = code === 'US'
    const { severity, caveat } = weighSource(destination, states ? 'error' : 'warning')
    const alone = states ? ' The certification for the EU alone is not enough.' : ''
    const message = `${who} takes data to \`${code}\` as approved by regulations, and the approval is limited: ${destination.scope}.${alone} Say under \`transfer.approvedDestination\` that the recipient is one of them, or use another mechanism.${caveat}`
    yield { code: 'destination-scope-unsaid', severity, file, path, message, citation }
    return
  }
  if (code === 'US') yield* checkFlags(place, destination)
}

function* checkFlags(
  { who, file, at, transfer, activities }: Place,
  { cite }: ApprovedDestination,
): Generator<Finding> {
  if (['safeguards', 'approvedDestination'].some((key) => /sensitive/iu.test(asText(transfer?.[key]) ?? ''))) return
  const held: string[] = flaggedCategories.filter((category) =>
    activities.some(({ specialCategories }) => specialCategories.has(category)),
  )
  if (activities.some(({ criminalOffence }) => criminalOffence !== undefined)) held.push('criminal-offence')
  if (held.length === 0) return
  yield {
    code: 'destination-data-unflagged',
    severity: 'warning',
    file,
    path: [...at, 'transfer', 'safeguards'],
    message: `${who} takes data to \`US\` under the UK Extension, and activities that use it hold ${held.map((id) => `\`${id}\``).join(', ')}. Such data is protected there only where it is marked as sensitive to the recipient: say under \`transfer.safeguards\` that it is.`,
    citation: cite,
  }
}
