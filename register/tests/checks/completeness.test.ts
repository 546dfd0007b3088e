import { describe, expect, it } from 'vitest'
import { completenessCheck } from '../../src/checks/completeness.js'
import { lawfulBasisCheck } from '../../src/checks/lawful-basis.js'
import { runOnText } from './support/run-on-text.js'

const controller = `version: 1
controller:
  name: Example Council
  kind: principal-council
  icoRegistration: Z1234567
  dataProtectionOfficer: { role: Data Protection Officer, email: dpo@example.gov.uk }
`
/** An activity that has all; it starts on line 7, its fields on line 9. */
const activity = `activities:
  a:
    purpose: Decide who is offered a home
    people: [applicants]
    personalData: [name]
    recipients: []
    retention: 6 years after the case closes (Limitation Act 1980 s.9)
    security: Role-based access
    notice: https://example.gov.uk/privacy
`
const complete = `${controller}${activity}`
const run = (text: string) => runOnText(completenessCheck, text)
const without = (key: string): string => complete.replace(new RegExp(`^ +${key}:.*\n`, 'mu'), '')
const contactable = (text: string): string =>
  text.replace('activities:', '  contact: { phone: 01234 567890 }\nactivities:')
const declared = (declaration: string, basis = ''): string => `${complete}${basis}    specialCategories:
      health: { ${declaration} }
policyDocuments:
  scp: { title: Special category policy, followed: true }
`

