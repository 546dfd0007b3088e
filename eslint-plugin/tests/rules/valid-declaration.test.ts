import rule from '../../src/rules/valid-declaration.js'
import { createRuleTester, withRegister } from '../support/rule-tester.js'

const register = withRegister(`version: 1
controller: { name: Example Council, kind: principal-council }
disclosureLog: { functions: [recordDisclosure], designatedOfficers: [Information Governance Manager] }
activities:
  housing-register: { title: Housing register, lawfulBasis: public-task, law: Housing Act 1996 Part 6, recipients: [dwp, police] }
  homelessness: { title: Homelessness, lawfulBasis: public-task, law: Housing Act 1996 Part 7 }
recipients:
  dwp: { title: Department for Work and Pensions, role: controller, lawfulBasis: legal-obligation, law: Welfare Reform Act 2012 s.131 }
  police: { title: Police, role: competent-authority, sharing: non-routine, designatedOfficer: Duty Manager, noConsentGrounds: [crime, prevent-harm] }
stores:
  applications: { title: Applications, retention: { keep: 6 years, after: the application closes, law: Limitation Act 1980 s.9, disposal: delete } }
`)

const police = (more: string) =>
  `await recordDisclosure({ activity: 'housing-register', recipient: 'police', lawfulBasis: 'public-task', ${more} })`

createRuleTester().run('valid-declaration', rule, {
  valid: [
    { code: '/** @processing housing-register, homelessness */\nexport const a = 1', ...register },
    { code: '// @store applications -- the old table\nexport const a = 1', ...register },
    {
      code: "await recordDisclosure({ activity: 'housing-register', recipient: 'dwp', lawfulBasis: '6(1)(c)', reason: 'Claim' })",
      ...register,
    },
    { code: 'await recordDisclosure({ activity, recipient, lawfulBasis })', ...register },
    { code: police("withoutConsent: 'crime', authorisedBy: 'Information Governance Manager'"), ...register },
    { code: police("withoutConsent: ground, authorisedBy: 'Duty manager'"), ...register },
    { code: police('authorisedBy: officer.role'), ...register },
  ],
  invalid: [
    {
      code: '/** @processing housing-registr */\nexport const a = 1',
      ...register,
      errors: [
        {
          messageId: 'unknownActivity',
          data: { id: 'housing-registr', nearest: ' Did you mean `housing-register`?', exceptionEnded: '' },
          line: 1,
          column: 17,
          endLine: 1,
          endColumn: 32,
        },
      ],
    },
    {
      code: 'const a = 1 // @store aplications',
      ...register,
      errors: [{ messageId: 'unknownStore', line: 1, column: 23, endLine: 1, endColumn: 34 }],
    },
    {
      code: '/** @processing */\nexport const a = 1',
      ...register,
      errors: [{ messageId: 'emptyTag', line: 1, column: 5, endLine: 1, endColumn: 16 }],
    },
    {
      code: "await recordDisclosure({ activity: 'housing', recipient: 'dwpp', lawfulBasis: 'public-task' })",
      ...register,
      errors: [
        { messageId: 'unknownRecordActivity', line: 1, column: 36, endLine: 1, endColumn: 45 },
        { messageId: 'unknownRecordRecipient', line: 1, column: 58, endLine: 1, endColumn: 64 },
      ],
    },
    {
      code: "await recordDisclosure({ activity: 'homelessness', recipient: 'dwp', lawfulBasis: 'public-task' })",
      ...register,
      errors: [
        { messageId: 'recipientNotListed', line: 1, column: 63, endLine: 1, endColumn: 68 },
        { messageId: 'basisDisagrees', line: 1, column: 83, endLine: 1, endColumn: 96 },
      ],
    },
    {
      code: police("withoutConsent: 'urgent'"),
      ...register,
      errors: [{ messageId: 'groundUnknown', line: 1, column: 121, endLine: 1, endColumn: 129 }],
    },
    {
      code: police("withoutConsent: 'regulatory'"),
      ...register,
      errors: [{ messageId: 'groundNotAgreed', line: 1, column: 121, endLine: 1, endColumn: 133 }],
    },
    {
      code: police("authorisedBy: 'Case officer'"),
      ...register,
      errors: [{ messageId: 'officerNotDesignated', line: 1, column: 119, endLine: 1, endColumn: 133 }],
    },
  ],
})
