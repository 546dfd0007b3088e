import { law } from 'processing-register-schemas/law'
import type { Activity, CategoryDeclaration } from '../model.js'
import { asBoolean, asText, type Data } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { holdsPlaceholder } from './placeholders.js'
import { weighSource, type Weight } from './weigh-source.js'

const citation = 'UK GDPR Article 22B(1) to (3)'
const allowed =
  'Only explicit consent for all of it, or Article 9(2)(g) together with a contract or a law that asks for the decision, allows that.'

/** Special category data in significant decisions by computer alone: allowed on two conditions only. */
export function* checkDecisionCategories(activity: Activity, decisions: Data): Generator<Finding> {
  const { id, file, specialCategories } = activity
  const weight = weighSource(
    law.automatedDecisions.rules.find((rule) => rule.id === 'adm-special'),
    'error',
  )
  const uses = asBoolean(decisions['usesSpecialCategories'])
  const path = ['activities', id, 'automatedDecisions', 'usesSpecialCategories']
  if (uses === false || (uses === undefined && specialCategories.size === 0)) return
  if (uses === undefined) {
    const message = `The activity \`${id}\` uses special category data and lets a computer alone take significant decisions, and does not say whether that data plays a part in them. Write \`usesSpecialCategories: true\` or \`false\`. ${allowed}`
    yield { code: 'automated-decision-unclear', severity: 'warning', file, path, message, citation }
    return
  }
  if (specialCategories.size === 0) {
    const message = `Significant decisions of the activity \`${id}\` are taken by computer alone with special category data, and the activity declares none. Name the category and its condition under \`specialCategories\`. ${allowed}${weight.caveat}`
    yield { code: 'automated-decision-undeclared-category', severity: weight.severity, file, path, message, citation }
    return
  }
  const declared = [...specialCategories.values()]
  yield* checkConditions(activity, declared, weight)
  yield* checkRoute(activity, declared, decisions, weight)
}

function* checkConditions(
  { id, file }: Activity,
  declared: readonly CategoryDeclaration[],
  { severity, caveat }: Weight,
): Generator<Finding> {
  for (const { category, condition } of declared) {
    // A category without a condition is the business of `register-special-category`.
    if (condition === undefined || opensDecision(condition)) continue
    const { point, title } = law.conditions.find((item) => item.id === condition) ?? { point: condition, title: '' }
    const name = law.specialCategories.items.find((item) => item.id === category)?.title ?? category
    yield {
      code: 'automated-decision-condition',
      severity,
      file,
      path: ['activities', id, 'specialCategories', category, 'condition'],
      message: `The activity \`${id}\` lets a computer alone take significant decisions with special category data (${lowerFirst(name)}), which rests on Article ${point} (${lowerFirst(title)}). That condition does not unlock such a decision. ${allowed} Change what the decision rests on, keep this category out of it, or let a person decide.${caveat}`,
      citation,
    }
  }
}

function* checkRoute(
  { id, file, lawfulBasis }: Activity,
  declared: readonly CategoryDeclaration[],
  decisions: Data,
  { severity, caveat }: Weight,
): Generator<Finding> {
  const route = asText(decisions['route'])
  const usable = declared.filter(({ condition }) => condition !== undefined && opensDecision(condition))
  const byInterest = usable.filter(({ condition }) => condition === 'substantial-public-interest')
  if (route === 'explicit-consent') {
    for (const { category } of byInterest) {
      const path = ['activities', id, 'specialCategories', category, 'condition']
      const message = `The decisions of the activity \`${id}\` rest on explicit consent, which has to cover all of the data, and \`${category}\` rests on Article 9(2)(g). Ask explicit consent for it too, name another route under \`automatedDecisions.route\`, or keep it out of the decision.${caveat}`
      yield { code: 'automated-decision-consent-not-for-all', severity, file, path, message, citation }
    }
    return
  }
  if (route !== undefined && byInterest.length === 0 && usable.length > 0) {
    const path = ['activities', id, 'automatedDecisions', 'route']
    const message = `The decisions of the activity \`${id}\` are to rest on substantial public interest, and none of its special category data rests on Article 9(2)(g). Name the route that fits the conditions: \`explicit-consent\`.${caveat}`
    yield { code: 'automated-decision-route', severity, file, path, message, citation }
    return
  }
  const byContract =
    route === 'contract-and-substantial-public-interest' || (route === undefined && lawfulBasis === 'contract')
  if (byInterest.length === 0 || byContract) return
  if (asText(decisions['law']) !== undefined || holdsPlaceholder(decisions['law'])) return
  yield {
    code: 'automated-decision-without-law',
    severity,
    file,
    path: ['activities', id, 'automatedDecisions', 'law'],
    message: `The activity \`${id}\` lets a computer alone take significant decisions with special category data on Article 9(2)(g). That point is not enough by itself: a contract with the person must make the decision necessary, or a law must require or authorise it. Name the Act that does under \`automatedDecisions.law\`, or give the contract as \`route\`.${caveat}`,
    citation,
  }
}

const opensDecision = (condition: string): boolean =>
  condition === 'explicit-consent' || condition === 'substantial-public-interest'

/** Titles stand in the middle of a sentence. */
const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
