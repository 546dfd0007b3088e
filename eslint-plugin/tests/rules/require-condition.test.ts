import rule from '../../src/rules/require-condition.js'
import { createRuleTester, withRegister } from '../support/rule-tester.js'

const housing = withRegister(`version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  housing-register:
    title: Housing register applications
    lawfulBasis: public-task
    law: Housing Act 1996 Part 6
    specialCategories:
      health:
        condition: substantial-public-interest
        schedule1: 6
        publicInterest: Medical priority cannot be assessed without it
        policyDocument: special-category-policy
      racial-or-ethnic-origin:
        condition: substantial-public-interest
        schedule1: 8
    code: [src/housing/**]
  equality-monitoring:
    title: Equality monitoring
    lawfulBasis: public-task
    law: Equality Act 2010 s.149
    specialCategories:
      religious-or-philosophical-beliefs:
        condition: substantial-public-interest
        schedule1: 8
        policyDocument: special-category-policy
    code: [src/equality/**]
policyDocuments:
  special-category-policy:
    title: Special category policy
    location: https://www.example.gov.uk/policies/special-category
    reviewed: 2026-01-10
    reviewBy: 2028-01-10
vocabulary:
  health: [mosaicWarning]
  notPersonalData: [{ match: medicalSupplier, why: a company }]
`)
const inFile = (path: string) => ({ ...housing, filename: housing.filename.replace('src/service.tsx', path) })

const notPersonal = (indent = '  ') =>
  `${indent}// eslint-disable-next-line data-protection/require-condition -- not personal data, because: \n`

createRuleTester().run('require-condition', rule, {
  valid: [
    { code: 'interface Applicant { medicalCondition: string }', ...inFile('src/housing/applicant.ts') },
    { code: 'interface Monitoring { religion: string }', ...inFile('src/equality/form.ts') },
    {
      code: '/** @processing equality-monitoring */\ninterface Monitoring { religion: string }',
      ...inFile('src/other.ts'),
    },
    { code: 'interface Supplier { medicalSupplier: string }', ...inFile('src/other.ts') },
    { code: 'interface Applicant { religion: string }', ...inFile('src/applicant.test.ts') },
    // A tag that leads nowhere is for `valid-declaration`; guessing here would report it twice.
    {
      code: '/** @processing equality-monitorin */\ninterface Monitoring { religion: string }',
      ...inFile('src/other.ts'),
    },
  ],
  invalid: [
    {
      code: 'interface Applicant {\n  religion: string\n}\n',
      ...inFile('src/other.ts'),
      errors: [
        {
          messageId: 'noActivity',
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 11,
          suggestions: [
            {
              messageId: 'suggestProcessingTag',
              data: { activity: 'equality-monitoring' },
              output: 'interface Applicant {\n  /** @processing equality-monitoring */\n  religion: string\n}\n',
            },
            {
              messageId: 'suggestNotPersonalData',
              output: `interface Applicant {\n${notPersonal()}  religion: string\n}\n`,
            },
          ],
        },
      ],
    },
    {
      code: 'interface Applicant {\n  tradeUnion: string\n}\n',
      ...inFile('src/housing/applicant.ts'),
      errors: [
        {
          messageId: 'categoryNotDeclared',
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 13,
          suggestions: [
            {
              messageId: 'suggestNotPersonalData',
              output: `interface Applicant {\n${notPersonal()}  tradeUnion: string\n}\n`,
            },
          ],
        },
      ],
    },
    {
      code: 'interface Applicant {\n  ethnicity: string\n}\n',
      ...inFile('src/housing/applicant.ts'),
      errors: [
        {
          messageId: 'conditionIncomplete',
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'suggestNotPersonalData',
              output: `interface Applicant {\n${notPersonal()}  ethnicity: string\n}\n`,
            },
          ],
        },
      ],
    },
    {
      code: 'interface Applicant {\n  mosaicWarning: string\n}\n',
      ...inFile('src/equality/form.ts'),
      errors: [
        {
          messageId: 'categoryNotDeclared',
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 16,
          suggestions: [
            {
              messageId: 'suggestProcessingTag',
              data: { activity: 'housing-register' },
              output: 'interface Applicant {\n  /** @processing housing-register */\n  mosaicWarning: string\n}\n',
            },
            {
              messageId: 'suggestNotPersonalData',
              output: `interface Applicant {\n${notPersonal()}  mosaicWarning: string\n}\n`,
            },
          ],
        },
      ],
    },
    {
      code: 'interface Applicant {\n  unspentConvictions: boolean\n}\n',
      ...inFile('src/applicant.test.ts'),
      options: [{ checkTests: true }],
      errors: [
        {
          messageId: 'noActivity',
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 21,
          suggestions: [
            {
              messageId: 'suggestNotPersonalData',
              output: `interface Applicant {\n${notPersonal()}  unspentConvictions: boolean\n}\n`,
            },
          ],
        },
      ],
    },
  ],
})
