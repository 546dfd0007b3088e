import { law } from 'processing-register-schemas/law'
import { describe, expect, it } from 'vitest'
import { findObsoleteLaw } from '../../src/checks/find-obsolete-law.js'
import { linear, measureGrowth } from '../../../test/support/measure-growth.js'

const find = (text: string, today = '2026-11-24', about?: string): readonly string[] =>
  findObsoleteLaw(text, today, about === undefined ? {} : { about }).map(
    ({ start, end, entry }) => `${entry.id}: ${text.slice(start, end)}`,
  )

/** For each entry of the law data: texts that use it, with the words that are found. */
const uses: Readonly<Record<string, readonly (readonly [text: string, ...found: readonly string[]])[]>> = {
  dpa1998: [
    ['We act under the Data Protection Act 1998.', 'Data Protection Act 1998'],
    ['as required by the DPA 1998', 'DPA 1998'],
    ['DPA1998', 'DPA1998'],
    ['former tenants may ask under the Data Protection Act, 1998', 'Data Protection Act, 1998'],
    ['data protection  act\n1998', 'data protection  act\n1998'],
  ],
  'dpa1998-sch2-3': [
    ['a Schedule 2 condition for processing', 'Schedule 2 condition'],
    ['Schedule 3 condition 5', 'Schedule 3 condition'],
    ['conditions in Schedules 2 & 3 of the DPA 2018', 'Schedules 2 & 3'],
    ['one of the conditions of Schedules 2 and 3', 'Schedules 2 and 3'],
  ],
  section29: [
    ['Section 29', 'Section 29'],
    ['s29', 's29'],
    ['the police send a section 29 request', 'section 29'],
    ['disclosed under s.29(3)', 's.29'],
    ['Attach the S.29 request form', 'S.29 request form'],
    ['a request under section 29 of the Data Protection Act 2018', 'section 29'],
  ],
  'eight-principles': [
    ['We follow the eight data protection principles', 'eight data protection principles'],
    ['the 8 Data Protection Principles', '8 Data Protection Principles'],
  ],
  'sensitive-personal-data': [
    ['Sensitive personal data is locked away', 'Sensitive personal data'],
    ['sensitive data within the meaning of Article 9', 'sensitive data'],
  ],
  registration: [
    ['The council is registered as a data controller', 'registered as a data controller'],
    ['our ICO registration number is Z1', 'registration number'],
    ['covered by our notification to the Information Commissioner', 'notification'],
  ],
  'lbp-2000': [
    [
      'Telecommunications (Lawful Business Practice) (Interception of Communications) Regulations 2000',
      'Telecommunications (Lawful Business Practice)',
    ],
  ],
  'ripa-interception': [['RIPA interception of communications', 'RIPA interception of communications']],
  'ripa-2000': [
    [
      'calls are recorded under the Regulation of Investigatory Powers Act 2000',
      'Regulation of Investigatory Powers Act 2000',
    ],
  ],
  'eu-gdpr': [
    ['Article 6 GDPR', 'GDPR'],
    ['under the EU GDPR', 'GDPR'],
    ['the General Data Protection Regulation', 'General Data Protection Regulation'],
    ['Regulation (EU) 2016/679', '2016/679'],
  ],
  'article-22-old': [
    ['decisions under Article 22', 'Article 22'],
    ['UK GDPR Article 22(1)', 'Article 22'],
    ['the right not to be subject to automated decisions', 'right not to be subject to automated'],
  ],
  'dpa18-s14': [
    ['DPA 2018 s.14', 'DPA 2018 s.14'],
    ['section 14(4) of the Data Protection Act 2018', 'section 14(4) of the Data Protection Act 2018'],
  ],
  'dpa18-s19-art89': [
    ['section 19 DPA 2018', 'section 19 DPA 2018'],
    ['safeguards of Article 89(1)', 'Article 89'],
  ],
  's17a-adequacy': [
    ['rests on an adequacy decision', 'adequacy decision'],
    ['adequacy regulations under section 17A', 'adequacy regulations under section 17A'],
    ['Section 17A', 'Section 17A'],
  ],
  art77: [['complaints under UK GDPR Article 77', 'Article 77']],
  'dpa18-s9': [
    ['age of consent: Data Protection Act 2018, section 9', 'Data Protection Act 2018, section 9'],
    ['s.9 DPA 2018', 's.9 DPA 2018'],
  ],
  pia: [['see the Privacy Impact Assessment', 'Privacy Impact Assessment']],
  'audit-commission': [
    ['Audit Commission Act 1998', 'Audit Commission Act 1998'],
    ['matched by the Audit Commission', 'Audit Commission'],
  ],
  'sar-20-days': [
    ['a subject access request is answered within 40 days', '40 days'],
    ['SARs take 20 working days', '20 working days'],
    ['You can see your records within 30 days', 'within 30 days'],
  ],
  'eea-border': [
    ['never sent outside of the EU', 'outside of the EU'],
    ['hosted outside the EEA', 'outside the EEA'],
    ['outside the European Economic Area', 'European Economic Area'],
  ],
  'ico-prior-advice': [
    [
      'we would seek advice from the Information Commissioner first',
      'seek advice from the Information Commissioner first',
    ],
  ],
  'controller-representative': [
    ['our data controller’s representative', 'data controller’s representative'],
    ["the Data Controllers' Representative", "Data Controllers' Representative"],
  ],
  'department-of-work': [
    ['Department of Work and Pensions', 'Department of Work and Pensions'],
    ['Department of Work & Pensions', 'Department of Work & Pensions'],
  ],
  lscb: [
    ['the Local Safeguarding Children Board', 'Local Safeguarding Children Board'],
    ['shared with the LSCB', 'LSCB'],
  ],
  ccg: [
    ['Clinical Commissioning Groups', 'Clinical Commissioning Groups'],
    ['local CCGs', 'CCGs'],
  ],
  'pcc-cohort': [['the Troubled Families programme', 'Troubled Families']],
}

