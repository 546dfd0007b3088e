import { conditionPoint, law, type Condition } from 'processing-register-schemas/law'
import { judgeCondition } from '../checks/allowed.js'
import type { CategoryDeclaration } from '../model.js'
import { asTexts } from '../resolve/read-values.js'
import { consentProblems } from './consent-problems.js'
import { sensitiveProblems } from './law-enforcement-problems.js'
import { paragraphProblems } from './paragraph-problems.js'
import { lacks, problemOf, type Declaration, type DeclarationProblem } from './problem-parts.js'

/** What the declaration of a special category lacks: its condition of Article 9(2), what that asks for, its paragraph of Schedule 1. */
export function* categoryProblems(
  declaration: Declaration,
  { condition: id, schedule1 }: CategoryDeclaration,
): Generator<DeclarationProblem> {
  const { activity, register, category } = declaration
  const enforcement = activity.criminalOffence?.route === 'law-enforcement'
  if (id === undefined) {
    if (enforcement) {
      yield* sensitiveProblems(declaration)
      return
    }
    yield problemOf(declaration, {
      code: 'no-condition',
      at: 'condition',
      message: 'it names no condition of Article 9(2)',
      remedy: 'Add `condition`: without one, special category data may not be used at all.',
      citation: 'UK GDPR Article 9(2)',
      source: law.specialCategories.items.find((item) => item.id === category),
    })
    if (schedule1 !== undefined) yield* paragraphProblems(declaration, schedule1)
    return
  }
  const condition = law.conditions.find((item) => item.id === id)
  if (!condition) return
  const judged = judgeCondition(id, category, register.controller.kind)
  if (judged.verdict === 'refused') {
    yield reportClosed(declaration, condition)
    return
  }
  if (enforcement) yield reportOtherRegime(declaration)
  if (judged.needs.includes('consent')) yield* consentProblems(declaration, { explicit: true, source: condition })
  yield* supportProblems(declaration, condition, judged.needs)
  if (judged.needs.includes('schedule1')) yield* schedule1Problems(declaration, condition, schedule1)
}

const reportClosed = (declaration: Declaration, condition: Condition): DeclarationProblem =>
  problemOf(declaration, {
    code: 'closed-condition',
    at: 'condition',
    message: `Article ${condition.point} is for not-for-profit bodies and their members, which a council is not`,
    remedy:
      'Name the condition that really applies. For what an Act gives the council to do that is mostly `substantial-public-interest` with Schedule 1 paragraph 6.',
    citation: 'UK GDPR Article 9(2)(d)',
    source: condition,
  })

const reportOtherRegime = (declaration: Declaration): DeclarationProblem =>
  problemOf(declaration, {
    code: 'condition-outside-law-enforcement',
    at: 'condition',
    message: 'the activity is law enforcement, and Article 9 is not for that',
    remedy:
      'For law enforcement remove `condition` and name the paragraph of Schedule 8 under `criminalOffence.schedule8`. What is done for other purposes is an activity of its own.',
    citation: 'DPA 2018 s.35(3) to (5)',
    source: law.criminalOffence.part3.lawfulness.sensitiveProcessing,
    severity: 'warning',
  })

/** What a condition asks to be said besides. The texts complete “Article 9(2)(x) needs …”. */
const supports = [
  {
    need: 'evidence',
    code: 'no-evidence',
    severity: 'error',
    what: '`evidence` of the person’s own act of making it public',
    remedy: 'Say how the person made it public. What others published does not count.',
    citation: 'UK GDPR Article 9(2)(e)',
  },
  {
    need: 'safeguard',
    code: 'no-safeguard',
    severity: 'error',
    what: 'someone who owes confidentiality, by profession or by law (`safeguard`)',
    remedy:
      'Say who is responsible for the data: a health or social work professional, or who else owes confidentiality.',
    citation: 'UK GDPR Article 9(3); DPA 2018 s.11(1)',
  },
  {
    need: 'whyNoConsent',
    code: 'no-reason-without-consent',
    severity: 'warning',
    what: 'a person who cannot consent, and nothing says why (`whyNoConsent`)',
    remedy: 'Say what keeps the person from consenting, physically or legally.',
    citation: 'UK GDPR Article 9(2)(c)',
  },
  {
    need: 'law',
    code: 'no-law',
    severity: 'warning',
    what: 'the law that gives the duty or right (`law`)',
    remedy: 'Name the Act.',
    citation: 'UK GDPR Article 9(2)(b); DPA 2018 Schedule 1 paragraph 1',
  },
  {
    need: 'researchSafeguards',
    code: 'no-research-safeguards',
    severity: 'warning',
    what: 'safeguards, and none are described (`researchSafeguards`)',
    remedy: 'Say how people cannot be recognised, or why they must be, and that nothing is decided about them.',
    citation: 'UK GDPR Articles 84B and 84C',
  },
] as const

/** Two of them may stand at the activity, for all its categories. */
const inActivity: ReadonlySet<string> = new Set(['law', 'researchSafeguards'])

function* supportProblems(
  declaration: Declaration,
  condition: Condition,
  needs: readonly string[],
): Generator<DeclarationProblem> {
  for (const { need, code, severity, what, remedy, citation } of supports) {
    if (!needs.includes(need) || !lacks(declaration, need)) continue
    if (inActivity.has(need) && asTexts(declaration.activity.raw[need]).length > 0) continue
    const message = `Article ${condition.point} needs ${what}`
    yield problemOf(declaration, { code, at: need, message, remedy, citation, source: condition, severity })
  }
}

function* schedule1Problems(
  declaration: Declaration,
  condition: Condition,
  number: number | undefined,
): Generator<DeclarationProblem> {
  const { id, paragraphs = [] } = condition
  const point = conditionPoint(id)
  const which =
    paragraphs.length === 1
      ? `It is paragraph ${paragraphs.join('')}.`
      : 'For a function that an Act gives the council it is mostly paragraph 6.'
  const part = condition.schedule1.includes('part-2') ? 'Part 2' : 'Part 1'
  if (number === undefined) {
    yield problemOf(declaration, {
      code: 'no-schedule1',
      at: 'schedule1',
      message: `Article ${point} also needs a paragraph of Schedule 1 ${part} (\`schedule1\`)`,
      remedy: which,
      citation: 'DPA 2018 s.10(2) and (3)',
      source: condition,
    })
    return
  }
  if (!paragraphs.includes(number)) {
    yield problemOf(declaration, {
      code: 'wrong-schedule1',
      at: 'schedule1',
      message: `Schedule 1 paragraph ${number} does not support Article ${point}`,
      remedy: `This condition needs one of ${part}. ${which}`,
      citation: 'DPA 2018 s.10 and Schedule 1',
      source: condition,
    })
    return
  }
  yield* paragraphProblems(declaration, number)
}
