import { describe, expect, it } from 'vitest'
import { automatedDecisionsCheck } from '../../src/checks/automated-decisions.js'
import { runOnText } from './support/run-on-text.js'

/** Everything that Article 22C and the notice ask for. */
const complete = `
      logic: Points for need
      consequences: Place on the list
      humanReview: Housing officer, on request
      contest: Statutory review
      representations: Free text in the account
      informed: Decision letter`

const register = (decisions: string, rest = '', basis = 'public-task'): string => `version: 1
activities:
  allocations:
    lawfulBasis: ${basis}
    automatedDecisions:
      significant: true
      solelyAutomated: true${decisions}
${rest}`

const health = (condition: string): string => `    specialCategories:
      health:
        condition: ${condition}
`
const run = (text: string, today?: string) => runOnText(automatedDecisionsCheck, text, today)
const only =
  'Only explicit consent for all of it, or Article 9(2)(g) together with a contract or a law that asks for the decision, allows that.'

describe('register-automated-decisions', () => {
  it.each([
    ['no decisions', 'version: 1\nactivities:\n  a:\n    automatedDecisions: none\n'],
    ['nothing said', 'version: 1\nactivities:\n  a:\n    title: A\n'],
    ['all safeguards, no special categories', register(complete)],
    ['no effect on the person', register(complete).replace('significant: true', 'significant: false')],
    ['a person decides', register('').replace('solelyAutomated: true', 'solelyAutomated: false')],
    ['explicit consent', register(`${complete}\n      usesSpecialCategories: true`, health('explicit-consent'))],
    [
      'substantial public interest and a law',
      register(
        `${complete}\n      usesSpecialCategories: true\n      law: Housing Act 1996 s.166A`,
        health('substantial-public-interest'),
      ),
    ],
    [
      'substantial public interest and a contract, by the basis',
      register(`${complete}\n      usesSpecialCategories: true`, health('9(2)(g)'), 'contract'),
    ],
    [
      'substantial public interest and a contract, by the route',
      register(
        `${complete}\n      usesSpecialCategories: true\n      route: contract-and-substantial-public-interest`,
        health('9(2)(g)'),
      ),
    ],
    ['the category plays no part', register(`${complete}\n      usesSpecialCategories: false`, health('9(2)(h)'))],
    [
      'told by the notice',
      register(complete.replace(/\n.*informed.*/u, ''), '    notice: https://example.gov.uk/privacy\n'),
    ],
    [
      'a match that a person looks into',
      'version: 1\nactivities:\n  a:\n    dataMatching: { humanReview: A fraud officer, predicts: false }\n',
    ],
    ['a placeholder, which register-review reports', register(complete.replace('Statutory review', 'TBC'))],
  ])('accepts %s', (_, text) => {
    expect(run(text)).toEqual([])
  })

  it('does not let Article 9(2)(h) unlock automated decisions', () => {
    expect(run(register(`${complete}\n      usesSpecialCategories: true`, health('health-or-social-care')))).toEqual([
      {
        code: 'automated-decision-condition',
        severity: 'error',
        line: 17,
        marked: 'health-or-social-care',
        message: `The activity \`allocations\` lets a computer alone take significant decisions with special category data (data concerning health), which rests on Article 9(2)(h) (health or social care). That condition does not unlock such a decision. ${only} Change what the decision rests on, keep this category out of it, or let a person decide.`,
        citation: 'UK GDPR Article 22B(1) to (3)',
      },
    ])
  })

  it.each(['9(2)(b)', '9(2)(c)', '9(2)(e)', '9(2)(f)', '9(2)(i)', '9(2)(j)'])(
    'does not let Article %s unlock them either',
    (point) => {
      expect(run(register(`${complete}\n      usesSpecialCategories: true`, health(point)))).toMatchObject([
        { code: 'automated-decision-condition', severity: 'error', line: 17, marked: point },
      ])
    },
  )

  it.each([
    {
      title: 'a recognised legitimate interest',
      text: register(complete, '', '6(1)(ea)'),
      code: 'automated-decision-recognised-interest',
      severity: 'error',
      line: 4,
      marked: '6(1)(ea)',
      message:
        'The activity `allocations` takes significant decisions by computer alone and rests on a recognised legitimate interest, Article 6(1)(ea), which no such decision may do. Rest it on another lawful basis, or let a person decide.',
      citation: 'UK GDPR Article 22B(4)',
    },
    {
      title: 'special categories on public interest alone',
      text: register(`${complete}\n      usesSpecialCategories: true`, health('9(2)(g)')),
      code: 'automated-decision-without-law',
      severity: 'error',
      line: 5,
      marked: 'automatedDecisions',
      message:
        'The activity `allocations` lets a computer alone take significant decisions with special category data on Article 9(2)(g). That point is not enough by itself: a contract with the person must make the decision necessary, or a law must require or authorise it. Name the Act that does under `automatedDecisions.law`, or give the contract as `route`.',
      citation: 'UK GDPR Article 22B(1) to (3)',
    },
    {
      title: 'the consent route over data that rests on public interest',
      text: register(
        `${complete}\n      usesSpecialCategories: true\n      route: explicit-consent`,
        health('substantial-public-interest'),
      ),
      code: 'automated-decision-consent-not-for-all',
      severity: 'error',
      line: 18,
      marked: 'substantial-public-interest',
      message:
        'The decisions of the activity `allocations` rest on explicit consent, which has to cover all of the data, and `health` rests on Article 9(2)(g). Ask explicit consent for it too, name another route under `automatedDecisions.route`, or keep it out of the decision.',
      citation: 'UK GDPR Article 22B(1) to (3)',
    },
    {
      title: 'the public interest route over data that rests on consent',
      text: register(
        `${complete}\n      usesSpecialCategories: true\n      route: law-and-substantial-public-interest`,
        health('explicit-consent'),
      ),
      code: 'automated-decision-route',
      severity: 'error',
      line: 15,
      marked: 'law-and-substantial-public-interest',
      message:
        'The decisions of the activity `allocations` are to rest on substantial public interest, and none of its special category data rests on Article 9(2)(g). Name the route that fits the conditions: `explicit-consent`.',
      citation: 'UK GDPR Article 22B(1) to (3)',
    },
    {
      title: 'special categories that the activity does not declare',
      text: register(`${complete}\n      usesSpecialCategories: true`),
      code: 'automated-decision-undeclared-category',
      severity: 'error',
      line: 14,
      marked: 'true',
      message: `Significant decisions of the activity \`allocations\` are taken by computer alone with special category data, and the activity declares none. Name the category and its condition under \`specialCategories\`. ${only}`,
      citation: 'UK GDPR Article 22B(1) to (3)',
    },
    {
      title: 'silence about the part that special categories play',
      text: register(complete, health('9(2)(g)')),
      code: 'automated-decision-unclear',
      severity: 'warning',
      line: 5,
      marked: 'automatedDecisions',
      message: `The activity \`allocations\` uses special category data and lets a computer alone take significant decisions, and does not say whether that data plays a part in them. Write \`usesSpecialCategories: true\` or \`false\`. ${only}`,
      citation: 'UK GDPR Article 22B(1) to (3)',
    },
    {
      title: 'silence about the part that people play',
      text: 'version: 1\nactivities:\n  a:\n    automatedDecisions:\n      significant: true\n',
      code: 'automated-decision-unclear',
      severity: 'warning',
      line: 4,
      marked: 'automatedDecisions',
      message:
        'The activity `a` takes significant decisions, and does not say whether a computer takes them alone. Write `solelyAutomated: true` or `false`: it is true unless a person takes a meaningful part.',
      citation: 'UK GDPR Article 22A(1)',
    },
    {
      title: 'silence about the effect',
      text: 'version: 1\nactivities:\n  a:\n    automatedDecisions:\n      solelyAutomated: true\n',
      code: 'automated-decision-unclear',
      severity: 'warning',
      line: 4,
      marked: 'automatedDecisions',
      message:
        'The activity `a` takes decisions by computer alone, and does not say whether they are significant. Write `significant: true` or `false`: it is true where a decision has a legal or similarly serious effect on the person.',
      citation: 'UK GDPR Article 22A(1)',
    },
    {
      title: 'scores behind a decision that a person takes',
      text: 'version: 1\nactivities:\n  a:\n    automatedDecisions: { significant: true, solelyAutomated: false, profiling: true }\n',
      code: 'profiling-without-review',
      severity: 'warning',
      line: 4,
      marked: 'automatedDecisions',
      message:
        'The activity `a` scores or predicts people and takes significant decisions from it, but not by computer alone. How far the score drives the decision has to be weighed, so say under `automatedDecisions.humanReview` what the person does who decides.',
      citation: 'UK GDPR Article 22A(2)',
    },
    {
      title: 'a match without a person',
      text: 'version: 1\nactivities:\n  a:\n    dataMatching:\n      exercise: Single person discount\n',
      code: 'data-match-without-review',
      severity: 'warning',
      line: 4,
      marked: 'dataMatching',
      message:
        'The activity `a` compares sets of data, and does not say how a person looks into a match. A match alone decides nothing: say under `dataMatching.humanReview` who looks into it before anything follows. This is unsettled (its source was not read for this version): check it before you rely on it.',
      citation: 'LAAA 2014 Schedule 9 paragraph 7',
    },
    {
      title: 'a match that decides',
      text: register(complete, '    dataMatching: { humanReview: A fraud officer }\n'),
      code: 'data-match-decides',
      severity: 'warning',
      line: 7,
      marked: 'true',
      message:
        'The activity `allocations` compares sets of data and lets a computer alone decide. A match alone decides nothing: it may be a mistake in either set. Let a person look into each match before anything follows from it. This is unsettled (its source was not read for this version): check it before you rely on it.',
      citation: 'LAAA 2014 Schedule 9 paragraph 7',
    },
  ])('reports $title', ({ text, code, severity, line, marked, message, citation }) => {
    expect(run(text)).toEqual([{ code, severity, line, marked, message, citation }])
  })

  const safeguard = (key: string, lack: string): string =>
    `The activity \`allocations\` lets a computer alone take significant decisions, and does not say ${lack}. Say it under \`automatedDecisions.${key}\`.`

  it.each([
    ['informed', 'automated-decision-not-told', 'how people are told that it did'],
    ['representations', 'automated-decision-without-representations', 'how people put their own view'],
    ['humanReview', 'automated-decision-without-review', 'who looks at one again when a person asks'],
    ['contest', 'automated-decision-without-contest', 'how people contest one'],
  ])('asks for the safeguard `%s`', (key, code, lack) => {
    const text = register(complete.replace(new RegExp(`\n.*${key}.*`, 'u'), ''))
    expect(run(text)).toEqual([
      {
        code,
        severity: 'error',
        line: 5,
        marked: 'automatedDecisions',
        message: safeguard(key, lack),
        citation: 'UK GDPR Article 22C',
      },
    ])
  })

  it.each([
    ['logic', 'automated-decision-unexplained', 'how the computer reaches its result'],
    ['consequences', 'automated-decision-consequences', 'what follows from a decision for the person'],
  ])('asks for what the notice tells: `%s`', (key, code, lack) => {
    const text = register(complete.replace(new RegExp(`\n.*${key}.*`, 'u'), ''))
    expect(run(text)).toEqual([
      {
        code,
        severity: 'warning',
        line: 5,
        marked: 'automatedDecisions',
        message: `The activity \`allocations\` does not say ${lack}, which the privacy notice has to tell. Put it in plain words under \`automatedDecisions.${key}\`.`,
        citation: 'UK GDPR Articles 13(2)(f) and 14(2)(g)',
      },
    ])
  })

  it('asks law enforcement for the safeguards of Part 3, and not for Article 22B', () => {
    const rest = `${health('9(2)(h)')}    criminalOffence: { route: law-enforcement }\n`
    expect(run(register('\n      usesSpecialCategories: true', rest, '6(1)(ea)'))).toMatchObject(
      Array(4).fill({ citation: 'DPA 2018 ss.50A to 50D', severity: 'error' }),
    )
  })

  it('applies from the day the articles came into force', () => {
    const text = register('', '', '6(1)(ea)')
    expect(run(text, '2026-02-04')).toEqual([])
    expect(run(text, '2026-02-05')).toHaveLength(7)
  })
})
