import { law } from 'processing-register-schemas/law'
import { describe, expect, it } from 'vitest'
import { obsoleteLawCheck } from '../../src/checks/obsolete-law.js'
import { runOnText } from './support/run-on-text.js'

const entry = (section: string, ...lines: readonly string[]): string =>
  `version: 1\n${section}:\n  a:\n${lines.map((line) => `    ${line}\n`).join('')}`
const run = (text: string, today?: string) => runOnText(obsoleteLawCheck, text, today)

const unread = ' This is unsettled (its source was not read for this version): check it before you rely on it.'
const power =
  ' It lifts duties to inform people and rights of theirs, so far as they would do harm; it is no power to share and no lawful basis.'

/** Id, words, what became of it, what holds now, and what follows. An entry without a caveat that was read in the Act is an error. */
const cases: readonly (readonly [string, string, string, string, string])[] = [
  ['dpa1998', 'DPA 1998', 'repealed 2018-05-25 bar savings', 'UK GDPR + DPA 2018 (DPA 2018 Schs 19-20)', unread],
  [
    'dpa1998-sch2-3',
    'Schedule 2 condition',
    'repealed',
    'Sch 2 is now UK GDPR Art 6; Sch 3 is now Art 9(2), Art 10 and DPA 2018 Sch 1',
    unread,
  ],
  [
    'section29',
    'section 29',
    'repealed',
    'DPA 2018 Sch 2 Pt 1 para 2 (Schedule 2 request); DPA 2018 s.29 today defines Part 3 scope',
    `${power}${unread}`,
  ],
  [
    'eight-principles',
    'eight data protection principles',
    'superseded',
    'seven principles: UK GDPR Art 5(1)(a)-(f) + (2); six in Part 3 ss.35-40',
    unread,
  ],
  [
    'sensitive-personal-data',
    'sensitive personal data',
    'superseded term',
    'special categories (Art 9); sensitive processing (s.35(8)) in Part 3; criminal data separate (Art 10)',
    unread,
  ],
  [
    'registration',
    'registered as a data controller',
    'replaced',
    'fee under DPA 2018 s.137 and SI 2018/480; public register entry of fee payers',
    unread,
  ],
  [
    'lbp-2000',
    'Telecommunications (Lawful Business Practice)',
    'superseded',
    'Investigatory Powers (Interception by Businesses etc. for Monitoring and Record-keeping Purposes) Regs 2018 (SI 2018/356) under IPA 2016 s.46',
    ' This is unsettled (parent power (RIPA s.4) repealed by IPA 2016; formal revocation instrument not read): check it before you rely on it.',
  ],
  [
    'ripa-interception',
    'RIPA interception of communications',
    'RIPA Part I repealed in stages to 2018-2020',
    'Investigatory Powers Act 2016; RIPA Part II (surveillance, CHIS) still in force with magistrate approval (ss.32A-32B)',
    unread,
  ],
  [
    'ripa-2000',
    'Regulation of Investigatory Powers Act 2000',
    'partly in force',
    'cite IPA 2016 for interception or comms data, RIPA Part II for surveillance and CHIS',
    unread,
  ],
  [
    'eu-gdpr',
    'General Data Protection Regulation',
    'renamed after 2020-12-31',
    'UK GDPR (and DPA 2018 Schs 2-4 for exemptions)',
    unread,
  ],
  ['article-22-old', 'Article 22', 'substituted 2026-02-05', 'Arts 22A-22D', unread],
  ['dpa18-s14', 'DPA 2018 s.14', 'omitted 2026-02-05', 'Art 22C safeguards', unread],
  ['dpa18-s19-art89', 'Article 89', 'omitted or replaced 2026-02-05', 'Arts 84A-84D', ''],
  [
    's17a-adequacy',
    'adequacy decision',
    'replaced 2026-02-05',
    'Art 45A regulations, Art 45B data protection test',
    '',
  ],
  ['art77', 'Article 77', 'omitted 2026-06-19', 'DPA 2018 ss.164A-165', ''],
  ['dpa18-s9', 'section 9 of the Data Protection Act 2018', 'omitted 2020-12-31', 'UK GDPR Art 8(1) age 13', ''],
  ['pia', 'privacy impact assessment', 'superseded', 'DPIA (Art 35)', unread],
  ['audit-commission', 'Audit Commission', 'abolished 2015', 'LAAA 2014 Part 6 and Sch 9', ''],
  [
    'sar-20-days',
    '40 days',
    'wrong clock',
    'one month (Art 12(3)), extendable by two; stop-clock for clarification (DUAA ss.76-77)',
    unread,
  ],
  ['eea-border', 'outside the EU', 'wrong border', 'outside the UK (Ch V)', unread],
  [
    'ico-prior-advice',
    'seek advice from the Information Commissioner first',
    'not a legal step for transfers',
    'transfer mechanism + transfer risk assessment; prior consultation only for high-risk DPIA (Art 36)',
    unread,
  ],
  [
    'controller-representative',
    "data controller's representative",
    'misused',
    'Art 27 representative is for controllers outside the UK; a council has none',
    unread,
  ],
  ['department-of-work', 'Department of Work and Pensions', 'name slip', 'Department for Work and Pensions', unread],
  [
    'lscb',
    'Local Safeguarding Children Board',
    'abolished in England 2019',
    'safeguarding partners (Children Act 2004 s.16E)',
    unread,
  ],
  ['ccg', 'CCG', 'abolished 2022-07-01', 'integrated care board', unread],
  [
    'pcc-cohort',
    'Troubled Families',
    'renamed Supporting Families then Families First',
    'check current programme',
    ' This is unsettled (programme name): check it before you rely on it.',
  ],
]

