import { law } from 'processing-register-schemas/law'
import type { Activity, Register } from '../model.js'
import { asText } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { holdsPlaceholder } from './placeholders.js'
import { weighSource } from './weigh-source.js'

/** Two rules that say the same, one for each regime. */
const regimes = {
  paragraph: {
    code: 'paragraph-41',
    citation: 'DPA 2018 Schedule 1 paragraph 41',
    ...weighSource(
      law.schedule1.part4.find(({ para }) => para === 41),
      'error',
    ),
  },
  section: {
    code: 'section-42',
    citation: 'DPA 2018 s.42(4)',
    ...weighSource(law.criminalOffence.part3.lawfulness.sensitiveProcessing, 'error'),
  },
} as const

type Regime = (typeof regimes)[keyof typeof regimes]

/**
 * What the record must say besides Article 30, or section 61 for law enforcement, where processing rests on an appropriate policy
 * document. Two of its three parts are the business of others: the condition of `register-special-category` and `register-criminal-offence`, the lawful basis of
 * `register-lawful-basis`.
 */
export function* checkParagraph41(register: Register): Generator<Finding> {
  const activities = [...register.activities.values()]
  const documents = new Set(activities.filter((activity) => !isEnforcement(activity)).flatMap(listDocuments))
  for (const id of documents) yield* checkFollowed(register, id, regimes.paragraph)
  // In law enforcement a document is asked for where special categories are used, and not for the offences themselves.
  const sensitive = activities.filter((activity) => isEnforcement(activity) && activity.specialCategories.size > 0)
  for (const id of new Set(sensitive.flatMap(listDocuments)))
    if (!documents.has(id)) yield* checkFollowed(register, id, regimes.section)
}

const isEnforcement = ({ criminalOffence }: Activity): boolean => criminalOffence?.route === 'law-enforcement'

function listDocuments({ specialCategories, criminalOffence }: Activity): readonly string[] {
  const declared = [...specialCategories.values(), ...(criminalOffence ? [criminalOffence] : [])]
  return declared.flatMap(({ policyDocument }) => policyDocument ?? [])
}

function* checkFollowed(
  register: Register,
  id: string,
  { code, citation, severity, caveat }: Regime,
): Generator<Finding> {
  const document = register.policyDocuments.get(id)
  if (!document || holdsPlaceholder(document.raw['followed'])) return
  const { followed } = document.raw
  const at = { severity, file: document.file, path: ['policyDocuments', id, 'followed'], citation }
  if (followed === false) {
    const message = `Data is not kept and erased as the policy document \`${id}\` says, and the record must say why not. Write the reasons under \`followed\` instead of \`false\`.${caveat}`
    yield { code: `${code}-reasons`, ...at, message }
  } else if (followed !== true && asText(followed) === undefined) {
    const message = `The record must say whether data is kept and erased as the policy document \`${id}\` says. Write \`followed: true\` there, or the reasons why not.${caveat}`
    yield { code: `${code}-retention`, ...at, message }
  }
}
