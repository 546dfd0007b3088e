import { law } from 'processing-register-schemas/law'
import type { Activity, Register } from '../model.js'
import type { Path } from '../parse/parsed-file.js'
import { asData } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { lacksText } from './lacks-text.js'
import type { Share } from './sharing.js'
import { weighSource } from './weigh-source.js'

/** Marketing by the council: what it has promised people, and the consent that it asks for. */
export function* checkMarketing(register: Register, activity: Activity): Generator<Finding> {
  const path = findMarketing(activity)
  const { id, file } = activity
  if (!path) return
  if (register.controller.marketing === 'forbidden') {
    yield reportForbidden(file, path, `The activity \`${id}\` sends marketing`)
  } else if (register.controller.marketing === 'express-consent' && lacksRecord(activity)) {
    yield reportUnrecorded(file, path, `The activity \`${id}\` sends marketing`, [activity])
  }
}

/** Where an activity says that it sends marketing: `marketing: false` beside such a purpose still says no. */
function findMarketing({ id, marketing, raw }: Activity): Path | undefined {
  if (marketing !== undefined) return marketing ? ['activities', id, 'marketing'] : undefined
  const kinds = Array.isArray(raw['purposeKinds']) ? (raw['purposeKinds'] as readonly unknown[]) : []
  const index = kinds.indexOf('marketing')
  return index < 0 ? undefined : ['activities', id, 'purposeKinds', index]
}

/** Marketing by those whom the council gives data to. */
export function* checkRecipientMarketing({ register, recipient, activities }: Share): Generator<Finding> {
  const { id, file, raw } = recipient
  if (raw['marketing'] !== 'express-consent') return
  const path = ['recipients', id, 'marketing']
  const what = `The recipient \`${id}\` may use data for marketing`
  if (register.controller.marketing === 'forbidden') yield reportForbidden(file, path, what)
  else {
    const lacking = activities.filter(lacksRecord)
    if (lacking.length > 0) yield reportUnrecorded(file, path, what, lacking)
  }
}

const lacksRecord = ({ raw }: Activity): boolean => lacksText(asData(raw['consent'])?.['record'])

const reportForbidden = (file: string, path: Path, what: string): Finding => ({
  code: 'marketing-forbidden',
  severity: 'error',
  file,
  path,
  message: `${what}, and \`controller.marketing\` says \`forbidden\`: that is what the council tells people. Stop it, or let people be asked first and write \`controller.marketing: express-consent\`.`,
  citation: 'UK GDPR Article 5(1)(a)',
})

function reportUnrecorded(file: string, path: Path, what: string, lacking: readonly Activity[]): Finding {
  const consent = law.lawfulBases.items.find(({ id }) => id === 'consent')
  const { severity, caveat } = weighSource(consent, 'error')
  const names = lacking.map(({ id }) => `\`${id}\``).join(', ')
  return {
    code: 'marketing-consent-unrecorded',
    severity,
    file,
    path,
    message: `${what}, which needs express consent, and nothing says where consents are recorded (${names}). Add \`consent\` with its \`record\` to the activity.${caveat}`,
    citation: 'UK GDPR Article 7(1)',
  }
}