describe('register-completeness', () => {
  it.each([
    ['a complete record', complete],
    ['a register without activities', 'version: 1\n'],
    [
      'the officer of a parish council, who need not be',
      contactable(without('dataProtectionOfficer')).replace('principal', 'parish-or-community'),
    ],
    ['an officer who is reached by post', complete.replace('email: dpo@example.gov.uk', 'address: Civic Centre')],
    [
      'categories instead of personal data',
      `${without('personalData')}    criminalOffence: { fields: [convictions] }\n`,
    ],
    ['time limits of the stores', `${without('retention')}    stores: [s]\nstores:\n  s: { country: GB }\n`],
    [
      'measures of the stores',
      `${without('security')}    stores: [s]\nstores:\n  s: { country: GB, security: Encrypted }\n`,
    ],
    ['a notice with its date', complete.replace(/notice: (.*)/u, 'notice: { location: $1, dated: 2026-03-01 }')],
    [
      'no notice of data matching, which register-data-matching reports',
      `${without('notice')}    dataMatching: { exercise: Discounts }\n    sources: [the landlord]\n`,
    ],
    ['a source that is named', `${complete}    collectionChannels: [third-party]\n    sources: [previous landlords]\n`],
    [
      'another controller that is named',
      `${complete.replace('recipients: []', 'recipients: [r]')}    role: joint-controller\nrecipients:\n  r: { role: joint-controller, country: GB }\n`,
    ],
    [
      'a processor without people, recipients and notice',
      `${controller}activities:\n  a:\n    role: processor\n    onBehalfOf: [Example Pension Fund]\n    purpose: Pay pensions\n    security: Role-based access\n`,
    ],
  ])('accepts %s', (_, text) => {
    expect(run(text)).toEqual([])
  })

  it.each([
    ['purpose', 'purpose-missing', 'error', 'what the data is used for', 'Say it in one sentence', 'b'],
    ['people', 'people-missing', 'error', 'whose data it is', 'List the kinds of people', 'c'],
    ['personalData', 'personal-data-missing', 'error', 'what kinds of data it uses', 'List them', 'c'],
    [
      'recipients',
      'recipients-missing',
      'error',
      'who gets the data',
      'List the entries of `recipients`, or write `[]` where nobody does',
      'd',
    ],
    [
      'retention',
      'time-limit-missing',
      'warning',
      'how long the data is kept',
      'Name the `stores` with their retention, or a period of its own',
      'f',
    ],
    [
      'security',
      'security-missing',
      'warning',
      'how the data is protected',
      'Describe the measures in general terms',
      'g',
    ],
  ])('asks for %s', (key, code, severity, lack, write, point) => {
    expect(run(without(key))).toEqual([
      {
        code,
        severity,
        line: 8,
        marked: 'a',
        message: `The activity \`a\` does not say ${lack}. ${write} under \`${key}\`.`,
        citation: `UK GDPR Article 30(1)(${point})`,
      },
    ])
  })

  it('takes an empty list for missing, but of recipients', () => {
    expect(run(complete.replace('people: [applicants]', 'people: []'))).toMatchObject([
      { code: 'people-missing', line: 10, marked: 'people' },
    ])
  })

  const noOfficer = 'Write the role and a shared mailbox under `controller.dataProtectionOfficer`'

  it.each([
    {
      title: 'no controller',
      text: without('name'),
      code: 'controller-missing',
      severity: 'error',
      line: 2,
      marked: 'controller',
      message: 'The register does not name the controller. Write the full name of the council under `controller.name`.',
      citation: 'UK GDPR Article 30(1)(a)',
    },
    {
      title: 'a placeholder for the controller',
      text: complete.replace('Example Council', 'TBC'),
      code: 'controller-missing',
      severity: 'error',
      line: 3,
      marked: 'TBC',
      message: 'The register does not name the controller. Write the full name of the council under `controller.name`.',
      citation: 'UK GDPR Article 30(1)(a)',
    },
    {
      title: 'no officer of a council',
      text: contactable(without('dataProtectionOfficer')),
      code: 'officer-missing',
      severity: 'error',
      line: 2,
      marked: 'controller',
      message: `The register does not name the Data Protection Officer, whom every public authority must have. ${noOfficer}.`,
      citation: 'UK GDPR Articles 30(1)(a) and 37(1)(a)',
    },
    {
      title: 'no officer of a body that does not say what it is',
      text: contactable(without('dataProtectionOfficer')).replace(/.*kind.*\n/u, ''),
      code: 'officer-missing',
      severity: 'warning',
      line: 2,
      marked: 'controller',
      message: `The register names no Data Protection Officer, whom every public authority must have. ${noOfficer}, or say under \`controller.kind\` that this is no public authority.`,
      citation: 'UK GDPR Articles 30(1)(a) and 37(1)(a)',
    },
    {
      title: 'a parish council that cannot be reached',
      text: without('dataProtectionOfficer').replace('principal', 'parish-or-community'),
      code: 'controller-contact-missing',
      severity: 'error',
      line: 2,
      marked: 'controller',
      message:
        'The register holds no contact details of the controller, and names no Data Protection Officer who could be reached instead. Write a shared mailbox, telephone number or address under `controller.contact`.',
      citation: 'UK GDPR Article 30(1)(a)',
    },
    {
      title: 'an officer who cannot be reached',
      text: complete.replace(', email: dpo@example.gov.uk', ''),
      code: 'officer-contact-missing',
      severity: 'error',
      line: 6,
      marked: 'dataProtectionOfficer',
      message:
        'The register does not say how to reach the Data Protection Officer, and the record must hold contact details. Write a shared mailbox under `controller.dataProtectionOfficer.email`.',
      citation: 'UK GDPR Article 30(1)(a)',
    },
    {
      title: 'no number of the fee payer',
      text: without('icoRegistration'),
      code: 'ico-registration-missing',
      severity: 'warning',
      line: 2,
      marked: 'controller',
      message:
        'The register does not give the number under which the Commissioner lists the controller as a payer of the data protection fee. Write it under `controller.icoRegistration`.',
      citation: 'Data Protection (Charges and Information) Regulations 2018 (SI 2018/480) reg 3',
    },
    {
      title: 'a joint controller alone',
      text: `${complete}    role: joint-controller\n`,
      code: 'joint-controller-unnamed',
      severity: 'error',
      line: 16,
      marked: 'joint-controller',
      message:
        'The council is joint controller for the activity `a`, and no other is named. Add each of them to `recipients` with the role `joint-controller`, and list them here.',
      citation: 'UK GDPR Article 30(1)(a)',
    },
    {
      title: 'a processor without its controllers',
      text: `${controller}activities:\n  a:\n    role: processor\n    purpose: Pay pensions\n    security: Role-based access\n`,
      code: 'controllers-missing',
      severity: 'error',
      line: 8,
      marked: 'a',
      message:
        'The activity `a` does not say which controllers the council acts for. Name each of them under `onBehalfOf`.',
      citation: 'UK GDPR Article 30(2)(a)',
    },
    {
      title: 'a processor that says nothing of its measures',
      text: `${controller.replace('principal-council', 'processor')}activities:\n  a:\n    onBehalfOf: [Example Council]\n    purpose: Pay pensions\n`,
      code: 'security-missing',
      severity: 'warning',
      line: 8,
      marked: 'a',
      message:
        'The activity `a` does not say how the data is protected. Describe the measures in general terms under `security`.',
      citation: 'UK GDPR Article 30(2)(d)',
    },
    {
      title: 'no notice',
      text: without('notice'),
      code: 'notice-missing',
      severity: 'warning',
      line: 8,
      marked: 'a',
      message:
        'The activity `a` does not say where people are told about it. Link the privacy notice that they see under `notice`.',
      citation: 'UK GDPR Articles 13 and 14',
    },
    ...[
      ['    collectionChannels: [third-party]\n', 'it comes from a third party'],
      ['    collectionChannels: [online-form, another-system]\n', 'it comes from another system'],
      ['    collectionChannels: [social-media]\n    sources: []\n', 'it comes from social media'],
      ['    dataMatching: { exercise: Discounts }\n', 'it is matched with other sets'],
      ['    reuse: { ground: law, why: Act }\n', 'it was gathered for another purpose'],
    ].map(([lines = '', why = '']) => ({
      title: `no sources where ${why}`,
      text: `${complete}${lines}`,
      code: 'sources-missing',
      severity: 'warning',
      line: lines.includes('sources') ? 17 : 8,
      marked: lines.includes('sources') ? 'sources' : 'a',
      message: `The activity \`a\` uses data that people did not give themselves (${why}), and does not say where it comes from, which the privacy notice has to tell. List where it comes from under \`sources\`.`,
      citation: 'UK GDPR Article 14(2)(f)',
    })),
  ])('reports $title', ({ text, code, severity, line, marked, message, citation }) => {
    expect(run(text)).toEqual([{ code, severity, line, marked, message, citation }])
  })

  it('goes by the notice where that is one of Article 14', () => {
    const text = complete.replace(/notice: (.*)/u, "notice: { location: $1, articles: ['14'] }")
    expect(run(text)).toMatchObject([
      { code: 'sources-missing', message: expect.stringContaining('its notice is one of Article 14') as string },
    ])
  })

  it('warns of gaps in the law enforcement record, and says that they are unsettled', () => {
    const text = `${without('people').replace(/.*notice.*\n/u, '')}    criminalOffence: { route: law-enforcement }\n`
    expect(run(text)).toMatchObject([
      {
        code: 'people-missing',
        severity: 'warning',
        citation: 'DPA 2018 s.61',
        message:
          'The activity `a` does not say whose data it is. List the kinds of people under `people`. This is unsettled (its source was not read for this version): check it before you rely on it.',
      },
    ])
  })
})

