// docs/what-the-law-allows.md: every lawful basis, condition and paragraph against every kind of controller and category, as the checks judge them.
import {
  judgeCondition,
  judgeLawfulBasis,
  judgeParagraph,
  judgeSchedule8,
} from 'processing-register-core/checks'
import { law } from 'processing-register-schemas/law'

const kinds = {
  'principal-council': 'principal council',
  'parish-or-community-council': 'parish or community council',
  'other-public-authority': 'other public authority',
  processor: 'processor',
  'not-a-public-authority': 'not a public authority',
}

/** What has to be there besides, by the letter that the tables show. */
const needs = {
  antiFraudOrganisation: ['a', 'membership of an anti-fraud organisation, or arrangements made by one'],
  consent: ['c', 'consent, with its record, scope and way to withdraw'],
  contractWithThePerson: ['k', 'a contract with the person, or steps at their request before one'],
  emergency: ['e', 'an emergency of life and limb'],
  evidence: ['m', 'evidence that the person made it public'],
  kind: ['?', 'the kind of the controller'],
  law: ['l', 'the law that gives the duty, right or function'],
  legitimateInterest: ['i', 'the interest, told to people'],
  legitimateInterestsAssessment: ['b', 'a legitimate interests assessment'],
  notForProfitBody: ['n', 'a not-for-profit body and its own members'],
  ownTask: ['o', 'a task of the controller itself (since 5 February 2026)'],
  policyDocument: ['p', 'an appropriate policy document'],
  publicInterest: ['t', 'why it is necessary for reasons of substantial public interest'],
  recognisedInterest: ['r', 'a case of UK GDPR Annex 1'],
  researchSafeguards: ['g', 'the safeguards of UK GDPR Articles 84A to 84C'],
  safeguard: ['s', 'someone bound to confidentiality who answers for it'],
  schedule1: ['1', 'a paragraph of DPA 2018 Schedule 1'],
  strictlyNecessary: ['x', 'strict necessity for the law enforcement purpose'],
  underlyingParagraph: ['u', 'the paragraph that this one extends'],
  whyNoConsent: ['w', 'why consent cannot be asked for'],
}

const categories = [...law.specialCategories.items, ...law.specialCategories.separateClass].map(({ id }) => id)
const short = {
  'racial-or-ethnic-origin': 'ethnic origin',
  'political-opinions': 'politics',
  'religious-or-philosophical-beliefs': 'beliefs',
  'trade-union-membership': 'union',
  'genetic-data': 'genetic',
  'biometric-data': 'biometric',
  'sexual-orientation': 'orientation',
  'sex-life': 'sex life',
  'criminal-offence': 'criminal offence',
}
const council = 'principal-council'

export function writeAllowed() {
  const bases = law.lawfulBases.items.map(({ id, point, title, cite }) => [
    `${point} ${title}`,
    ...Object.keys(kinds).map((kind) => show(judgeLawfulBasis(kind, id))),
    cite,
  ])
  const conditions = law.conditions.map(({ id, point, title, cite }) => [
    `${point} ${title}`,
    ...categories.map((category) => show(judgeCondition(id, category, council))),
    cite,
  ])
  const paragraphs = law.schedule1.items.map(({ para, title }) => [
    `${para} ${title}`,
    ...categories.map((category) => show(judgeParagraph(para, category, council))),
    judgeParagraph(para, 'health', council).citation,
  ])
  const schedule8 = law.criminalOffence.part3.schedule8.items.map(({ para, title }) => {
    const judgement = judgeSchedule8(para)
    return [`${para} ${title}`, show(judgement), judgement.citation]
  })
  const named = categories.map((id) => short[id] ?? id)
  return [
    '<!-- Written by `npm run docs` from the law data and the checks: change those. -->',
    '',
    '# What the law allows, as this product judges it',
    '',
    `State of the law: ${law.meta.asAt}. It is no legal advice. \`yes\`: allowed as it stands. Letters: allowed with what they stand for. \`–\`: refused, and the checks report it.`,
    '',
    ...Object.values(needs).map(([letter, meaning]) => `- \`${letter}\` ${meaning}`),
    '',
    '## Lawful bases (UK GDPR Article 6)',
    '',
    'For public authorities the answer is about their tasks (DPA 2018 s.7).',
    '',
    ...table(['basis', ...Object.values(kinds), 'law'], bases),
    '',
    '## Conditions for special categories (UK GDPR Article 9(2)), for a principal council',
    '',
    'Criminal-offence data has its own gate (UK GDPR Article 10): no condition of Article 9(2) opens it.',
    '',
    ...table(['condition', ...named, 'law'], conditions),
    '',
    '## Paragraphs of DPA 2018 Schedule 1, for a principal council',
    '',
    ...table(['paragraph', ...named, 'law'], paragraphs),
    '',
    '## Conditions of DPA 2018 Schedule 8, for law enforcement',
    '',
    ...table(['paragraph', 'sensitive data', 'law'], schedule8),
    '',
  ].join('\n')
}

const show = ({ verdict, needs: own }) =>
  verdict === 'refused' ? '–' : verdict === 'allowed' ? 'yes' : own.map((need) => `\`${needs[need][0]}\``).join(' ')

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`)
