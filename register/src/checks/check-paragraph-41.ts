import { law } from 'processing-register-schemas/law'
import type { Activity, Register } from '../model.js'
import { asText } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { holdsPlaceholder } from './placeholders.js'
import { weighSource } from './weigh-source.js'

const citation = 'DPA 2018 Schedule 1 paragraph 41'
const weight = weighSource(
  law.schedule1.part4.find(({ para }) => para === 41),
  'error',
)

/**
 * What the record must say besides Article 30 where processing rests on an appropriate policy document. Two of its three parts are the
 * business of others: the condition of `register-special-category` and `register-criminal-offence`, the lawful basis of
 * `register-lawful-basis`.
 */
export function* checkParagraph41(register: Register): Generator<Finding> {
  const documents = new Set([...register.activities.values()].flatMap(listDocuments))
  for (const id of documents) yield* checkFollowed(register, id)
}

/** The documents an activity relies on under UK GDPR. Law enforcement has one of its own (DPA 2018 s.42), without this paragraph. */
function listDocuments({ specialCategories, criminalOffence }: Activity): readonly string[] {
  if (criminalOffence?.route === 'law-enforcement') return []
  const declared = [...specialCategories.values(), ...(criminalOffence ? [criminalOffence] : [])]
  return declared.flatMap(({ policyDocument }) => policyDocument ?? [])
}

function* checkFollowed(register: Register, id: string): Generator<Finding> {
  const document = register.policyDocuments.get(id)
  if (!document || holdsPlaceholder(document.raw['followed'])) return
  const { followed } = document.raw
  const at = { severity: weight.severity, file: document.file, path: ['policyDocuments', id, 'followed'], citation }
  if (followed === false) {
    const message = `Data is not kept and erased as the policy document \`${id}\` says, and the record must say why not. Write the reasons under \`followed\` instead of \`false\`.${weight.caveat}`
    yield { code: 'paragraph-41-reasons', ...at, message }
  } else if (followed !== true && asText(followed) === undefined) {
    const message = `The record must say whether data is kept and erased as the policy document \`${id}\` says. Write \`followed: true\` there, or the reasons why not.${weight.caveat}`
    yield { code: 'paragraph-41-retention', ...at, message }
  }
}
