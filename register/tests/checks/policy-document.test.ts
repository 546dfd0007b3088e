import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { policyDocumentCheck } from '../../src/checks/policy-document.js'
import { loadText, runOnText } from './support/run-on-text.js'
import { runChecks } from '../../src/checks/run-checks.js'

interface Parts {
  /** Further lines of the activity, from line 7. */
  readonly rest?: string
  readonly document?: string
  readonly recipients?: string
}

const whole = 'location: Intranet, retention: Section 5, reviewBy: 2028-01-10'

/** The declarations stand in line 5 and 6. */
const register = (health: string, offence?: string, { rest = '', document, recipients }: Parts = {}): string =>
  `version: 1
controller: { kind: principal-council, lawEnforcement: [trading-standards] }
activities:
  a:
    specialCategories: {${health === '' ? '' : ` health: { ${health} }`} }
    ${offence === undefined ? 'title: A' : `criminalOffence: { ${offence} }`}
${rest.replace(/^(?=.)/gmu, '    ')}
${document === undefined ? '' : `policyDocuments:\n  scp: { ${document} }\n`}${recipients === undefined ? '' : `recipients:\n${recipients.replace(/^(?=.)/gmu, '  ')}\n`}`

const run = (text: string, today?: string) => runOnText(policyDocumentCheck, text, today)
const interest = (number: number, more = ''): string => `condition: 9(2)(g), schedule1: ${number}${more}`
const byLaw = (number: number, more = ''): string => `route: authorised-by-law, schedule1: ${number}${more}`
const named = ', policyDocument: scp'
const enforcement = 'route: law-enforcement, function: trading-standards'
const paragraph40 = 'DPA 2018 Schedule 1 paragraph 40'
const kept =
  'It must be kept, reviewed, and given to the Commissioner who asks, from the start until six months after the processing ends'

