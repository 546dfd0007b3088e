import { law } from 'processing-register-schemas/law'
import type { Register, Severity } from '../model.js'
import { asText } from '../resolve/read-values.js'
import { isRealDate } from './check-dates.js'
import type { Finding } from './check.js'
import { lacksText } from './lacks-text.js'
import { weighSource } from './weigh-source.js'

type Document = Register['policyDocuments'] extends ReadonlyMap<string, infer Entry> ? Entry : never

/** Of two rules that say the same, one for each regime, the one that applies. */
function findRule(number: 39 | 40, enforcement: boolean, severity: Severity) {
  if (enforcement) {
    return {
      ...weighSource(law.criminalOffence.part3.lawfulness.sensitiveProcessing, severity),
      citation: 'DPA 2018 s.42',
    }
  }
  const source = law.schedule1.part4.find(({ para }) => para === number)
  return { ...weighSource(source, severity), citation: `DPA 2018 Schedule 1 paragraph ${number}` }
}

const kept =
  'It must be kept, reviewed, and given to the Commissioner who asks, from the start until six months after the processing ends'

/**
 * What the entry of a document that something rests on must say.
 *
 * @param enforcement all that rests on it is law enforcement
 */
export function* checkPolicyEntry(
  { id, file, raw }: Document,
  enforcement: boolean,
  today: string,
): Generator<Finding> {
  const at = (key: string) => ({ file, path: ['policyDocuments', id, key] })
  if (lacksText(raw['retention'])) {
    const { severity, caveat, citation } = findRule(39, enforcement, 'error')
    yield {
      code: 'policy-without-retention',
      severity,
      ...at('retention'),
      message: `The policy document \`${id}\` is not said to state how long data is kept and how it is erased, which it must. Say under \`retention\` where it does, for example \`Section 5\`.${caveat}`,
      citation,
    }
  }
  const { severity, caveat, citation } = findRule(40, enforcement, 'warning')
  if (lacksText(raw['location'])) {
    const message = `The register does not say where the policy document \`${id}\` is kept. ${kept}: write its place under \`location\`.${caveat}`
    yield { code: 'policy-not-located', severity, ...at('location'), message, citation }
  }
  const reviewBy = asText(raw['reviewBy'])
  if (lacksText(raw['reviewBy'])) {
    const message = `The policy document \`${id}\` has no date by which it is reviewed. ${kept}: write the day of the next review under \`reviewBy\`.${caveat}`
    yield { code: 'policy-without-review', severity, ...at('reviewBy'), message, citation }
  } else if (reviewBy !== undefined && isRealDate(reviewBy) && reviewBy < today) {
    const message = `The policy document \`${id}\` was to be reviewed by ${reviewBy}, and processing rests on it. Review it, bring it up to date, and write the day as \`reviewed\` and the next as \`reviewBy\`.${caveat}`
    yield { code: 'policy-review-overdue', severity, ...at('reviewBy'), message, citation }
  }
}

/** What ended yesterday still has its document. */
export function* checkUnusedPolicy({ id, file }: Document): Generator<Finding> {
  const { severity, caveat, citation } = findRule(40, false, 'warning')
  yield {
    code: 'policy-unused',
    severity,
    file,
    path: ['policyDocuments', id],
    message: `No activity rests on the policy document \`${id}\`. If the processing has ended, keep the document for six months more, then remove the entry; otherwise name it under \`policyDocument\` where it applies.${caveat}`,
    citation,
  }
}
