import { law, type Schedule1Paragraph } from 'processing-register-schemas/law'
import { needsPolicyDocument } from '../checks/allowed.js'
import type { Recipient } from '../model.js'
import { asText, asTexts } from '../resolve/read-values.js'
import { problemOf, type Declaration, type DeclarationProblem } from './problem-parts.js'

const citation = 'DPA 2018 Schedule 1 paragraphs 5 and 38 to 40'

/** The appropriate policy document, which the paragraph asks for and never the point of Article 9(2). */
export function* policyProblems(
  declaration: Declaration,
  paragraph: Schedule1Paragraph,
  underlying: number | undefined,
): Generator<DeclarationProblem> {
  const policy = asText(declaration.raw['policyDocument'])
  if (policy !== undefined) {
    yield* knownProblems(declaration, policy)
    return
  }
  if (!needsPolicyDocument(paragraph.para, underlying)) return
  const { exception, disclosed } = readExceptions(declaration, paragraph, underlying)
  if (disclosed === 'all') return
  const but =
    exception === undefined
      ? ''
      : ` Only disclosures to ${exception.to} do without one (paragraph ${exception.point}): keep them in an activity of their own.`
  yield problemOf(declaration, {
    code: 'no-policy-document',
    at: 'policyDocument',
    message: `Schedule 1 paragraph ${paragraph.para} needs an appropriate policy document (\`policyDocument\`)`,
    remedy: `Write one that says how the data protection principles are met and how long the data is kept, describe it under \`policyDocuments\` and name it here.${but}`,
    citation,
    source: paragraph,
    severity: disclosed === 'some' ? 'warning' : 'error',
    rule: 'register-policy-document',
  })
}

function* knownProblems(declaration: Declaration, policy: string): Generator<DeclarationProblem> {
  if (declaration.register.policyDocuments.has(policy)) return
  yield problemOf(declaration, {
    code: 'unknown-policy-document',
    at: 'policyDocument',
    message: `the register has no policy document \`${policy}\``,
    remedy: 'Describe it under `policyDocuments`.',
    citation,
    source: law.schedule1.items[0],
    rule: 'register-references',
  })
}

interface PolicyException {
  readonly point: string
  readonly to: string
  readonly covers: (recipient: Recipient) => boolean
}

const exceptions: readonly PolicyException[] = [
  { point: '10(2)', to: 'a competent authority', covers: ({ role }) => role === 'competent-authority' },
  {
    point: '27(3)',
    to: 'a body that works against doping',
    covers: ({ title, raw }) =>
      [title ?? '', ...asTexts(raw['purposes']), ...asTexts(raw['category'])].some((text) => /\bdoping\b/iu.test(text)),
  },
]

/** Disclosures of two kinds need no document, nor what prepares them: those activities give data to nobody else. */
function readExceptions(
  { register, activity }: Declaration,
  { para, apdExceptions = [] }: Schedule1Paragraph,
  underlying: number | undefined,
) {
  const extended = law.schedule1.items.find((item) => item.para === underlying && para === 36)
  const points = [...apdExceptions, ...(extended?.apdExceptions ?? [])]
  const exception = exceptions.find(({ point }) => points.includes(point))
  const recipients = activity.recipients.flatMap((id) => register.recipients.get(id) ?? [])
  const covered = exception ? recipients.filter((recipient) => exception.covers(recipient)) : []
  if (covered.length === 0) return { exception, disclosed: 'none' as const }
  return { exception, disclosed: covered.length === recipients.length ? ('all' as const) : ('some' as const) }
}
