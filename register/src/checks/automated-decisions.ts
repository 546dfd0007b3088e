import { law } from 'processing-register-schemas/law'
import type { Activity } from '../model.js'
import { asBoolean, asData, asText, type Data } from '../resolve/read-values.js'
import type { Finding, RegisterCheck } from './check.js'
import { checkDataMatching } from './check-data-matching.js'
import { checkDecisionCategories } from './check-decision-categories.js'
import { holdsPlaceholder } from './placeholders.js'
import { weighSource } from './weigh-source.js'

export const automatedDecisionsCheck: RegisterCheck = {
  rule: 'register-automated-decisions',
  description: 'Makes sure that significant decisions by computer alone are allowed and have their safeguards.',
  law: ['UK GDPR Articles 22A to 22D', 'UK GDPR Articles 13(2)(f) and 14(2)(g)', 'LAAA 2014 Schedule 9'],
  *run(register, today) {
    const inForce = isInForce(today)
    for (const activity of register.activities.values()) {
      const decisions = asData(activity.raw['automatedDecisions'])
      if (decisions && inForce) yield* checkDecisions(activity, decisions)
      yield* checkDataMatching(activity, decisions)
    }
  },
}

/** Articles 22A to 22D came with one of the commencement orders; before that day another article applied, which nobody checks now. */
function isInForce(today: string): boolean {
  const start = law.commencement.find(({ what }) => what.includes('automated decisions'))?.date
  return typeof start === 'string' && start <= today
}

function* checkDecisions(activity: Activity, decisions: Data): Generator<Finding> {
  const significant = asBoolean(decisions['significant'])
  const alone = asBoolean(decisions['solelyAutomated'])
  yield* checkKind(activity, decisions, significant, alone)
  if (significant !== true || alone !== true) return
  // Article 6 and Articles 22A to 22D do not apply to law enforcement: DPA 2018 ss.50A to 50D ask for safeguards of the same kind.
  const lawEnforcement = activity.criminalOffence?.route === 'law-enforcement'
  if (!lawEnforcement) {
    yield* checkBasis(activity)
    yield* checkDecisionCategories(activity, decisions)
  }
  yield* checkSafeguards(activity, decisions, lawEnforcement)
  yield* checkExplanation(activity, decisions, lawEnforcement)
}

/** Whether it is a decision that the articles are about can only be told where both questions are answered. */
function* checkKind(
  { id, file }: Activity,
  decisions: Data,
  significant: boolean | undefined,
  alone: boolean | undefined,
): Generator<Finding> {
  const at = (key: string) => ({ file, path: ['activities', id, 'automatedDecisions', key] })
  const citation = 'UK GDPR Article 22A(1)'
  if (significant === true && alone === undefined) {
    const message = `The activity \`${id}\` takes significant decisions, and does not say whether a computer takes them alone. Write \`solelyAutomated: true\` or \`false\`: it is true unless a person takes a meaningful part.`
    yield { code: 'automated-decision-unclear', severity: 'warning', ...at('solelyAutomated'), message, citation }
  }
  if (alone === true && significant === undefined) {
    const message = `The activity \`${id}\` takes decisions by computer alone, and does not say whether they are significant. Write \`significant: true\` or \`false\`: it is true where a decision has a legal or similarly serious effect on the person.`
    yield { code: 'automated-decision-unclear', severity: 'warning', ...at('significant'), message, citation }
  }
  const scored = asBoolean(decisions['profiling']) === true && significant === true && alone === false
  if (scored && isMissing(decisions['humanReview'])) {
    const message = `The activity \`${id}\` scores or predicts people and takes significant decisions from it, but not by computer alone. How far the score drives the decision has to be weighed, so say under \`automatedDecisions.humanReview\` what the person does who decides.`
    yield {
      code: 'profiling-without-review',
      severity: 'warning',
      ...at('humanReview'),
      message,
      citation: 'UK GDPR Article 22A(2)',
    }
  }
}

function* checkBasis({ id, file, lawfulBasis }: Activity): Generator<Finding> {
  if (lawfulBasis !== 'recognised-legitimate-interest') return
  const rule = law.automatedDecisions.rules.find((item) => item.id === 'adm-general')
  const { severity, caveat } = weighSource(rule, 'error')
  yield {
    code: 'automated-decision-recognised-interest',
    severity,
    file,
    path: ['activities', id, 'lawfulBasis'],
    message: `The activity \`${id}\` takes significant decisions by computer alone and rests on a recognised legitimate interest, Article 6(1)(ea), which no such decision may do. Rest it on another lawful basis, or let a person decide.${caveat}`,
    citation: 'UK GDPR Article 22B(4)',
  }
}

interface Safeguard {
  readonly key: string
  readonly code: string
  readonly lack: string
}

const safeguards: readonly Safeguard[] = [
  { key: 'informed', code: 'automated-decision-not-told', lack: 'how people are told that it did' },
  {
    key: 'representations',
    code: 'automated-decision-without-representations',
    lack: 'how people put their own view',
  },
  { key: 'humanReview', code: 'automated-decision-without-review', lack: 'who looks at one again when a person asks' },
  { key: 'contest', code: 'automated-decision-without-contest', lack: 'how people contest one' },
]

function* checkSafeguards({ id, file, raw }: Activity, decisions: Data, lawEnforcement: boolean): Generator<Finding> {
  const rule = law.automatedDecisions.rules.find((item) => item.id === 'adm-safeguards')
  const { severity, caveat } = weighSource(lawEnforcement ? law.criminalOffence.part3.automated : rule, 'error')
  for (const { key, code, lack } of safeguards) {
    if (!isMissing(decisions[key]) || (key === 'informed' && !isMissing(raw['notice']))) continue
    yield {
      code,
      severity,
      file,
      path: ['activities', id, 'automatedDecisions', key],
      message: `The activity \`${id}\` lets a computer alone take significant decisions, and does not say ${lack}. Say it under \`automatedDecisions.${key}\`.${caveat}`,
      citation: lawEnforcement ? 'DPA 2018 ss.50A to 50D' : 'UK GDPR Article 22C',
    }
  }
}

const explanations = [
  { key: 'logic', code: 'automated-decision-unexplained', lack: 'how the computer reaches its result' },
  { key: 'consequences', code: 'automated-decision-consequences', lack: 'what follows from a decision for the person' },
] as const

/** What the privacy notice has to tell: the register is where its author looks it up. */
function* checkExplanation({ id, file }: Activity, decisions: Data, lawEnforcement: boolean): Generator<Finding> {
  if (lawEnforcement) return
  for (const { key, code, lack } of explanations) {
    if (!isMissing(decisions[key])) continue
    yield {
      code,
      severity: 'warning',
      file,
      path: ['activities', id, 'automatedDecisions', key],
      message: `The activity \`${id}\` does not say ${lack}, which the privacy notice has to tell. Put it in plain words under \`automatedDecisions.${key}\`.`,
      citation: 'UK GDPR Articles 13(2)(f) and 14(2)(g)',
    }
  }
}

/** A placeholder counts as missing too, but is said by `register-review`. */
const isMissing = (value: unknown): boolean =>
  asText(value) === undefined && asData(value) === undefined && !holdsPlaceholder(value)
