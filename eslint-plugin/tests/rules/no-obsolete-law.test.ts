import rule from '../../src/rules/no-obsolete-law.js'
import { createRuleTester, withRegister } from '../support/rule-tester.js'

const register = withRegister('version: 1\ncontroller: { name: Example Council, kind: principal-council }\n')
const onDay = (today: string) => ({
  ...register,
  settings: { 'data-protection': { ...register.settings['data-protection'], today } },
})
const at = (line: number, column: number, endLine: number, endColumn: number) =>
  [{ messageId: 'obsoleteLaw' as const, line, column, endLine, endColumn }] as const

createRuleTester().run('no-obsolete-law', rule, {
  valid: [
    { code: '// Under the Data Protection Act 2018 and the UK GDPR', ...register },
    { code: '// The Data Protection Act 1998 was repealed', ...register },
    { code: "import x from './data-protection-act-1998'; export * from 'data protection act 1998'", ...register },
    { code: "const id = 'section-29'; const el = '#s29'; const route = '/section-29/edit'", ...register },
    // A heading of a form with many sections is no citation.
    { code: "const title = 'Section 29'; const x = <h2>Section 29</h2>", ...register },
    { code: "const url = 'see https://example.gov.uk/data-protection-act-1998 for more'", ...register },
    { code: '/** Article 77 of the Treaty */', ...register },
    { code: "const text = 'Children under section 9 DPA 2018'", ...onDay('2020-01-01') },
    // The law data has it from memory.
    { code: '// the Data Protection Act 1998 applies', ...register, options: [{ checkUnsettled: false }] },
  ],
  invalid: [
    { code: '// Allowed by the Data Protection Act 1998.', ...register, errors: at(1, 19, 1, 43) },
    { code: "const notice = 'Held under the Data Protection Act 1998'", ...register, errors: at(1, 32, 1, 56) },
    { code: 'const notice = `${name} is held under the DPA 1998`', ...register, errors: at(1, 43, 1, 51) },
    {
      code: 'const x = <p>\n  Held under the Data Protection\n  Act 1998.\n</p>',
      ...register,
      errors: at(2, 18, 3, 11),
    },
    { code: '/**\n * Held under the Data Protection\n * Act 1998.\n */', ...register, errors: at(2, 19, 3, 12) },
    { code: '  // Held under the Data Protection\n  // Act 1998.\nlet x', ...register, errors: at(1, 21, 2, 14) },
    { code: '/* Held under the Data Protection\r\n   Act 1998. */', ...register, errors: at(1, 19, 2, 12) },
    {
      code: "const text = 'Children under section 9 DPA 2018'",
      ...register,
      options: [{ checkUnsettled: false }],
      errors: at(1, 30, 1, 48),
    },
    { code: "const text = 'the police send a section 29 request'", ...register, errors: at(1, 33, 1, 43) },
  ],
})
