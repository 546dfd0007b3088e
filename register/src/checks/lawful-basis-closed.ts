import type { LawfulBasisId } from 'processing-register-schemas'
import { law, lawfulBasisPoint } from 'processing-register-schemas/law'
import type { Activity } from '../model.js'
import { asText, asTexts } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { weighSource } from './weigh-source.js'

const taskKinds: ReadonlySet<string> = new Set([
  'statutory-function',
  'regulate-and-license',
  'enforce',
  'safeguard',
  'public-health',
  'elections',
])

/** Whether the entry itself says that it is a task: it names an Act, or a kind of purpose that only a task has. */
export const isTask = ({ law: power, raw }: Activity): boolean =>
  power !== undefined || asTexts(raw['purposeKinds']).some((kind) => taskKinds.has(kind))

/**
 * Two bases are closed to a public authority in its tasks. That something is outside them can be so (DPA 2018 s.7(2)), but only where
 * no Act is named and the interests have been weighed.
 */
export function reportClosedBasis(activity: Activity, basis: LawfulBasisId): Finding {
  const { id, file, raw } = activity
  const weighed =
    asText(raw['legitimateInterestsAssessment']) !== undefined && asText(raw['legitimateInterest']) !== undefined
  const outside = basis === 'legitimate-interests' && !isTask(activity) && weighed
  const { publicAuthorityTest } = law.lawfulBases
  const { severity, caveat } = weighSource(publicAuthorityTest, outside ? 'warning' : 'error')
  const advice = outside
    ? 'If this is one of its tasks, use `public-task` or `legal-obligation`, with the Act.'
    : 'Use `public-task` or `legal-obligation`, with the Act.'
  const answers =
    basis === 'recognised-legitimate-interest'
      ? ' This basis is for the body that answers a request of the council, and not for the council that asks.'
      : ''
  return {
    code: 'basis-closed',
    severity,
    file,
    path: ['activities', id, 'lawfulBasis'],
    message: `The activity \`${id}\` relies on \`${basis}\` (Article ${lawfulBasisPoint(basis)}), which is closed to a public authority in its tasks.${answers} ${advice}${caveat}`,
    citation: publicAuthorityTest.cite,
  }
}
