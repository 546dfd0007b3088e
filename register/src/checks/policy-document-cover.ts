import type { CategoryId } from 'processing-register-schemas'
import { law } from 'processing-register-schemas/law'
import type { Activity, Register } from '../model.js'
import { asNumber, asData } from '../resolve/read-values.js'
import { extendedBy, judgeParagraph } from './allowed.js'
import type { Finding } from './check.js'
import { weighSource } from './weigh-source.js'

/** A policy document counts for the paragraphs that it is about. One that does not list any is taken to be about all. */
export function* checkPolicyCover(register: Register, activity: Activity): Generator<Finding> {
  const { id, file, raw, specialCategories, criminalOffence } = activity
  for (const { category, schedule1, policyDocument } of specialCategories.values()) {
    const path = ['activities', id, 'specialCategories', category, 'policyDocument']
    yield* compare(register, { id, file, category, path, relied: [schedule1], policyDocument })
  }
  if (criminalOffence?.route === 'law-enforcement') return
  const underlying = asNumber(asData(raw['criminalOffence'])?.['underlyingParagraph'])
  const number = criminalOffence?.schedule1
  const relied = [number, underlying, number === undefined ? undefined : extendedBy(number)]
  const path = ['activities', id, 'criminalOffence', 'policyDocument']
  const policyDocument = criminalOffence?.policyDocument
  yield* compare(register, { id, file, category: 'criminal-offence', path, relied, policyDocument })
}

interface Reliance {
  readonly id: string
  readonly file: string
  readonly category: CategoryId
  readonly path: readonly string[]
  /** The paragraph, and what it extends: either will do. */
  readonly relied: readonly (number | undefined)[]
  readonly policyDocument: string | undefined
}

function* compare(
  register: Register,
  { id, file, category, path, relied, policyDocument }: Reliance,
): Generator<Finding> {
  const [number] = relied
  const document = register.policyDocuments.get(policyDocument ?? '')
  const covers: unknown = document?.raw['covers']
  if (number === undefined || !document || !Array.isArray(covers) || covers.length === 0) return
  if (relied.some((para) => para !== undefined && covers.includes(para))) return
  // A document that is named although none is needed does no harm, and what is refused is said elsewhere.
  const { verdict, needs } = judgeParagraph(number, category, register.controller.kind)
  if (verdict === 'refused' || !(needs.includes('policyDocument') || needs.includes('underlyingParagraph'))) return
  const { severity, caveat } = weighSource(
    law.schedule1.part4.find(({ para }) => para === 39),
    'error',
  )
  const data = category === 'criminal-offence' ? 'criminal-offence data' : `\`${category}\``
  yield {
    code: 'policy-does-not-cover',
    severity,
    file,
    path,
    message: `The activity \`${id}\` rests ${data} on Schedule 1 paragraph ${number} and on the policy document \`${document.id}\`, which covers other paragraphs (${covers.join(', ')}). The document must be about the paragraph relied on: extend it and its \`covers\`, or name another.${caveat}`,
    citation: 'DPA 2018 Schedule 1 paragraph 39',
    related: [
      { file: document.file, path: ['policyDocuments', document.id, 'covers'], message: 'What the document covers' },
    ],
  }
}
