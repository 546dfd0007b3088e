import { law, type Schedule1Paragraph } from 'processing-register-schemas/law'
import { isCouncil, judgeParagraph, type Need } from '../checks/allowed.js'
import { asBoolean, asData, asNumber } from '../resolve/read-values.js'
import { namesAntiFraud } from './names-anti-fraud.js'
import { consentProblems } from './consent-problems.js'
import { policyProblems } from './policy-problems.js'
import { lacks, problemOf, type Declaration, type DeclarationProblem } from './problem-parts.js'
import { describeRefusal } from './refused-paragraph.js'

/** What a declaration lacks that rests on a paragraph of DPA 2018 Schedule 1. */
export function* paragraphProblems(declaration: Declaration, number: number): Generator<DeclarationProblem> {
  const { register, category, raw } = declaration
  const paragraph = law.schedule1.items.find(({ para }) => para === number)
  const { kind } = register.controller
  const { verdict, needs } = judgeParagraph(number, category, kind)
  if (!paragraph || verdict === 'refused') {
    yield problemOf(declaration, { at: 'schedule1', ...describeRefusal(number, paragraph, declaration) })
    return
  }
  if (number === councillors && isCouncil(kind)) yield reportCouncillors(declaration, paragraph)
  yield* needProblems(declaration, paragraph, needs)
  if (number === monitoring) yield* monitoringProblems(declaration, paragraph)
  yield* policyProblems(declaration, paragraph, asNumber(raw['underlyingParagraph']))
}

function* needProblems(
  declaration: Declaration,
  paragraph: Schedule1Paragraph,
  needs: readonly Need[],
): Generator<DeclarationProblem> {
  const { para } = paragraph
  const citation = `DPA 2018 Schedule 1 paragraph ${para}`
  const about = { citation, source: paragraph }
  if (needs.includes('publicInterest') && lacks(declaration, 'publicInterest')) {
    yield problemOf(declaration, {
      ...about,
      code: 'no-public-interest',
      at: 'publicInterest',
      message: `Schedule 1 paragraph ${para} asks why it is necessary for reasons of substantial public interest (\`publicInterest\`)`,
      remedy: 'Say what the public would lose without this data; that it is useful is not enough.',
    })
  }
  if (needs.includes('underlyingParagraph')) yield* underlyingProblems(declaration, paragraph)
  if (needs.includes('antiFraudOrganisation') && !namesAntiFraud(declaration)) {
    yield problemOf(declaration, {
      ...about,
      code: 'no-anti-fraud-organisation',
      at: 'schedule1',
      message: `Schedule 1 paragraph ${para} is only for data disclosed by a member of an anti-fraud organisation, or as one has arranged, and none is named`,
      remedy:
        'Name the organisation under `law` of this entry or among the recipients (Serious Crime Act 2007 s.68). For fraud work in general, and for the National Fraud Initiative, use paragraph 6 or 10.',
    })
  }
  if (needs.includes('consent')) yield* consentProblems(declaration, { explicit: false, source: paragraph })
  if (needs.includes('whyNoConsent') && lacks(declaration, 'whyNoConsent')) {
    yield problemOf(declaration, {
      ...about,
      code: 'no-reason-without-consent',
      at: 'whyNoConsent',
      message: `Schedule 1 paragraph ${para} is only for cases without consent, and nothing says why there is none (\`whyNoConsent\`)`,
      remedy: 'Say why consent cannot be given or reasonably expected, or what asking for it would spoil.',
      severity: 'warning',
    })
  }
}

/** Paragraph 36 lets criminal-offence data use a paragraph of Part 2 without its statement of public interest. */
function* underlyingProblems(
  declaration: Declaration,
  { para, cite }: Schedule1Paragraph,
): Generator<DeclarationProblem> {
  const number = asNumber(declaration.raw['underlyingParagraph'])
  const own = law.schedule1.items.find((item) => item.para === para)
  const about = {
    at: 'underlyingParagraph',
    citation: `DPA 2018 Schedule 1 paragraph ${para}`,
    source: own ?? { cite },
  }
  if (number === undefined) {
    yield problemOf(declaration, {
      ...about,
      code: 'no-underlying-paragraph',
      message: `Schedule 1 paragraph ${para} extends a paragraph of Part 2 and does not say which (\`underlyingParagraph\`)`,
      remedy: 'Name it: whether a policy document is needed depends on it.',
    })
    return
  }
  const extended = law.schedule1.items.find((item) => item.para === number)
  if (extended?.part !== 2 || !extended.criminalOffence) {
    yield problemOf(declaration, {
      ...about,
      code: 'wrong-underlying-paragraph',
      message: `Schedule 1 paragraph ${para} cannot extend paragraph ${number}`,
      remedy:
        'It extends those paragraphs of Part 2 that cover criminal-offence data and ask for substantial public interest.',
    })
  } else if (!extended.explicitSpiTest) {
    yield problemOf(declaration, {
      ...about,
      code: 'needless-extension',
      message: `Schedule 1 paragraph ${number} does not ask for substantial public interest, so nothing needs to extend it`,
      remedy: `Write \`schedule1: ${number}\` and remove \`underlyingParagraph\`.`,
      severity: 'warning',
    })
  }
}

/** Paragraph 23: elected representatives, each a controller of their own. */
const councillors = 23

const reportCouncillors = (declaration: Declaration, paragraph: Schedule1Paragraph): DeclarationProblem =>
  problemOf(declaration, {
    code: 'paragraph-of-councillors',
    at: 'schedule1',
    message: `Schedule 1 paragraph ${councillors} is for councillors, who are controllers of their own casework`,
    remedy: 'Where the council answers them, use paragraph 24.',
    citation: `DPA 2018 Schedule 1 paragraphs ${councillors} and 24`,
    source: paragraph,
    severity: 'warning',
  })

/** Paragraph 8: equality monitoring, about no one in particular. */
const monitoring = 8

function* monitoringProblems(declaration: Declaration, paragraph: Schedule1Paragraph): Generator<DeclarationProblem> {
  const decisions = asData(declaration.activity.raw['automatedDecisions'])
  if (asBoolean(decisions?.['usesSpecialCategories']) !== true) return
  yield problemOf(declaration, {
    code: 'monitoring-that-decides',
    at: 'schedule1',
    message: `Schedule 1 paragraph ${monitoring} is for monitoring, and decisions about people are taken with this data`,
    remedy: 'Keep the data out of the decisions, or name another condition for them.',
    citation: `DPA 2018 Schedule 1 paragraph ${monitoring}`,
    source: paragraph,
  })
}
