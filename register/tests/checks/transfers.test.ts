import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../src/checks/run-checks.js'
import { transfersCheck } from '../../src/checks/transfers.js'
import { loadText, runOnText } from './support/run-on-text.js'

interface Parts {
  readonly controller?: string
  readonly activities?: string
  readonly recipient: string
}

/** One recipient of one activity; the recipient's own lines begin at line 7. */
const register = ({
  controller = 'kind: principal-council',
  activities = 'recipients: [cloud]',
  recipient,
}: Parts): string =>
  `version: 1
controller: { ${controller} }
activities:
  cases: { ${activities} }
recipients:
  cloud:
${recipient.replace(/^(?=.)/gmu, '    ')}
`
const to = (country: string, transfer?: string, rest = ''): string =>
  register({ recipient: `country: ${country}${transfer === undefined ? '' : `\ntransfer: { ${transfer} }`}\n${rest}` })
const stored = (lines: string): string => `version: 1\nstores:\n  files:\n${lines.replace(/^(?=.)/gmu, '    ')}\n`

const run = (text: string, today?: string) => runOnText(transfersCheck, text, today)
const codes = (text: string, today?: string) => run(text, today).map(({ code }) => code)

const idta = 'mechanism: idta, riskAssessment: TRA-2026-004, document: CT-2291 annex 3'
const unsettledList =
  ' This is unsettled (no new UK approvals were found in stored copies to mid-2026; re-check gov.uk for regulations made under Art 45A): check it before you rely on it.'
const unsettledDerogations =
  ' This is unsettled (the amended text of Art 49(3) was not read after DUAA Sch 7; the public-authority bar is from the pre-2026 text): check it before you rely on it.'
const part3 = 'route: law-enforcement, function: trading-standards'
const enforcement = {
  controller: 'kind: principal-council, lawEnforcement: [trading-standards]',
  activities: `recipients: [cloud], criminalOffence: { ${part3} }`,
}
/** The one function for which Schedule 7 lists councils. */
const youthOffending = {
  controller: 'kind: principal-council, lawEnforcement: [youth-offending]',
  activities: 'recipients: [cloud], criminalOffence: { route: law-enforcement, function: youth-offending }',
}
const other = 'recipient: other, strictlyNecessary: A, rightsConsidered: B, authorityIneffective: C, purposesStated: D'