/** Entries that describe what is said, or of which both names are right: no text is searched for them. */
const unsearched = ['sar-form', 'criminal-as-special', 'consent-default', 'ico-name']

describe('findObsoleteLaw', () => {
  it('is tested with every entry of the law data', () => {
    const tested = [...Object.keys(uses), ...unsearched].toSorted()
    expect(tested).toEqual(law.repealedLaw.items.map(({ id }) => id).toSorted())
  })

  it.each(Object.entries(uses).flatMap(([id, texts]) => texts.map(([text, ...found]) => [id, text, found] as const)))(
    '%s: %s',
    (id, text, found) => {
      expect(find(text)).toEqual(found.map((words) => `${id}: ${words}`))
    },
  )

  it.each(
    law.repealedLaw.items
      .filter(({ id }) => unsearched.includes(id))
      .flatMap(({ id, match }) => match.map((phrase) => [id, phrase])),
  )('does not search for %s: %s', (_, phrase) => {
    expect(find(`We hold ${phrase}.`)).toEqual([])
  })

  it.each([
    // The present law
    'Data Protection Act 2018',
    'UK GDPR Article 22A',
    'UK GDPR Articles 22A to 22D',
    'UK GDPR, and GDPR for short',
    'the UK General Data Protection Regulation',
    'assimilated Regulation (EU) 2016/679',
    'DPA 2018 s.29 says what Part 3 is about',
    'DPA 2018 ss.29 to 31',
    'exemptions of Schedules 2 and 3 to the Data Protection Act 2018',
    'DPA 2018 Schedule 2 paragraph 2',
    'DPA 2018 s.9A and s.19A',
    'DPA 2018 s.140',
    'RIPA: Regulation of Investigatory Powers Act 2000 Part II (surveillance)',
    'Department for Work and Pensions',
    'the adequacy decision of the European Commission for the United Kingdom',
    'European Economic Area states',
    'outside the UK, whether in or outside the EEA',
    'Data protection impact assessment',
    // Another Act
    'section 29 of the Local Government Act 1974',
    'disclosed under s.29 Children Act 1989',
    'we share under Local Government Act 1974 s.29',
    'power to share: HSCA 2012 s29',
    'power: Housing Act 1996 ss.20, 22 and s.29',
    'Article 22 of the United Nations Convention on the Rights of the Child',
    'Article 77 TFEU',
    'transfer of care: section 17A of the Children Act 1989',
    'personal data in Schedules 2 and 3 to the Local Government Finance Act 1992',
    'Limitation Act 1980 s.9',
    // History
    'the Data Protection Act 1998 was repealed in 2018',
    'section 29 (now Schedule 2 paragraph 2) requests from the police',
    'a request that replaces the old section 29 form',
    'special category data, formerly sensitive personal data',
    'section 29 of the Data Protection Act 1998, which has been replaced',
    'the former Audit Commission',
    'Troubled Families (until 2021)',
    'records made before the Data Protection Act 1998 was replaced',
    // Plain English, names and forms
    'Complete section 29 of the form before you request a refund',
    'do not email sensitive data',
    'vehicle registration number, also sent to the ICO',
    'GOV.UK notification',
    'notification of a personal data breach to the ICO',
    'a complaint about a subject access request is acknowledged within 30 days',
    'freedom of information requests take 20 working days',
    'delivered within 40 days',
    'gdpr-consent and GDPR_CONSENT and ccg',
    'https://www.example.gov.uk/data-protection-act-1998',
    'see gdpr@example.gov.uk or https://example.gov.uk/GDPR',
    'Sheffield S29',
    '',
  ])('leaves alone: %s', (text) => {
    expect(find(text)).toEqual([])
  })

  it('leaves alone all that the law data itself cites as present law', () => {
    const cites = collectCites({ ...law, repealedLaw: undefined })
    expect(cites.length).toBeGreaterThan(200)
    expect(cites.filter((cite) => find(cite).length > 0)).toEqual([])
  })

  it('finds several, in the order of the text, without overlaps', () => {
    expect(find('Section 29 of the Data Protection Act 1998 lets the CCG ask for sensitive personal data')).toEqual([
      'section29: Section 29',
      'dpa1998: Data Protection Act 1998',
      'ccg: CCG',
      'sensitive-personal-data: sensitive personal data',
    ])
  })

  it('goes by the day on which the law changed', () => {
    expect(find('decisions under Article 22', '2026-02-04')).toEqual([])
    expect(find('decisions under Article 22', '2026-02-05')).toEqual(['article-22-old: Article 22'])
  })

  it('knows what a text is about from where it stands', () => {
    expect(find('answered within 40 days')).toEqual([])
    expect(find('answered within 40 days', undefined, 'subject access')).toEqual(['sar-20-days: 40 days'])
  })

  it('is quick on long texts that are nearly citations', () => {
    expect(measureGrowth((size) => find(`section 29 ${'of the Act And Of The '.repeat(size)}`), 1000)).toBeLessThan(
      linear,
    )
    expect(
      measureGrowth((size) => find(`${'ss.1, 2 and Schedule 3 '.repeat(size)}section 29 request`), 1000),
    ).toBeLessThan(linear)
  })
})

function collectCites(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(collectCites)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'cite' && typeof child === 'string' ? [child] : collectCites(child),
  )
}
