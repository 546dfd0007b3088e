import rule from '../src/rules/require-lawful-basis.js'
import { createRuleTester, withRegister } from './support/rule-tester.js'

const createRegister = (synchronous: boolean) =>
  withRegister(`version: 1
controller: { name: Example Council, kind: principal-council }
disclosureLog: { functions: ['*.log', recordDisclosure], synchronous: ${String(synchronous)} }
activities:
  claims: { title: Claims, lawfulBasis: public-task, law: Housing Act 1996 Part 6, recipients: [dwp, police], code: [src/**] }
recipients:
  dwp: { title: Department for Work and Pensions, role: controller, sharing: routine, lawfulBasis: legal-obligation, code: { hosts: [dwp.example.org] } }
  police: { title: Police, role: competent-authority, sharing: non-routine, code: { hosts: [police.example.org] } }
`)
const register = createRegister(false)
const synchronous = createRegister(true)

const share = (host: string, body: string) =>
  `fetch('https://${host}.example.org/x', { method: 'POST', body: ${body} })`
const dwp = share('dwp', 'claim')
const call =
  "recordDisclosure({ activity: 'claims', recipient: 'dwp', lawfulBasis: 'legal-obligation', reason: '', requestedBy: '' })"

/** What the one finding offers; nothing where a record before the statement would be wrong. */
const offers = (name: string, code: string, output: string | undefined, using = register) => ({
  name,
  code,
  ...using,
  errors: [
    {
      messageId: 'noRecord' as const,
      suggestions: output === undefined ? [] : [{ messageId: 'suggestRecord' as const, output }],
    },
  ],
})

createRuleTester().run('require-lawful-basis: the suggested record', rule, {
  valid: [],
  invalid: [
    offers(
      'before the statement, as far in',
      `async function send(claim) {\n    const answer = await ${dwp}\n}`,
      `async function send(claim) {\n    await ${call}\n    const answer = await ${dwp}\n}`,
    ),
    offers(
      'with a semicolon where the code has them, and its line breaks',
      `async function send(claim) {\r\n\tawait ${dwp};\r\n}`,
      `async function send(claim) {\r\n\tawait ${call};\r\n\tawait ${dwp};\r\n}`,
    ),
    offers(
      'with a semicolon before a bracket',
      `async function send(claim) {\n  (await ${dwp}).ok\n}`,
      `async function send(claim) {\n  await ${call};\n  (await ${dwp}).ok\n}`,
    ),
    offers(
      'in a case',
      `async function send(claim) {\n  switch (claim) {\n    case 1:\n      await ${dwp}\n  }\n}`,
      `async function send(claim) {\n  switch (claim) {\n    case 1:\n      await ${call}\n      await ${dwp}\n  }\n}`,
    ),
    offers(
      'with the fields that go, and who must authorise',
      `await ${share('police', 'JSON.stringify({ name, address })')}`,
      `await recordDisclosure({ activity: 'claims', recipient: 'police', lawfulBasis: 'public-task', reason: '', requestedBy: '', authorisedBy: '', withoutConsent: '', fields: ['name', 'address'] })\nawait ${share('police', 'JSON.stringify({ name, address })')}`,
    ),
    offers('a module waits at its top', `await ${dwp}`, `await ${call}\nawait ${dwp}`),
    offers(
      'a synchronous log, anywhere',
      `function send(claim) {\n  return ${dwp}\n}`,
      `function send(claim) {\n  ${call}\n  return ${dwp}\n}`,
      synchronous,
    ),
    offers('not in a function that cannot wait', `function send(claim) {\n  return ${dwp}\n}`, undefined),
    offers('not outside an arrow function', `const send = async (claim) => ${dwp}`, undefined),
    offers('not before a condition', `async function send(claim) {\n  claim && await ${dwp}\n}`, undefined),
    offers('not before an if', `async function send(claim) {\n  if (claim) await ${dwp}\n}`, undefined),
    offers('not before a loop', `async function send(claim) {\n  while (await ${dwp}) f()\n}`, undefined),
  ],
})