describe('register-policy-document', () => {
  it.each<[string, string]>([
    ['a document', register(interest(6, named), undefined, { document: whole })],
    [
      'a document that covers the paragraph',
      register(interest(6, named), byLaw(10, named), { document: `${whole}, covers: [6, 10]` }),
    ],
    [
      'an extended paragraph that the document covers',
      register('', byLaw(36, `, underlyingParagraph: 18${named}`), { document: `${whole}, covers: [18]` }),
    ],
    ['insurance that the document covers', register('', byLaw(37, named), { document: `${whole}, covers: [20]` })],
    ['no document for social care', register('condition: 9(2)(h), schedule1: 2')],
    ['no document for archives', register('condition: 9(2)(j), schedule1: 4')],
    ['no document for consent', register('condition: 9(2)(a)')],
    ['no document for journalism', register(interest(13))],
    ['no document for a refused paragraph', register(interest(22))],
    ['no document where the extended paragraph needs none', register('', byLaw(36, ', underlyingParagraph: 13'))],
    ['no document for law enforcement without sensitive data', register('', enforcement)],
    ['no document for official authority', register('', 'route: official-authority')],
    [
      'an overdue date that cannot be',
      register(interest(6, named), undefined, { document: whole.replace('2028-01-10', '2026-02-30') }),
    ],
    ['a placeholder, which register-review reports', register(interest(6, ', policyDocument: TBC'))],
    [
      'a document nobody needs',
      register('condition: 9(2)(h), schedule1: 2, policyDocument: scp', undefined, {
        document: `${whole}, covers: [6]`,
      }),
    ],
    ['documents without activities', `version: 1\npolicyDocuments:\n  scp: { title: A }\n`],
  ])('accepts %s', (_, text) => {
    const load = loadText(text)
    expect(load.problems.filter(({ rule }) => rule !== 'register-references')).toEqual([])
    expect(runChecks(load, [policyDocumentCheck], '2026-11-24')).toEqual([])
  })

  it('accepts the example', () => {
    const example = new URL('../../../examples/housing-service/processing-register.yaml', import.meta.url)
    expect(run(readFileSync(example, 'utf8'))).toEqual([])
  })

  it.each([
    ['of Part 2', register(interest(6)), 'health', '`health`', 6],
    ['of employment', register('condition: 9(2)(b), schedule1: 1'), 'health', '`health`', 1],
    ['without its condition', register('schedule1: 8'), 'health', '`health`', 8],
    ['of criminal-offence data', register('', byLaw(6)), 'criminalOffence', 'criminal-offence data', 6],
    [
      'that is extended',
      register('', byLaw(36, ', underlyingParagraph: 6')),
      'criminalOffence',
      'criminal-offence data',
      36,
    ],
    ['of insurance', register('', byLaw(37)), 'criminalOffence', 'criminal-offence data', 37],
  ])('asks for the document by the paragraph: one %s', (_, text, marked, data, number) => {
    expect(run(text)).toEqual([
      {
        code: 'no-policy-document',
        severity: 'error',
        line: marked === 'health' ? 5 : 6,
        marked,
        message: `The activity \`a\` declares ${data}, but Schedule 1 paragraph ${number} needs an appropriate policy document (\`policyDocument\`). Write one that says how the data protection principles are met and how long the data is kept, describe it under \`policyDocuments\` and name it here.`,
        citation: 'DPA 2018 Schedule 1 paragraphs 5 and 38 to 40',
      },
    ])
  })

  describe('disclosures that need none', () => {
    const police = 'police: { role: competent-authority }'
    const lab = 'lab: { role: controller, title: UK Anti-Doping }'
    const dwp = 'dwp: { role: controller }'

    it.each([
      [
        'to a competent authority (10(2))',
        register(interest(10), undefined, { rest: 'recipients: [police]', recipients: police }),
      ],
      [
        'the same, of criminal-offence data',
        register('', byLaw(10), { rest: 'recipients: [police]', recipients: police }),
      ],
      [
        'the same, extended',
        register('', byLaw(36, ', underlyingParagraph: 10'), { rest: 'recipients: [police]', recipients: police }),
      ],
      ['against doping (27(3))', register(interest(27), undefined, { rest: 'recipients: [lab]', recipients: lab })],
    ])('%s', (_, text) => {
      expect(run(text)).toEqual([])
    })

    it('warns where others are given data too', () => {
      const rest = 'recipients: [police, dwp]'
      expect(run(register(interest(10), undefined, { rest, recipients: `${police}\n${dwp}` }))).toEqual([
        {
          code: 'no-policy-document',
          severity: 'warning',
          line: 5,
          marked: 'health',
          message:
            'The activity `a` declares `health`, but Schedule 1 paragraph 10 needs an appropriate policy document (`policyDocument`). Write one that says how the data protection principles are met and how long the data is kept, describe it under `policyDocuments` and name it here. Only disclosures to a competent authority do without one (paragraph 10(2)): keep them in an activity of their own.',
          citation: 'DPA 2018 Schedule 1 paragraphs 5 and 38 to 40',
        },
      ])
    })

    it.each([
      ['nobody is given data', register(interest(10))],
      ['only others are', register(interest(10), undefined, { rest: 'recipients: [dwp]', recipients: dwp })],
      [
        'another paragraph is relied on',
        register(interest(6), undefined, { rest: 'recipients: [police]', recipients: police }),
      ],
      [
        'the exception is that of another paragraph',
        register(interest(27), undefined, { rest: 'recipients: [police]', recipients: police }),
      ],
    ])('do not count where %s', (_, text) => {
      expect(run(text)).toMatchObject([{ code: 'no-policy-document', severity: 'error' }])
    })
  })

  it('asks law enforcement with sensitive data for one, once', () => {
    const text = register('fields: [need]', enforcement).replace('health', 'sex-life: {}, health')
    expect(run(text)).toEqual([
      {
        code: 'no-policy-document',
        severity: 'error',
        line: 6,
        marked: 'criminalOffence',
        message:
          'The activity `a` declares `health`, but sensitive data in law enforcement needs an appropriate policy document (`criminalOffence.policyDocument`). Write one that says how the data protection principles are met and how long the data is kept, describe it under `policyDocuments` and name it here.',
        citation: 'DPA 2018 ss.35(4), 35(5) and 42',
      },
    ])
  })

  it('leaves a document that is not there to register-references', () => {
    const load = loadText(register(interest(6, named)))
    expect(load.problems.map(({ code }) => code)).toEqual(['unknown-reference'])
    expect(runChecks(load, [policyDocumentCheck], '2026-11-24')).toEqual([])
  })

  it('wants the document to be about the paragraph', () => {
    expect(run(register(interest(6, named), undefined, { document: `${whole}, covers: [8, 18]` }))).toEqual([
      {
        code: 'policy-does-not-cover',
        severity: 'error',
        line: 5,
        marked: 'scp',
        message:
          'The activity `a` rests `health` on Schedule 1 paragraph 6 and on the policy document `scp`, which covers other paragraphs (8, 18). The document must be about the paragraph relied on: extend it and its `covers`, or name another.',
        citation: 'DPA 2018 Schedule 1 paragraph 39',
      },
    ])
    expect(run(register('', byLaw(6, named), { document: `${whole}, covers: [8]` }))).toMatchObject([
      { code: 'policy-does-not-cover', line: 6, marked: 'scp' },
    ])
  })

  it('wants the document to state how long data is kept', () => {
    expect(
      run(register(interest(6, named), undefined, { document: whole.replace('retention: Section 5, ', '') })),
    ).toEqual([
      {
        code: 'policy-without-retention',
        severity: 'error',
        line: 9,
        marked: 'scp',
        message:
          'The policy document `scp` is not said to state how long data is kept and how it is erased, which it must. Say under `retention` where it does, for example `Section 5`.',
        citation: 'DPA 2018 Schedule 1 paragraph 39',
      },
    ])
  })

  it.each([
    [
      'location: Intranet, ',
      'policy-not-located',
      `The register does not say where the policy document \`scp\` is kept. ${kept}: write its place under \`location\`.`,
    ],
    [
      ', reviewBy: 2028-01-10',
      'policy-without-review',
      `The policy document \`scp\` has no date by which it is reviewed. ${kept}: write the day of the next review under \`reviewBy\`.`,
    ],
  ])('warns of a document without %s', (part, code, message) => {
    expect(run(register(interest(6, named), undefined, { document: whole.replace(part, '') }))).toEqual([
      { code, severity: 'warning', line: 9, marked: 'scp', message, citation: paragraph40 },
    ])
  })

  it('warns of an overdue review', () => {
    const text = register(interest(6, named), undefined, { document: whole })
    expect(run(text, '2028-01-10')).toEqual([])
    expect(run(text, '2028-01-11')).toEqual([
      {
        code: 'policy-review-overdue',
        severity: 'warning',
        line: 9,
        marked: '2028-01-10',
        message:
          'The policy document `scp` was to be reviewed by 2028-01-10, and processing rests on it. Review it, bring it up to date, and write the day as `reviewed` and the next as `reviewBy`.',
        citation: paragraph40,
      },
    ])
  })

  it('cites section 42 for a document of law enforcement alone', () => {
    const document = 'location: Intranet, reviewBy: 2028-01-10'
    const text = register('fields: [need]', `${enforcement}${named}`, { document })
    expect(run(text)).toMatchObject([
      { code: 'policy-without-retention', severity: 'error', citation: 'DPA 2018 s.42' },
    ])
    const both = text.replace(
      '\npolicyDocuments',
      '  b: { specialCategories: { health: { policyDocument: scp } } }\npolicyDocuments',
    )
    expect(run(both)).toMatchObject([
      { code: 'policy-without-retention', citation: 'DPA 2018 Schedule 1 paragraph 39' },
    ])
  })

  it('says how long to keep a document that nothing rests on any more', () => {
    expect(run(register('condition: 9(2)(f)', undefined, { document: 'title: Old policy' }))).toEqual([
      {
        code: 'policy-unused',
        severity: 'warning',
        line: 9,
        marked: 'scp',
        message:
          'No activity rests on the policy document `scp`. If the processing has ended, keep the document for six months more, then remove the entry; otherwise name it under `policyDocument` where it applies.',
        citation: paragraph40,
      },
    ])
  })
})
