import rule from '../../src/rules/no-exposure.js'
import { createRuleTester, withRegister } from '../support/rule-tester.js'

const register = withRegister(`version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  benefits:
    confidential: [bankAccount]
    secureOnly: [caseNote]
    specialCategories:
      health: { fields: [mosaicWarning] }
recipients:
  notify: { code: { hosts: [api.notifications.service.gov.uk] }, secureRoute: Only a link to the online account }
  mail: { code: { modules: [nodemailer] } }
vocabulary:
  notPersonalData: [{ match: raceResult, why: sports day }]
exceptions:
  - { rule: no-exposure, path: "src/legacy/**", match: religion, why: Replaced soon, approvedBy: Data Protection Officer, until: 2026-12-31 }
  - { rule: no-exposure, path: "src/old/**", why: Replaced soon, approvedBy: Head of Information Governance, until: 2026-10-31 }
`)
const inFile = (path: string) => ({ ...register, filename: register.filename.replace('src/service.tsx', path) })

const disable = '// eslint-disable-next-line data-protection/no-exposure -- not personal data, because: \n'
const suggestion = (output: string) => [{ messageId: 'suggestNotPersonalData' as const, output }]

createRuleTester().run('no-exposure', rule, {
  valid: [
    { code: 'logger.info(applicant.id)', ...register },
    { code: 'logger.info(redact(applicant.religion))', ...register },
    { code: 'logger.info({ religion: blank(applicant.religion) })', ...register, options: [{ redactors: ['blank'] }] },
    {
      code: 'const hide = (p) => p.religion[0]; logger.info(hide(p))',
      ...register,
      options: [{ redactors: ['hide*'] }],
    },
    { code: 'logger.info(school.raceResult)', ...register },
    { code: 'logger.info(applicant.religion)', ...inFile('src/applicant.test.ts') },
    { code: "logger.info(applicant.religion === 'x')", ...register },
    // Accepted until the end of the year.
    { code: 'logger.info(applicant.religion)', ...inFile('src/legacy/a.ts') },
    // `secureOnly` keeps it out of messages, not out of logs.
    { code: 'logger.info(person.caseNote)', ...register },
    // The register says how it travels.
    { code: 'notifyClient.sendEmail(t, to, { personalisation: { caseNote: n, religion: r } })', ...register },
  ],
  invalid: [
    {
      code: 'logger.info(`saved ${applicant.religion}`)',
      ...register,
      errors: [
        {
          messageId: 'inLog',
          line: 1,
          column: 32,
          endLine: 1,
          endColumn: 40,
          suggestions: suggestion(`${disable}logger.info(\`saved \${applicant.religion}\`)`),
        },
      ],
    },
    {
      code: 'const applicant = { bankAccount: b }\nlogger.info(\n  applicant,\n)\n',
      ...register,
      errors: [
        {
          messageId: 'inLog',
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 12,
          suggestions: suggestion(`const applicant = { bankAccount: b }\nlogger.info(\n  ${disable}  applicant,\n)\n`),
        },
      ],
    },
    {
      code: 'function f() {\n  throw new Error(`no ${person.mosaicWarning}`)\n}',
      ...register,
      errors: [
        {
          messageId: 'inError',
          line: 2,
          column: 32,
          endLine: 2,
          endColumn: 45,
          suggestions: suggestion(`function f() {\n  ${disable}  throw new Error(\`no \${person.mosaicWarning}\`)\n}`),
        },
      ],
    },
    {
      code: 'fetch(`/people?religion=${r}`)',
      ...register,
      errors: [
        {
          messageId: 'inUrl',
          line: 1,
          column: 27,
          endLine: 1,
          endColumn: 28,
          suggestions: suggestion(`${disable}fetch(\`/people?religion=\${r}\`)`),
        },
      ],
    },
    {
      code: "response.setHeader('x-data', person.bankAccount)",
      ...register,
      errors: [
        {
          messageId: 'inHeader',
          line: 1,
          column: 37,
          endLine: 1,
          endColumn: 48,
          suggestions: suggestion(`${disable}response.setHeader('x-data', person.bankAccount)`),
        },
      ],
    },
    {
      code: 'Sentry.setUser({ id, religion: r })',
      ...register,
      errors: [
        {
          messageId: 'inAnalytics',
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 30,
          suggestions: suggestion(`${disable}Sentry.setUser({ id, religion: r })`),
        },
      ],
    },
    {
      code: "localStorage.setItem('religion', r)",
      ...register,
      errors: [
        {
          messageId: 'inBrowser',
          line: 1,
          column: 34,
          endLine: 1,
          endColumn: 35,
          suggestions: suggestion(`${disable}localStorage.setItem('religion', r)`),
        },
      ],
    },
    {
      code: "import nodemailer from 'nodemailer'\nnodemailer.sendMail({ text: note.caseNote })",
      ...register,
      errors: [
        {
          messageId: 'inMessage',
          line: 2,
          column: 34,
          endLine: 2,
          endColumn: 42,
          suggestions: suggestion(
            `import nodemailer from 'nodemailer'\n${disable}nodemailer.sendMail({ text: note.caseNote })`,
          ),
        },
      ],
    },
    {
      code: "logger.info(applicant.religion === 'x')",
      ...register,
      options: [{ evidence: 'weak' }],
      errors: [
        {
          messageId: 'inLog',
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 31,
          suggestions: suggestion(`${disable}logger.info(applicant.religion === 'x')`),
        },
      ],
    },
    {
      code: 'logger.info(applicant.religion)',
      ...inFile('src/applicant.test.ts'),
      options: [{ checkTests: true }],
      errors: [
        {
          messageId: 'inLog',
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 31,
          suggestions: suggestion(`${disable}logger.info(applicant.religion)`),
        },
      ],
    },
    // The exception is about `religion` alone.
    {
      code: 'logger.info(applicant.ethnicity)',
      ...inFile('src/legacy/a.ts'),
      errors: [
        {
          messageId: 'inLog',
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 32,
          suggestions: suggestion(`${disable}logger.info(applicant.ethnicity)`),
        },
      ],
    },
  ],
})
