import rule from '../../src/rules/require-lawful-basis.js'
import { createRuleTester, withRegister } from '../support/rule-tester.js'

const register = withRegister(`version: 1
controller: { name: Example Council, kind: principal-council, marketing: forbidden }
internal: { hosts: ['*.example.gov.uk'], environment: [HOUSING_API_URL] }
disclosureLog: { functions: [recordDisclosure] }
activities:
  housing-register:
    title: Housing register
    lawfulBasis: public-task
    law: Housing Act 1996 Part 6
    recipients: [govuk-notify, dwp, police, payroll, printer, unknown-role]
    code: [src/**]
  newsletter:
    title: Newsletter
    lawfulBasis: consent
    marketing: true
    recipients: [govuk-notify]
    code: [news/**]
  homelessness:
    title: Homelessness
    lawfulBasis: public-task
    law: Housing Act 1996 Part 7
    code: [homeless/**]
recipients:
  govuk-notify: { title: GOV.UK Notify, role: processor, contract: CT-2291, code: { hosts: [api.notifications.service.gov.uk] } }
  dwp: { title: Department for Work and Pensions, role: controller, sharing: routine, lawfulBasis: public-task, fields: [name, dateOfBirth], code: { hosts: ['*.dwp.gov.uk'], environment: [DWP_API_URL], functions: ['dwpClient.*'] } }
  police: { title: Police, role: competent-authority, sharing: non-routine, code: { hosts: [police.example.org] } }
  payroll: { title: Payroll, role: same-organisation, code: { hosts: [payroll.example.org] } }
  printer: { title: Print supplier, role: processor, code: { hosts: [print.example.org] } }
  unknown-role: { title: A partner, code: { hosts: [partner.example.org] } }
`)
const inFile = (path: string) => ({ ...register, filename: register.filename.replace('src/service.tsx', path) })

const record = (more = '') =>
  `await recordDisclosure({ activity: 'housing-register', recipient: 'dwp', lawfulBasis: 'public-task', reason: 'claim', requestedBy: 'officer'${more} })`
const share = "await fetch('https://api.dwp.gov.uk/claims', { method: 'POST', body: JSON.stringify({ name }) })"
const inside = (body: string) => `async function send(name) {\n${body}\n}`

