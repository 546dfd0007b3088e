import { law } from 'processing-register-schemas/law'
import { judgeSchedule8 } from '../checks/allowed.js'
import { asData, asText } from '../resolve/read-values.js'
import { problemOf, type Declaration, type DeclarationProblem } from './problem-parts.js'

const { schedule8, lawfulness } = law.criminalOffence.part3
const { sensitiveProcessing } = lawfulness
const rule = 'register-criminal-offence'

/**
 * What a special category lacks where it is used for law enforcement (“sensitive processing”): consent, or strict necessity with a
 * condition of Schedule 8; and a policy document either way. Said of the activity once, whatever the category.
 */
export function* sensitiveProblems(declaration: Declaration): Generator<DeclarationProblem> {
  const { activity, raw } = declaration
  const offence = asData(activity.raw['criminalOffence'])
  const at = (key: string) => ({ at: ['criminalOffence', key] })
  if (!asData(offence?.['consent'])) yield* strictProblems(declaration, at)
  if (asText(raw['policyDocument']) !== undefined || asText(offence?.['policyDocument']) !== undefined) return
  yield problemOf(declaration, {
    ...at('policyDocument'),
    code: 'no-policy-document',
    message:
      'sensitive data in law enforcement needs an appropriate policy document (`criminalOffence.policyDocument`)',
    remedy:
      'Write one that says how the data protection principles are met and how long the data is kept, describe it under `policyDocuments` and name it here.',
    citation: 'DPA 2018 ss.35(4), 35(5) and 42',
    source: sensitiveProcessing,
    rule: 'register-policy-document',
  })
}

function* strictProblems(
  declaration: Declaration,
  at: (key: string) => { readonly at: readonly string[] },
): Generator<DeclarationProblem> {
  const offence = asData(declaration.activity.raw['criminalOffence'])
  const condition = declaration.activity.criminalOffence?.schedule8
  const needs = condition === undefined ? [] : judgeSchedule8(condition).needs
  if (condition === undefined) {
    yield problemOf(declaration, {
      ...at('schedule8'),
      code: 'no-schedule8',
      message: 'sensitive data in law enforcement needs a condition of Schedule 8 (`criminalOffence.schedule8`)',
      remedy:
        'Where the Act itself asks for the data that is paragraph 1. Article 9 does not apply to law enforcement.',
      citation: 'DPA 2018 s.35(5) and Schedule 8',
      source: sensitiveProcessing,
      rule,
    })
  }
  if (asText(offence?.['strictlyNecessary']) === undefined) {
    yield problemOf(declaration, {
      ...at('strictlyNecessary'),
      code: 'no-strict-necessity',
      message:
        'sensitive data in law enforcement must be strictly necessary, and nothing says why it is (`criminalOffence.strictlyNecessary`)',
      remedy: 'Say what could not be done without it.',
      citation: 'DPA 2018 s.35(5)(a)',
      source: sensitiveProcessing,
      rule,
    })
  }
  if (
    condition !== undefined &&
    needs.includes('publicInterest') &&
    asText(offence?.['publicInterest']) === undefined
  ) {
    yield problemOf(declaration, {
      ...at('publicInterest'),
      code: 'no-public-interest',
      message: `Schedule 8 paragraph ${condition} asks why it is necessary for reasons of substantial public interest (\`criminalOffence.publicInterest\`)`,
      remedy: 'Say what the public would lose without this data.',
      citation: `DPA 2018 Schedule 8 paragraph ${condition}`,
      source: schedule8.items.find(({ para }) => para === condition),
      rule,
    })
  }
}