describe('paragraph 41', () => {
  it('Article 30 does not ask for the basis but paragraph 41 does: register-lawful-basis says so', () => {
    expect(run(complete)).toEqual([])
    const text = declared('condition: 9(2)(g), schedule1: 6, policyDocument: scp')
    expect(run(text)).toEqual([])
    expect(runOnText(lawfulBasisCheck, text)).toMatchObject([
      { code: 'basis-missing', citation: 'UK GDPR Article 6(1); DPA 2018 Schedule 1 paragraph 41' },
    ])
    expect(runOnText(lawfulBasisCheck, complete)).toMatchObject([
      { code: 'basis-missing', citation: 'UK GDPR Articles 5(2) and 6(1)' },
    ])
  })

  it.each([
    ['of special categories', 'specialCategories: { health: { policyDocument: scp } }', true],
    ['of criminal-offence data', 'criminalOffence: { policyDocument: scp }', true],
    [
      'but not of offences in law enforcement',
      'criminalOffence: { route: law-enforcement, policyDocument: scp }',
      false,
    ],
    ['that nobody relies on', '', false],
  ])('asks how the policy document %s is followed', (_, line, applies) => {
    const text = `${complete}    ${line}\npolicyDocuments:\n  scp: { title: Policy }\n`
    expect(run(text).map(({ code }) => code)).toEqual(applies ? ['paragraph-41-retention'] : [])
  })

  const both = (followed: string): string => {
    const category = 'specialCategories: { health: { schedule1: 6, policyDocument: scp } }'
    const more = `    lawfulBasis: public-task\n    ${category}\n`
    const second = activity.replace('activities:\n  a:', '  b:')
    return `${complete}${more}${second}${more}policyDocuments:\n  scp:\n    title: Policy\n${followed}`
  }

  it.each([
    {
      title: 'silence on whether the document is followed, once for all activities',
      text: both(''),
      code: 'paragraph-41-retention',
      line: 29,
      marked: 'scp',
      message:
        'The record must say whether data is kept and erased as the policy document `scp` says. Write `followed: true` there, or the reasons why not.',
    },
    {
      title: 'a document that is not followed, without reasons',
      text: both('    followed: false\n'),
      code: 'paragraph-41-reasons',
      line: 31,
      marked: 'false',
      message:
        'Data is not kept and erased as the policy document `scp` says, and the record must say why not. Write the reasons under `followed` instead of `false`.',
    },
  ])('reports $title', ({ text, code, line, marked, message }) => {
    expect(run(text)).toEqual([
      { code, severity: 'error', line, marked, message, citation: 'DPA 2018 Schedule 1 paragraph 41' },
    ])
  })

  it('has a twin for special categories in law enforcement: section 42', () => {
    const offence = 'criminalOffence: { route: law-enforcement, schedule8: 1, policyDocument: scp }'
    const enforcement = `${complete}    ${offence}\n    specialCategories: { health: {} }\n`
    const text = (followed: string): string => `${enforcement}policyDocuments:\n  scp: { title: Policy${followed} }\n`
    const found = (followed: string) =>
      run(text(followed)).map(({ code, severity, citation }) => [code, severity, citation])
    expect(found('')).toEqual([['section-42-retention', 'error', 'DPA 2018 s.42(4)']])
    expect(found(', followed: false')).toEqual([['section-42-reasons', 'error', 'DPA 2018 s.42(4)']])
    expect(found(', followed: true')).toEqual([])
  })

  it('is content with reasons', () => {
    expect(run(both('    followed: Legacy files are being reviewed\n'))).toEqual([])
  })
})