createRuleTester().run('require-lawful-basis', rule, {
  valid: [
    // not sharing
    { code: "fetch('/api/applications', { method: 'POST', body })", ...register },
    { code: "fetch('https://housing.example.gov.uk/x', { method: 'POST', body })", ...register },
    { code: "axios.post(process.env.HOUSING_API_URL + '/x', { name })", ...register },
    { code: "import axios from 'axios'\naxios.get('https://api.dwp.gov.uk/offices')", ...register },
    { code: "fetch('https://api.dwp.gov.uk/oauth2/token', { method: 'POST', body })", ...register },
    // not our own disclosure
    {
      code: "import { NotifyClient } from 'notifications-node-client'\nnew NotifyClient(key).sendEmail(template, email, { personalisation })",
      ...register,
    },
    { code: "fetch('https://payroll.example.org/x', { method: 'POST', body })", ...register },
    // recorded on every path
    { code: inside(`${record()}\n${share}`), ...register },
    { code: inside(`if (name) {\n${record()}\n} else {\n${record()}\n}\n${share}`), ...register },
    { code: inside(`if (!name) return\n${record()}\nfor (const x of [1]) ${share}`), ...register },
    { code: inside(`try {\n${record()}\n${share}\n} catch (error) { log(error) }`), ...register },
    { code: inside(`try { f() } finally { ${record()} }\n${share}`), ...register },
    { code: inside(`${record()}\nawait Promise.all([1, 2].map(async () => { ${share} }))`), ...register },
    {
      code: inside(
        `await recordDisclosure({ activity: 'housing-register', recipient: 'dwp', lawfulBasis: 'public-task', reason: 'c', requestedBy: 'o' }, async () => { ${share} })`,
      ),
      ...register,
    },
    { code: inside(`return ${record().slice(6)}.then(() => ${share.slice(6)})`), ...register },
    {
      code: `async function post(name) { ${share} }\nexport async function send(name) { ${record()}; await post(name) }`,
      ...register,
    },
    {
      code: inside(
        `const entry = { activity: 'housing-register', recipient: 'dwp', lawfulBasis: 'public-task', reason: 'c', requestedBy: 'o' }\nawait recordDisclosure(entry)\n${share}`,
      ),
      ...register,
    },
    {
      code: inside(`switch (name) { case 'a': ${record()}; break; default: throw new Error('no') }\n${share}`),
      ...register,
    },
  ],
  invalid: [
    {
      code: "fetch('https://collector.example.com/x', { method: 'POST', body })",
      ...register,
      errors: [{ messageId: 'recipientUnknown', line: 1, column: 1, endLine: 1, endColumn: 6 }],
    },
    {
      code: "fetch('https://api.dwp.gov.uk/x', { method: 'POST', body })",
      ...inFile('elsewhere/a.ts'),
      errors: [{ messageId: 'noActivity', line: 1, column: 1, endLine: 1, endColumn: 6 }],
    },
    {
      code: "fetch('https://api.dwp.gov.uk/x', { method: 'POST', body })",
      ...inFile('homeless/a.ts'),
      errors: [{ messageId: 'recipientNotListed', line: 1, column: 1, endLine: 1, endColumn: 6 }],
    },
    {
      code: "fetch('https://print.example.org/x', { method: 'POST', body })",
      ...register,
      errors: [{ messageId: 'processorWithoutContract', line: 1, column: 1, endLine: 1, endColumn: 6 }],
    },
    {
      code: "fetch('https://partner.example.org/x', { method: 'POST', body })",
      ...register,
      errors: [{ messageId: 'roleMissing', line: 1, column: 1, endLine: 1, endColumn: 6 }],
    },
    {
      code: "import { NotifyClient } from 'notifications-node-client'\nnew NotifyClient(key).sendEmail(template, email, { personalisation })",
      ...inFile('news/a.ts'),
      errors: [{ messageId: 'marketingForbidden', line: 2, column: 23, endLine: 2, endColumn: 32 }],
    },
    {
      code: inside(`  ${share}`),
      ...register,
      errors: [
        {
          messageId: 'noRecord',
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 14,
          suggestions: [
            {
              messageId: 'suggestRecord',
              data: { recipient: 'dwp' },
              output: inside(
                `  await recordDisclosure({ activity: 'housing-register', recipient: 'dwp', lawfulBasis: 'public-task', reason: '', requestedBy: '', fields: ['name'] })\n  ${share}`,
              ),
            },
          ],
        },
      ],
    },
    ...[
      `if (name) { ${record()} }\n${share}`,
      `${share}\n${record()}`,
      `try { ${record()} } catch (error) { log(error) }\n${share}`,
      `for (const x of name) { ${record()} }\n${share}`,
      `name && (${record()})\n${share}`,
      `switch (name) { case 'a': ${record()} }\n${share}`,
      `setTimeout(async () => { ${record()} })\n${share}`,
    ].map((body) => ({
      code: inside(body),
      ...register,
      errors: [{ messageId: 'recordNotOnEveryPath' as const, ...find(inside(body), 'fetch') }],
    })),
    ...[`${record().slice(6)}\n${share}`, `await Promise.all([${record().slice(6)}, ${share.slice(6)}])`].map(
      (body) => ({
        code: inside(body),
        ...register,
        errors: [{ messageId: 'recordNotAwaited' as const, ...find(inside(body), 'fetch') }],
      }),
    ),
    {
      code: inside(`await recordDisclosure(entry)\n${share}`),
      ...register,
      errors: [{ messageId: 'recordUnclear', line: 3, column: 7, endLine: 3, endColumn: 12 }],
    },
    {
      code: inside(`${record().replace('housing-register', 'homelessness')}\n${share}`),
      ...register,
      errors: [{ messageId: 'recordOfOtherActivity', line: 3, column: 7, endLine: 3, endColumn: 12 }],
    },
    {
      code: inside(`${record().replace(", reason: 'claim'", '')}\n${share}`),
      ...register,
      errors: [{ messageId: 'recordLacks', line: 3, column: 7, endLine: 3, endColumn: 12 }],
    },
    {
      code: inside(
        "await recordDisclosure({ activity: 'housing-register', recipient: 'police', lawfulBasis: 'public-task', reason: 'r', requestedBy: 'o' })\nawait fetch('https://police.example.org/x', { method: 'POST', body })",
      ),
      ...register,
      errors: [{ messageId: 'recordLacks', line: 3, column: 7, endLine: 3, endColumn: 12 }],
    },
    {
      code: inside(
        `${record()}\nawait fetch('https://api.dwp.gov.uk/claims', { method: 'POST', body: JSON.stringify({ name, ethnicity }) })`,
      ),
      ...register,
      errors: [{ messageId: 'fieldNotAgreed', line: 3, column: 93, endLine: 3, endColumn: 102 }],
    },
    {
      code: 'async function send(claim) {\n  await dwpClient.send(claim)\n}',
      ...register,
      errors: [
        {
          messageId: 'noRecord',
          line: 2,
          column: 19,
          endLine: 2,
          endColumn: 23,
          suggestions: [
            {
              messageId: 'suggestRecord',
              output:
                "async function send(claim) {\n  await recordDisclosure({ activity: 'housing-register', recipient: 'dwp', lawfulBasis: 'public-task', reason: '', requestedBy: '' })\n  await dwpClient.send(claim)\n}",
            },
          ],
        },
      ],
    },
  ],
})

/** Where a word first stands, as an error's place. */
function find(code: string, word: string) {
  const offset = code.lastIndexOf(word)
  const before = code.slice(0, offset).split('\n')
  const line = before.length
  const column = (before.at(-1)?.length ?? 0) + 1
  return { line, column, endLine: line, endColumn: column + word.length }
}