/** Read in guidance: a warning, though nothing about them is unsettled. */
const fromGuidance = ['art77', 'audit-commission']

describe('register-obsolete-law', () => {
  it('has a case for each entry of the law data that is searched for', () => {
    const unsearched = ['sar-form', 'criminal-as-special', 'consent-default', 'ico-name']
    expect([...cases.map(([id]) => id), ...unsearched].toSorted()).toEqual(
      law.repealedLaw.items.map(({ id }) => id).toSorted(),
    )
  })

  it.each(cases)('reports %s: %s', (id, words, status, present, rest) => {
    expect(run(entry('activities', 'title: A', `notes: ${JSON.stringify(words)}`))).toEqual([
      {
        code: 'obsolete-law',
        severity: rest !== '' || fromGuidance.includes(id) ? 'warning' : 'error',
        line: 5,
        marked: JSON.stringify(words),
        message: `\`notes\` of the activity \`a\` says “${words}” (${status}). What holds now: ${present}. Use that instead.${rest}`,
        citation: 'UK GDPR and DPA 2018 as amended by DUAA',
      },
    ])
  })

  it('knows that “section 29” is now Schedule 2 paragraph 2 and no power', () => {
    const [found, ...more] = run(entry('recipients', 'law: section 29 request of the police'))
    expect(more).toEqual([])
    expect(found?.message).toBe(
      '`law` of the recipient `a` says “section 29” (repealed). What holds now: DPA 2018 Sch 2 Pt 1 para 2 (Schedule 2 request); DPA 2018 s.29 today defines Part 3 scope. Use that instead. It lifts duties to inform people and rights of theirs, so far as they would do harm; it is no power to share and no lawful basis. This is unsettled (its source was not read for this version): check it before you rely on it.',
    )
    expect(run(entry('recipients', 'law: DPA 2018 Schedule 2 paragraph 2, an exemption'))).toEqual([])
    expect(run(entry('recipients', 'law: Local Government Act 1974 s.29'))).toEqual([])
  })

  it.each([
    [
      'recipients',
      'transfer: { approvedDestination: EU adequacy decision }',
      'transfer.approvedDestination',
      'recipient',
    ],
    ['stores', 'retention: { keep: 6 years, law: Data Protection Act 1998 }', 'retention.law', 'store'],
    ['agreements', 'purposes: [fraud, Audit Commission matching]', 'purposes', 'agreement'],
    ['policyDocuments', 'followed: Sensitive personal data is under review', 'followed', 'policy document'],
    ['activities', 'sources: [the CCG]', 'sources', 'activity'],
    ['activities', 'rights: { access: answered within 40 days }', 'rights.access', 'activity'],
  ])('searches every text: %s, %s', (section, line, place, what) => {
    const found = run(entry(section, line))
    expect(found).toMatchObject([{ line: 4 }])
    expect(found[0]?.message).toContain(`\`${place}\` of the ${what} \`a\` says`)
  })

  it('says each thing once a place', () => {
    expect(run(entry('activities', 'notes: GDPR Article 6 and GDPR Article 9, and the DPA 1998'))).toMatchObject([
      {
        marked: 'GDPR Article 6 and GDPR Article 9, and the DPA 1998',
        message: expect.stringContaining('“GDPR”') as string,
      },
      { message: expect.stringContaining('“DPA 1998”') as string },
    ])
  })

  it.each([
    ['present law', entry('activities', 'law: Data Protection Act 2018', 'notes: UK GDPR Articles 22A to 22D')],
    [
      'history',
      entry('policyDocuments', 'notes: Replaces the policy under the Data Protection Act 1998, which was repealed'),
    ],
    ['names in code', entry('stores', 'code: ["sql:CCG"]', 'fields: [LSCB]')],
    ['addresses', entry('activities', 'notice: https://www.example.gov.uk/GDPR')],
    ['days of other clocks', entry('activities', 'rights: { erasure: done within 30 days }')],
  ])('leaves alone %s', (_, text) => {
    expect(run(text)).toEqual([])
  })

  it('goes by the day on which the law changed', () => {
    const text = entry('activities', 'notes: decisions under Article 22')
    expect(run(text, '2026-02-04')).toEqual([])
    expect(run(text, '2026-02-05')).toHaveLength(1)
  })
})