describe('register-transfers', () => {
  it.each([
    ['the United Kingdom', to('GB')],
    ['another part of the council, without a country', register({ recipient: 'role: same-organisation' })],
    ['paper in a place of our own', stored('medium: paper\nlocation: Town hall, room 2')],
    ['an agreement with its test', to('IN', idta)],
    [
      'an addendum to the clauses of the EU',
      to('IN', 'mechanism: addendum, riskAssessment: T1, document: EU SCCs and addendum'),
    ],
    ['rules of a group', to('IN', 'mechanism: bcr, document: BCR-7')],
    ['the EEA as approved', to('IE', 'mechanism: approved-by-regulations')],
    ['Norway, whose code is a word of YAML', to('"NO"', 'mechanism: approved-by-regulations')],
    ['Jersey as approved', to('JE', 'mechanism: approved-by-regulations')],
    ['institutions of the EU as approved', to('EU', 'mechanism: approved-by-regulations')],
    [
      'the United States under the UK Extension',
      to('US', 'mechanism: approved-by-regulations, approvedDestination: UK Extension to the Data Privacy Framework'),
    ],
    [
      'the data bridge, by its other name',
      to('US', 'mechanism: approved-by-regulations, approvedDestination: UK-US data bridge'),
    ],
    ['Canadian businesses', to('CA', 'mechanism: approved-by-regulations, approvedDestination: subject to PIPEDA')],
    [
      'countries only under transfer',
      register({ recipient: 'transfer: { countries: [IE, FR], mechanism: approved-by-regulations }' }),
    ],
    [
      'a rare exception that is open',
      to('IN', 'mechanism: derogation, derogation: vital-interests', 'sharing: non-routine'),
    ],
    [
      'a store abroad whose supplier says what allows it',
      `${to('IE', 'mechanism: approved-by-regulations')}stores:\n  files: { country: IE, supplier: cloud }\n  mail: { supplier: cloud }\n`,
    ],
    [
      'an authority abroad, for law enforcement',
      register({
        ...enforcement,
        recipient: 'country: IE\ntransfer: { lawEnforcement: { recipient: relevant-authority } }',
      }),
    ],
    [
      'someone else abroad, for law enforcement, with the four conditions',
      register({ ...youthOffending, recipient: `country: IE\ntransfer: { lawEnforcement: { ${other} } }` }),
    ],
    [
      'sensitive data flagged to the United States',
      register({
        activities: 'recipients: [cloud], specialCategories: { genetic-data: {} }',
        recipient:
          'country: US\ntransfer: { mechanism: approved-by-regulations, approvedDestination: UK Extension, safeguards: Marked as sensitive }',
      }),
    ],
  ])('accepts %s', (_, text) => {
    expect(run(text)).toEqual([])
  })

  it('accepts the example', () => {
    const example = new URL('../../../examples/housing-service/processing-register.yaml', import.meta.url)
    expect(run(readFileSync(example, 'utf8'))).toEqual([])
  })

  it('knows that the border is the UK’s: a country of the EEA is abroad', () => {
    expect(run(to('IE'))).toEqual([
      {
        code: 'transfer-without-mechanism',
        severity: 'error',
        line: 7,
        marked: 'IE',
        message:
          'The recipient `cloud` takes data to `IE`, outside the United Kingdom, and does not say what allows that. A country of the EU or the EEA is abroad too: the border is the UK’s. Add `transfer` with its `mechanism`. Use UK regulations that approve the destination (`approved-by-regulations`), or for example `idta`, `addendum` or `bcr`.',
        citation: 'UK GDPR Article 44A',
      },
    ])
    expect(codes(to('GG'))).toEqual(['transfer-without-mechanism'])
  })

  it('names the article that applied on the day', () => {
    expect(run(to('IN'), '2026-02-04').map(({ citation }) => citation)).toEqual(['UK GDPR Article 44'])
    expect(run(to('IN'), '2026-02-05').map(({ citation }) => citation)).toEqual(['UK GDPR Article 44A'])
  })

  it('asks for every country, of recipients and stores', () => {
    const text = stored('country: GB\ntransfer: { countries: [IN, US, IN] }')
    expect(run(text).map(({ code, line, marked }) => [code, line, marked])).toEqual([
      ['transfer-without-mechanism', 5, 'IN'],
      ['transfer-without-mechanism', 5, 'US'],
    ])
    expect(run(text)[0]?.message).toMatch(/^The store `files` takes data to `IN`, .* allows that\. Add/u)
  })

  it('asks for the country', () => {
    expect(run(stored('system: PostgreSQL'))).toEqual([
      {
        code: 'country-missing',
        severity: 'warning',
        line: 3,
        marked: 'files',
        message:
          'The store `files` names no `country`, so nobody can tell whether its data leaves the United Kingdom. Write the country where the data is held or seen from: `GB` for the United Kingdom. Remote access from abroad counts as well as hosting.',
        citation: 'UK GDPR Article 30(1)(e)',
      },
    ])
  })

  it('corrects `UK`', () => {
    expect(run(to('UK'))).toEqual([
      {
        code: 'country-code-of-the-uk',
        severity: 'warning',
        line: 7,
        marked: 'UK',
        message: 'The recipient `cloud` names the country `UK`, which is no country code. Write `GB`.',
        citation: 'UK GDPR Article 30(1)(e)',
      },
    ])
  })

  it('asks for the countries of a transfer', () => {
    expect(run(to('GB', idta))).toEqual([
      {
        code: 'transfer-without-country',
        severity: 'warning',
        line: 8,
        marked: 'transfer',
        message:
          'The recipient `cloud` says what allows a transfer, and names no country outside the United Kingdom. Name the countries under `transfer.countries`, or remove `transfer`.',
        citation: 'UK GDPR Article 30(1)(e)',
      },
    ])
  })

  it('warns of a destination that no regulations approve, as far as is known', () => {
    expect(run(to('IN', 'mechanism: approved-by-regulations'))).toEqual([
      {
        code: 'destination-not-approved',
        severity: 'warning',
        line: 7,
        marked: 'IN',
        message: `The recipient \`cloud\` takes data to \`IN\` as approved by regulations, and no UK regulations that approve \`IN\` are known here (as of 2026-11-23). Use another mechanism, such as \`idta\` or \`addendum\`, or have the list of approved destinations corrected.${unsettledList}`,
        citation: 'UK GDPR Article 45A',
      },
    ])
    const korea = to('KR', 'mechanism: approved-by-regulations, approvedDestination: subject to PIPA')
    expect(codes(korea)).toEqual([])
    expect(codes(korea, '2022-12-18')).toEqual(['destination-not-approved'])
  })

  it('asks for the UK Extension of recipients in the United States', () => {
    const message =
      'The recipient `cloud` takes data to `US` as approved by regulations, and the approval is limited: only organisations certified to the Data Privacy Framework AND the UK Extension. The certification for the EU alone is not enough. Say under `transfer.approvedDestination` that the recipient is one of them, or use another mechanism.'
    const found = { code: 'destination-scope-unsaid', severity: 'error', line: 8, message, citation: 'SI 2023/1028' }
    expect(run(to('US', 'mechanism: approved-by-regulations'))).toEqual([{ ...found, marked: 'transfer' }])
    const text = to('US', 'mechanism: approved-by-regulations, approvedDestination: EU-US Data Privacy Framework')
    expect(run(text)).toEqual([{ ...found, marked: 'EU-US Data Privacy Framework' }])
  })

  it('warns where another limited approval is not said to fit', () => {
    expect(run(to('CA', 'mechanism: approved-by-regulations, approvedDestination: Canada'))).toMatchObject([
      { code: 'destination-scope-unsaid', severity: 'warning', line: 8, marked: 'Canada' },
    ])
    expect(codes(to('JP', 'mechanism: approved-by-regulations'))).toEqual(['destination-scope-unsaid'])
  })

  it('asks that sensitive data be flagged to the United States', () => {
    const text = register({
      activities:
        'recipients: [cloud], specialCategories: { genetic-data: {} }, criminalOffence: { route: authorised-by-law }',
      recipient: 'country: US\ntransfer: { mechanism: approved-by-regulations, approvedDestination: UK Extension }',
    })
    expect(run(text)).toEqual([
      {
        code: 'destination-data-unflagged',
        severity: 'warning',
        line: 8,
        marked: 'transfer',
        message:
          'The recipient `cloud` takes data to `US` under the UK Extension, and activities that use it hold `genetic-data`, `criminal-offence`. Such data is protected there only where it is marked as sensitive to the recipient: say under `transfer.safeguards` that it is.',
        citation: 'SI 2023/1028',
      },
    ])
  })

  it.each([
    ['approvedDestination: Privacy Shield', 'Privacy Shield'],
    ['approvedDestination: UK Extension, document: Safe Harbor certificate', 'Safe Harbor certificate'],
  ])('names what has been struck down (%s)', (words, marked) => {
    expect(run(to('US', `mechanism: approved-by-regulations, ${words}`))).toEqual([
      {
        code: 'transfer-mechanism-obsolete',
        severity: 'error',
        line: 8,
        marked,
        message: `The recipient \`cloud\` relies on \`${marked}\`, which allows no transfer any more. For the United States, ask whether the recipient is certified under the UK Extension to the Data Privacy Framework (\`approved-by-regulations\`); otherwise use \`idta\` or \`addendum\`.`,
        citation: 'UK GDPR Articles 44A and 45A; SI 2023/1028',
      },
    ])
  })

  it.each([
    ['privacy-shield', 'transfer-mechanism-obsolete'],
    ['eu-sccs', 'transfer-eu-clauses-alone'],
    ['standard-contractual-clauses', 'transfer-eu-clauses-alone'],
  ])('says what is wrong with the mechanism `%s`, which the format does not know', (mechanism, code) => {
    const load = loadText(to('US', `mechanism: ${mechanism}`))
    expect(load.problems.map((problem) => problem.code)).toEqual(['unknown-value'])
    const found = runChecks(load, [transfersCheck], '2026-11-24')
    expect(found.map((problem) => [problem.code, problem.range.start.line])).toEqual([[code, 8]])
    expect(found[0]?.message).toContain(`relies on \`${mechanism}\``)
  })

  it('refuses clauses of the EU alone', () => {
    expect(run(to('IN', 'mechanism: code-or-certification, document: EU standard contractual clauses'))).toEqual([
      {
        code: 'transfer-eu-clauses-alone',
        severity: 'error',
        line: 8,
        marked: 'EU standard contractual clauses',
        message:
          'The recipient `cloud` relies on `EU standard contractual clauses`: clauses of the EU alone allow no transfer out of the United Kingdom. Sign the UK Addendum with them and write `mechanism: addendum`, or use `idta`.',
        citation: 'UK GDPR Article 46(2)(d); DPA 2018 s.119A',
      },
    ])
  })

  it('asks for the transfer risk assessment', () => {
    expect(run(to('IN', 'mechanism: idta, document: CT-2291 annex 3'))).toEqual([
      {
        code: 'transfer-risk-assessment-missing',
        severity: 'error',
        line: 8,
        marked: 'transfer',
        message:
          'The recipient `cloud` uses `idta` without a transfer risk assessment: whoever sends data abroad must have found that its protection there is not materially lower. Add its reference under `transfer.riskAssessment`.',
        citation: 'UK GDPR Article 46(1A)',
      },
    ])
  })

  it('asks where the document is kept', () => {
    expect(run(to('IN', 'mechanism: bcr'))).toEqual([
      {
        code: 'transfer-document-missing',
        severity: 'warning',
        line: 8,
        marked: 'transfer',
        message:
          'The recipient `cloud` uses `bcr`, and does not say where the signed document is kept. Add it under `transfer.document`.',
        citation: 'UK GDPR Article 5(2); UK GDPR Arts 46(2)(b), 47',
      },
    ])
  })

  it('asks which exception', () => {
    expect(run(to('IN', 'mechanism: derogation'))).toEqual([
      {
        code: 'derogation-missing',
        severity: 'error',
        line: 8,
        marked: 'transfer',
        message:
          'The recipient `cloud` relies on an exception for its transfer, and does not say which. Name it under `transfer.derogation`: only the exceptions that the law lists allow anything.',
        citation: 'UK GDPR Articles 44A and 49(1)',
      },
    ])
  })

  it('warns of an exception that is closed to a council, which is unsettled', () => {
    const transfer = 'mechanism: derogation, derogation: explicit-consent'
    expect(run(to('IN', transfer))).toEqual([
      {
        code: 'derogation-closed',
        severity: 'warning',
        line: 8,
        marked: 'explicit-consent',
        message: `The recipient \`cloud\` relies on \`explicit-consent\` for its transfer, which is closed to a public authority that uses its public powers. Use a mechanism such as \`idta\`, or another exception.${unsettledDerogations}`,
        citation: 'UK GDPR Art 49(3)',
      },
    ])
    const company = register({
      controller: 'kind: not-a-public-authority',
      recipient: `country: IN\ntransfer: { ${transfer} }`,
    })
    expect(run(company)).toEqual([])
  })

  it('warns of an exception for what happens all the time', () => {
    const transfer = 'mechanism: derogation, derogation: legal-claims'
    expect(run(to('IN', transfer, 'sharing: routine'))).toEqual([
      {
        code: 'derogation-not-occasional',
        severity: 'warning',
        line: 8,
        marked: 'legal-claims',
        message: `The recipient \`cloud\` gets data routinely, and the exception \`legal-claims\` is for the odd transfer. Use a mechanism that lasts, such as \`idta\` or \`addendum\`.${unsettledDerogations}`,
        citation: 'UK GDPR Art 49(1)',
      },
    ])
    expect(run(stored(`country: IN\ntransfer: { ${transfer} }`))[0]?.message).toMatch(
      /^The store `files` keeps data abroad/u,
    )
  })

  describe('keeps the rules for law enforcement apart', () => {
    const authority = 'country: IE\ntransfer: { lawEnforcement: { recipient: relevant-authority } }'

    it('from a controller without such a function', () => {
      expect(run(register({ activities: 'title: Cases', recipient: authority }))).toEqual([
        {
          code: 'transfer-law-enforcement-without-function',
          severity: 'error',
          line: 8,
          marked: 'lawEnforcement',
          message:
            'The recipient `cloud` uses the transfer rules for law enforcement, and the controller has no law enforcement function. They are for competent authorities only: name the function under `controller.lawEnforcement`, or give a `mechanism` of the UK GDPR instead.',
          citation: 'DPA 2018 ss.29 to 31 and 72',
        },
      ])
    })

    it('from other activities', () => {
      const text = register({ controller: enforcement.controller, recipient: authority })
      expect(run(text)).toEqual([
        {
          code: 'transfer-law-enforcement-for-other-purpose',
          severity: 'error',
          line: 8,
          marked: 'lawEnforcement',
          message:
            'The recipient `cloud` uses the transfer rules for law enforcement, and the activity `cases`, which uses it, is no law enforcement. Describe it as a recipient of its own for that activity, with a `mechanism` of the UK GDPR.',
          citation: 'DPA 2018 ss.31 and 72',
        },
      ])
    })

    it('from the mechanisms of the UK GDPR', () => {
      const both = 'mechanism: approved-by-regulations, lawEnforcement: { recipient: relevant-authority }'
      expect(run(register({ ...enforcement, recipient: `country: IE\ntransfer: { ${both} }` }))).toEqual([
        {
          code: 'transfer-regimes-mixed',
          severity: 'error',
          line: 8,
          marked: 'lawEnforcement',
          message:
            'The recipient `cloud` names a `mechanism` of the UK GDPR and the rules for law enforcement for the same transfer. Only one of the two regimes applies: remove the other.',
          citation: 'DPA 2018 ss.72 to 78; UK GDPR Article 44A',
        },
      ])
      const chapterV = 'role: competent-authority\ncountry: IE\ntransfer: { mechanism: approved-by-regulations }'
      expect(run(register({ ...enforcement, recipient: chapterV }))).toEqual([
        {
          code: 'transfer-law-enforcement-route-missing',
          severity: 'warning',
          line: 9,
          marked: 'approved-by-regulations',
          message:
            'The recipient `cloud` gets data only for law enforcement, and its transfer names a `mechanism` of the UK GDPR, which is not for law enforcement. Describe the transfer under `transfer.lawEnforcement`.',
          citation: 'DPA 2018 ss.72 to 78',
        },
      ])
    })

    it('asks who the recipient is', () => {
      const text = register({ ...enforcement, recipient: 'country: IE\ntransfer: { lawEnforcement: {} }' })
      expect(run(text)).toEqual([
        {
          code: 'transfer-law-enforcement-recipient',
          severity: 'warning',
          line: 8,
          marked: 'lawEnforcement',
          message:
            'The recipient `cloud` uses the transfer rules for law enforcement, and does not say what the recipient is: they differ for an authority, an international organisation and anyone else. Add `recipient`.',
          citation: 'DPA 2018 ss.73 and 77',
        },
      ])
    })

    it('asks for the conditions where the recipient is no authority', () => {
      const some = 'recipient: other, strictlyNecessary: To find a child'
      const text = register({ ...youthOffending, recipient: `country: IE\ntransfer: { lawEnforcement: { ${some} } }` })
      expect(run(text)).toEqual([
        {
          code: 'transfer-law-enforcement-conditions',
          severity: 'error',
          line: 8,
          marked: 'lawEnforcement',
          message:
            'The recipient `cloud` is no authority abroad that has law enforcement functions, and the register does not show that the conditions for such a transfer are met. Add `rightsConsidered`, `authorityIneffective`, `purposesStated`.',
          citation: 'DPA 2018 s.77',
        },
      ])
    })

    it('warns that those who are no authority are only for listed authorities, which a council mostly is not', () => {
      const recipient = `country: IE\ntransfer: { lawEnforcement: { ${other} } }`
      expect(run(register({ ...enforcement, recipient }))).toEqual([
        {
          code: 'transfer-law-enforcement-not-listed',
          severity: 'warning',
          line: 8,
          marked: 'other',
          message:
            'The recipient `cloud` is no authority abroad that has law enforcement functions, and only authorities that are named for it may give data to such a one. A council is named for its youth offending team, and not for functions such as trading standards. Give the data to an authority there instead. This is unsettled (s.73 was read as it stood before the amendments of 2026): check it before you rely on it.',
          citation: 'DPA 2018 s.73(4)(b) and Schedule 7',
        },
      ])
      const police = enforcement.controller.replace('principal-council', 'other-public-authority')
      expect(codes(register({ ...enforcement, controller: police, recipient }))).toEqual([])
    })
  })
})
