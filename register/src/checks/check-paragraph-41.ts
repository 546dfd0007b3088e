import { law } from 'processing-register-schemas/law'
import type { Activity, Register } from '../model.js'
import { asNumber, asText, asData } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { holdsPlaceholder } from './placeholders.js'
import { weighSource } from './weigh-source.js'

const citation = 'DPA 2018 Schedule 1 paragraph 41'
const weight = weighSource(
  law.schedule1.part4.find(({ para }) => para === 41),
  'error',
)

/**
 * What the record must say besides Article 30 where processing needs an appropriate policy document. The condition itself is the
 * business of `register-special-category` and `register-criminal-offence`.
 */
export function* checkParagraph41(register: Register): Generator<Finding> {
  const documents = new Set<string>()
  for (const activity of register.activities.values()) {
    const relied = declarationsOf(activity).filter(needsDocument)
    if (relied.length === 0) continue
    yield* checkBasis(activity)
    for (const { policyDocument } of relied) if (policyDocument !== undefined) documents.add(policyDocument)
  }
  for (const id of documents) yield* checkFollowed(register, id)
}

function* checkBasis({ id, file, raw }: Activity): Generator<Finding> {
  const basis = raw['lawfulBasis']
  if (asText(basis) !== undefined || holdsPlaceholder(basis)) return
  yield {
    code: 'paragraph-41-basis',
    severity: weight.severity,
    file,
    path: ['activities', id, 'lawfulBasis'],
    message: `The activity \`${id}\` needs an appropriate policy document, so the record must also say how the processing meets Article 6. Article 30 does not ask for that, this paragraph does: write the lawful basis under \`lawfulBasis\`.${weight.caveat}`,
    citation,
  }
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

interface Declaration {
  readonly policyDocument?: string | undefined
  readonly schedule1?: number | undefined
  readonly underlying?: number | undefined
  readonly condition?: string | undefined
}

/** What an activity declares under UK GDPR. Law enforcement has a policy document of its own (DPA 2018 s.42), without this paragraph. */
function declarationsOf({ specialCategories, criminalOffence, raw }: Activity): readonly Declaration[] {
  const offence = asData(raw['criminalOffence'])
  const declared = [...specialCategories.values()].map(({ category, ...entry }) => ({
    ...entry,
    underlying: asNumber(asData(asData(raw['specialCategories'])?.[category])?.['underlyingParagraph']),
  }))
  if (criminalOffence?.route === 'law-enforcement') return []
  return criminalOffence
    ? [...declared, { ...criminalOffence, underlying: asNumber(offence?.['underlyingParagraph']) }]
    : declared
}

/** By the paragraph, and where there is none by the condition; or because the activity names a document. */
function needsDocument({ policyDocument, schedule1, underlying, condition }: Declaration): boolean {
  if (policyDocument !== undefined) return true
  const paragraph = law.schedule1.items.find(({ para }) => para === schedule1)
  if (paragraph?.apd === 'as-underlying') {
    return law.schedule1.items.find(({ para }) => para === underlying)?.apd === true
  }
  // An entry without a document may be about the disclosures that need none.
  if (paragraph) return paragraph.apd && paragraph.apdExceptions === undefined
  return law.conditions.find(({ id }) => id === condition)?.apd === true
}
