import { law, lawfulBasisPoint } from 'processing-register-schemas/law'
import { asData, asText } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { namesOnlyExemption } from './names-only-exemption.js'
import { isPublicAuthority } from './is-public-authority.js'
import { lacksText } from './lacks-text.js'
import type { Share } from './sharing.js'
import { weighSource } from './weigh-source.js'

const { publicAuthorityTest, items: bases } = law.lawfulBases
const exemption = law.criminalOffence.exemptionForSharing

/** What lets the council give data to someone who decides for itself: a basis that is open to it, and a power. */
export function* checkGateway(share: Share, today: string): Generator<Finding> {
  const { recipient } = share
  yield* checkExemption(share)
  if (recipient.role === 'controller' || (recipient.role === 'competent-authority' && !share.lawEnforcement)) {
    yield* checkBasis(share)
    yield* checkPower(share)
  }
  yield* checkBasisOpen(share, today)
  yield* checkConsent(share)
}

/** An exemption lifts a duty of ours. It compels nobody, and gives nobody a power. */
function* checkExemption({ recipient: { id, file, law: power } }: Share): Generator<Finding> {
  if (power === undefined || !namesOnlyExemption(power)) return
  const { severity, caveat } = weighSource(exemption, 'error')
  yield {
    code: 'exemption-is-no-power',
    severity,
    file,
    path: ['recipients', id, 'law'],
    message: `The recipient \`${id}\` gives \`${power}\` as its power. That is an exemption, today of DPA 2018 Schedule 2 paragraph 2: it lets the council share without telling people, and is no power to share, no duty to, and no lawful basis. Move it to \`exemption\`, and name the power under \`law\`, for example Crime and Disorder Act 1998 s.115.${caveat}`,
    citation: exemption.cite,
  }
}

const who = ({ recipient: { id, role } }: Share): string =>
  `The recipient \`${id}\` is ${role === 'controller' ? 'a controller' : 'a competent authority'}`

function* checkBasis(share: Share): Generator<Finding> {
  const { id, file, raw } = share.recipient
  if (!lacksText(raw['lawfulBasis'])) return
  const { severity, caveat } = weighSource(law.lawfulBases, 'error')
  const message = `${who(share)} and names no \`lawfulBasis\`. Giving it data is processing like any other: say on which basis.${caveat}`
  yield {
    code: 'sharing-without-basis',
    severity,
    file,
    path: ['recipients', id, 'lawfulBasis'],
    message,
    citation: 'UK GDPR Article 6(1)',
  }
}

function* checkPower(share: Share): Generator<Finding> {
  const { register, recipient } = share
  const { id, file, raw, lawfulBasis, agreement } = recipient
  if (!lacksText(raw['law']) || !lacksText(register.agreements.get(agreement ?? '')?.raw['law'])) return
  const asksForLaw = lawfulBasis === 'legal-obligation' || lawfulBasis === 'public-task'
  if (!asksForLaw && !isPublicAuthority(register)) return
  // Article 6(3) asks for the law only with two of the bases; that a public body needs a power for everything is not in it.
  const source = asksForLaw ? bases.find((basis) => basis.id === lawfulBasis) : law.gateways
  const { severity, caveat } = weighSource(source, 'error')
  yield {
    code: 'sharing-without-law',
    severity,
    file,
    path: ['recipients', id, 'law'],
    message: `${who(share)} and names no \`law\`: say which Act lets the council give it these data.${caveat}`,
    citation: 'UK GDPR Article 6(3)',
  }
}

const statutory: readonly (string | undefined)[] = ['public-task', 'legal-obligation']

/** Two bases are closed to public authorities in their tasks. A task is one where an Act, or the basis of an activity, says so. */
function* checkBasisOpen({ register, recipient, activities }: Share, today: string): Generator<Finding> {
  const { id, file, lawfulBasis } = recipient
  const basis = bases.find((item) => item.id === lawfulBasis)
  if (!basis) return
  const place = { file, path: ['recipients', id, 'lawfulBasis'] }
  const named = `\`${basis.id}\` (Article ${lawfulBasisPoint(basis.id)})`
  if (basis.inForce !== undefined && today < basis.inForce) {
    const message = `The recipient \`${id}\` is given data on the basis ${named}, which applies from ${basis.inForce}. Use another basis until then.`
    yield { code: 'sharing-basis-not-in-force', severity: 'error', ...place, message, citation: basis.cite }
    return
  }
  if (basis.availableToPublicAuthorities !== 'no-for-their-tasks' || !isPublicAuthority(register)) return
  const isTask = recipient.law !== undefined || activities.some((activity) => statutory.includes(activity.lawfulBasis))
  const { severity, caveat } = weighSource(publicAuthorityTest, isTask ? 'error' : 'warning')
  const advice = isTask
    ? 'Use `public-task` or `legal-obligation`, with the Act.'
    : 'If this is one of its tasks, use `public-task` or `legal-obligation`, with the Act.'
  const message = `The recipient \`${id}\` is given data on the basis ${named}, which is closed to a public authority in its tasks. ${advice}${caveat}`
  yield { code: 'sharing-basis-closed', severity, ...place, message, citation: publicAuthorityTest.cite }
}

/** Who relies on consent must be able to show it. */
function* checkConsent({ recipient, activities }: Share): Generator<Finding> {
  if (recipient.lawfulBasis !== 'consent') return
  const { id, file } = recipient
  const lacking = activities.filter(({ raw }) => lacksText(asData(raw['consent'])?.['record']))
  const [first] = lacking
  if (!first) return
  const names = lacking.map((activity) => `\`${activity.id}\``).join(', ')
  const many = lacking.length > 1
  const { severity, caveat } = weighSource(
    bases.find((basis) => basis.id === 'consent'),
    'error',
  )
  yield {
    code: 'sharing-consent-unrecorded',
    severity,
    file,
    path: ['recipients', id, 'lawfulBasis'],
    message: `The recipient \`${id}\` is given data on consent, and the ${many ? 'activities' : 'activity'} ${names} ${many ? 'do' : 'does'} not say where consents are recorded. Add \`consent\` with its \`record\` there.${caveat}`,
    citation: 'UK GDPR Article 7(1)',
    related: lacking.map((activity) => ({
      file: activity.file,
      path: ['activities', activity.id, 'consent', 'record'],
      message: `The activity \`${asText(activity.title) ?? activity.id}\``,
    })),
  }
}
