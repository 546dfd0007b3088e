import { describe, expect, it } from 'vitest'
import { dataMatchingCheck } from '../../src/checks/data-matching.js'
import { runOnText } from './support/run-on-text.js'

const duty = 'Local Audit and Accountability Act 2014 s.33 and Schedule 9 paragraph 2'
const whole = { exercise: 'National Fraud Initiative', law: duty, mandatory: 'true' }
const cited = 'Local Audit and Accountability Act 2014 s.33, Sch 9 para 2'
const unread = ' This is unsettled (its source was not read for this version): check it before you rely on it.'

/** One activity that matches data; its lines of `dataMatching` begin at line 8. */
function register(matching: Readonly<Record<string, string>>, basis = 'legal-obligation', rest = ''): string {
  const lines = Object.entries(matching).map(([key, value]) => `      ${key}: ${value}\n`)
  return `version: 1
controller: { kind: principal-council }
activities:
  fraud:
    lawfulBasis: ${basis}
    notice: https://example.gov.uk/privacy/fraud
    dataMatching:
${lines.join('')}${rest}`
}

const run = (text: string) => runOnText(dataMatchingCheck, text)
const codes = (text: string) => run(text).map(({ code }) => code)

describe('register-data-matching', () => {
  it.each([
    ['no matching', 'version: 1\nactivities:\n  a: { lawfulBasis: consent, consent: { record: CRM } }\n'],
    ['the National Fraud Initiative, as the law has it', register(whole)],
    [
      'its power in the activity',
      register({ exercise: 'NFI', mandatory: 'true' }, 'legal-obligation', `    law: ${duty}\n`),
    ],
    ['given by choice', register({ exercise: 'NFI', law: 'LAAA 2014 Schedule 9 paragraph 3', mandatory: 'false' })],
    ['given by choice, on consent', register({ exercise: 'NFI', law: 'LAAA 2014 Sch 9 para 3' }, 'consent')],
    ['Wales', register({ exercise: 'NFI', law: 'Public Audit (Wales) Act 2004 s.64B', mandatory: 'true' })],
    ['matching of our own', register({ exercise: 'Single person discounts', law: 'LGFA 1992 Sch 2' }, 'public-task')],
    ['matching of our own that predicts', register({ exercise: 'Arrears', law: 'LGFA 1992', predicts: 'true' })],
    ['patients where it is a duty', register({ ...whole, datasets: '[patients]' })],
    ['a whole notice', register(whole).replace(/notice: (.*)/u, 'notice: { location: $1 }')],
    [
      'another kind of controller',
      register({ ...whole, mandatory: 'false' }).replace('principal-council', 'not-a-public-authority'),
    ],
    ['a placeholder, which another check reports', register({ exercise: 'Rents', law: 'TBC', mandatory: 'true' })],
    [
      'consent for something else in the same activity',
      register(whole, 'legal-obligation', '    marketing: true\n    consent: { record: CRM }\n'),
    ],
  ])('accepts %s', (_, text) => {
    expect(run(text)).toEqual([])
  })

  describe('national data matching needs no consent', () => {
    const reason =
      'Taking part is a duty, so nobody’s consent is needed, and people cannot refuse. Write `legal-obligation`, and tell people in the privacy notice.'

    it('as the basis of the activity', () => {
      expect(run(register(whole, 'consent'))).toEqual([
        {
          code: 'data-match-on-consent',
          severity: 'error',
          line: 5,
          marked: 'consent',
          message: `The activity \`fraud\` rests the National Fraud Initiative on consent. ${reason}`,
          citation: cited,
        },
      ])
    })

    it('as the basis of the article point, where nothing is said of the duty', () => {
      expect(codes(register({ exercise: 'NFI', law: duty }, '6(1)(a)'))).toEqual([
        'data-match-on-consent',
        'data-match-duty-unsaid',
      ])
    })

    it('of a recipient', () => {
      const recipient = 'recipients:\n  cabinet-office:\n    lawfulBasis: consent\n'
      expect(run(register({ ...whole, with: '[cabinet-office]' }, 'legal-obligation', recipient))).toEqual([
        {
          code: 'data-match-on-consent',
          severity: 'error',
          line: 14,
          marked: 'consent',
          message: `The recipient \`cabinet-office\` is given data for the National Fraud Initiative (activity \`fraud\`) on consent. ${reason}`,
          citation: cited,
        },
      ])
    })

    it('nor a record of it', () => {
      expect(run(register(whole, 'legal-obligation', '    consent: { record: CRM }\n'))).toEqual([
        {
          code: 'data-match-asks-consent',
          severity: 'warning',
          line: 11,
          marked: 'consent',
          message:
            'The activity `fraud` asks for consent beside the National Fraud Initiative. Taking part is a duty, so nobody’s consent is needed, and people cannot refuse. Remove `consent`, and tell people in the privacy notice.',
          citation: cited,
        },
      ])
    })

    it('in Wales either, which is unsettled here', () => {
      const found = run(register({ law: 'Public Audit (Wales) Act 2004 s.64B', mandatory: 'true' }, 'consent'))
      expect(found).toMatchObject([
        { code: 'data-match-on-consent', severity: 'warning', citation: 'Public Audit (Wales) Act 2004 ss.64A-64H' },
      ])
      expect(found[0]?.message).toBe(
        `The activity \`fraud\` rests the National Fraud Initiative on consent. ${reason}${unread}`,
      )
    })

    it('nor does other matching that the law requires', () => {
      expect(
        run(register({ exercise: 'Pupil census', law: 'Education Act 1996 s.537A', mandatory: 'true' }, 'consent')),
      ).toMatchObject([
        {
          code: 'data-match-on-consent',
          severity: 'warning',
          message: `The activity \`fraud\` rests data matching that the law requires on consent. ${reason}${unread}`,
          citation: 'UK GDPR Articles 4(11), 6(1)(c) and 7',
        },
      ])
    })
  })

  it('asks for the law behind a duty', () => {
    expect(run(register({ exercise: 'NFI', mandatory: 'true' }))).toEqual([
      {
        code: 'data-match-without-law',
        severity: 'warning',
        line: 7,
        marked: 'dataMatching',
        message: `The activity \`fraud\` compares sets of data because it must, and names no law that says so. Write the Act and section under \`dataMatching.law\`. For the National Fraud Initiative it is the ${cited}.${unread}`,
        citation: 'UK GDPR Article 6(3)',
      },
    ])
    const [other] = run(register({ exercise: 'Rents', mandatory: 'true' }))
    expect(other?.message).toContain(`under \`dataMatching.law\`.${unread}`)
    expect(codes(register({ exercise: 'Rents' }))).toEqual([])
  })

  it('asks for the right law', () => {
    expect(run(register({ ...whole, law: 'Localism Act 2011 s.1' }))).toEqual([
      {
        code: 'data-match-other-law',
        severity: 'warning',
        line: 9,
        marked: 'Localism Act 2011 s.1',
        message: `The activity \`fraud\` takes part in the National Fraud Initiative, and rests it on \`Localism Act 2011 s.1\`. The Act behind it is another: write \`${cited}\` under \`dataMatching.law\`.`,
        citation: cited,
      },
    ])
  })

  it('asks that the duty be said', () => {
    const message = (said: string) =>
      `The activity \`fraud\` takes part in the National Fraud Initiative, and ${said}. For the sets of data that are asked for, taking part is a duty: write \`mandatory: true\`. Where the council gives data by its own choice, cite paragraph 3 of Schedule 9 under \`dataMatching.law\`.`
    const found = { code: 'data-match-duty-unsaid', severity: 'warning', citation: cited }
    expect(run(register({ exercise: 'NFI', law: duty }))).toEqual([
      { ...found, line: 7, marked: 'dataMatching', message: message('does not say that it must') },
    ])
    expect(run(register({ ...whole, mandatory: 'false' }))).toEqual([
      { ...found, line: 10, marked: 'false', message: message('says that it need not') },
    ])
    const wales = run(register({ exercise: 'NFI', law: 'Public Audit (Wales) Act 2004 s.64B' }))
    expect(wales[0]?.message).toMatch(/write `mandatory: true`\. This is unsettled/u)
  })

  it('refuses to predict fraud with it', () => {
    expect(run(register({ ...whole, predicts: 'true' }))).toEqual([
      {
        code: 'data-match-predicts',
        severity: 'error',
        line: 11,
        marked: 'true',
        message:
          'The activity `fraud` uses the National Fraud Initiative to predict fraud. Its power is to prevent and detect fraud, and not to find patterns that only show that someone might commit it. Take its results out of the prediction.',
        citation: 'LAAA 2014 Schedule 9 paragraph 1(4) and (5)',
      },
    ])
    expect(codes(register({ ...whole, predicts: 'false' }))).toEqual([])
  })

  it('warns of patients in what is given by choice, which is unsettled', () => {
    const text = register({ law: 'LAAA 2014 Schedule 9 paragraph 3', datasets: '[payroll, Patient data]' })
    expect(run(text)).toEqual([
      {
        code: 'data-match-patients',
        severity: 'warning',
        line: 9,
        marked: 'Patient data',
        message: `The activity \`fraud\` gives data about patients to the National Fraud Initiative by its own choice, which its power leaves out. Take that set out.${unread}`,
        citation: 'LAAA 2014 Schedule 9 paragraph 3',
      },
    ])
  })

  it('asks where people are told', () => {
    expect(run(register(whole).replace(/ {4}notice.*\n/u, ''))).toEqual([
      {
        code: 'data-match-untold',
        severity: 'warning',
        line: 4,
        marked: 'fraud',
        message:
          'The activity `fraud` takes part in the National Fraud Initiative, and does not say where people are told. Being required by law is no reason not to tell them: link the privacy notice that names the exercise under `notice`.',
        citation: 'UK GDPR Articles 13 and 14',
      },
    ])
    const own = register({ exercise: 'Rents' }).replace(/ {4}notice.*\n/u, '')
    expect(run(own)[0]?.message).toMatch(/^The activity `fraud` compares sets of data, and does not say/u)
  })
})
