import rule from '../src/rules/require-lawful-basis.js'
import { createRuleTester, withRegister } from './support/rule-tester.js'

const createRegister = (marketing: 'forbidden' | 'express-consent') =>
  withRegister(`version: 1
controller: { name: Example Council, kind: principal-council, marketing: ${marketing} }
disclosureLog: { functions: [recordDisclosure] }
activities:
  claims:
    title: Claims
    lawfulBasis: public-task
    law: Housing Act 1996 Part 6
    specialCategories: { health: { condition: substantial-public-interest, schedule1: 6 } }
    recipients: [printer, host, fire, transport, police, councillor, school, payroll, mailchimp]
    consent: { record: case system, scope: this claim }
    code: [src/**]
  visits: { title: Visits, lawfulBasis: public-task, law: Housing Act 1996 Part 6, recipients: [clinic, fraud], code: [src/**] }
  outings: { title: Outings, lawfulBasis: consent, consent: { record: list }, recipients: [school], code: [outings/**] }
  newsletter: { title: Newsletter, lawfulBasis: consent, marketing: true, consent: { record: list, scope: the newsletter }, recipients: [host], code: [news/**] }
recipients:
  printer: { title: Printer, role: processor, contract: C1, code: { hosts: [printer.example.org] } }
  host: { title: Host, role: processor, agreement: host-contract, instructions: Send messages, code: { hosts: [host.example.org] } }
  fire: { title: Fire service, role: joint-controller, sharing: routine, lawfulBasis: public-task, code: { hosts: [fire.example.org] } }
  transport: { title: Transport authority, role: joint-controller, arrangement: A1, sharing: routine, lawfulBasis: public-task, code: { hosts: [transport.example.org] } }
  police: { title: Police, role: competent-authority, sharing: non-routine, exemption: DPA 2018 Schedule 2 paragraph 2, lawfulBasis: public-task, code: { hosts: [police.example.org] } }
  councillor: { title: Councillors in their own casework, role: controller, sharing: non-routine, schedule1: 24, lawfulBasis: public-task, code: { hosts: [members.example.org] } }
  school: { title: School, role: controller, sharing: routine, lawfulBasis: consent, code: { hosts: [school.example.org] } }
  payroll: { title: Payroll, role: same-organisation, code: { hosts: [payroll.example.org] } }
  clinic: { title: Clinic, role: processor, contract: C2, instructions: Visits, code: { hosts: [clinic.example.org] } }
  fraud: { title: Fraud matching, role: processor, contract: C3, instructions: Match, fields: [name, address], optionalFields: [occupation], code: { hosts: [fraud.example.org] } }
  mailchimp: { title: Mailchimp, role: processor, contract: C4, instructions: Lists, code: { hosts: [api.mailchimp.com] } }
agreements:
  host-contract: { title: Contract, kind: processor-contract, parties: [host] }
`)
const register = createRegister('express-consent')
const forbidding = createRegister('forbidden')
const newsletter = { ...register, filename: register.filename.replace('src/service.tsx', 'news/a.ts') }
const outings = { ...register, filename: register.filename.replace('src/service.tsx', 'outings/a.ts') }
const strict = { ...register, options: [{ evidence: 'weak' }] as const }

const share = (host: string, body = 'body') =>
  `await fetch('https://${host}.example.org/x', { method: 'POST', body: ${body} })`
const record = (recipient: string, lawfulBasis: string, more = '', activity = 'claims') =>
  `await recordDisclosure({ activity: '${activity}', recipient: '${recipient}', lawfulBasis: '${lawfulBasis}', reason: 'r', requestedBy: 'o'${more} })\n`
const list = "const client = require('@mailchimp/mailchimp_marketing')\n"
const subscribe = 'await client.lists.addListMember(id, { email_address: email })'

/** The share is the last line; its word is `fetch` but where another is named. */
function at(code: string, word = 'fetch') {
  const lines = code.split('\n')
  const column = (lines.at(-1)?.indexOf(word) ?? 0) + 1
  return { line: lines.length, column, endLine: lines.length, endColumn: column + word.length }
}

const police = record('police', 'public-task', ", authorisedBy: 'a', withoutConsent: 'crime'")

createRuleTester().run('require-lawful-basis: roles', rule, {
  valid: [
    { name: 'a processor under a contract', code: share('printer'), ...register },
    { name: 'a processor whose contract is an agreement', code: share('host'), ...strict },
    { name: 'the same organisation', code: share('payroll'), ...strict },
    {
      name: 'a joint controller with an arrangement, recorded',
      code: record('transport', 'public-task') + share('transport'),
      ...register,
    },
    { name: 'the police, authorised', code: police + share('police'), ...register },
    {
      name: 'a councillor, authorised',
      code: record('councillor', 'public-task', ", authorisedBy: 'a', withoutConsent: 'regulatory'") + share('members'),
      ...register,
    },
    {
      name: 'on consent, with which consent',
      code: record('school', 'consent', ", consentReference: 'C-1'") + share('school'),
      ...register,
    },
    {
      name: 'marketing with consent on record',
      code: record('host', 'consent', ", consentReference: 'C-1'", 'newsletter') + share('host'),
      ...newsletter,
    },
    {
      name: 'a mailing list with consent on record',
      code: `${list}${record('mailchimp', 'consent', ', consentReference')}${subscribe}`,
      ...register,
    },
    {
      name: 'agreed fields',
      code: share('fraud', 'JSON.stringify({ name, address: { postcode }, occupation })'),
      ...register,
    },
    {
      name: 'agreed fields in an envelope',
      code: share('fraud', 'JSON.stringify({ people: [{ name, address }] })'),
      ...register,
    },
  ],
  invalid: [
    {
      name: 'a processor without instructions, in strict',
      code: share('printer'),
      ...strict,
      errors: [{ messageId: 'processorWithoutInstructions', ...at(share('printer')) }],
    },
    {
      name: 'a joint controller without an arrangement',
      code: record('fire', 'public-task') + share('fire'),
      ...register,
      errors: [{ messageId: 'jointWithoutArrangement', ...at(record('fire', 'public-task') + share('fire')) }],
    },
    ...[
      [
        'the police, not authorised',
        record('police', 'public-task', ", withoutConsent: 'crime'") + share('police'),
        'recordLacks',
      ],
      [
        'the police, without a ground',
        record('police', 'public-task', ", authorisedBy: 'a'") + share('police'),
        'recordLacks',
      ],
      [
        'without consent, not authorised',
        record('transport', 'public-task', ", withoutConsent: 'crime'") + share('transport'),
        'recordLacks',
      ],
      ['on consent, but on which?', record('school', 'consent') + share('school'), 'recordLacks'],
      [
        'a basis that is handed in',
        record('transport', 'x').replace("'x'", 'basis') + share('transport'),
        'recordUnclear',
      ],
      [
        'an activity that is handed in',
        record('transport', 'public-task').replace("'claims'", 'activity') + share('transport'),
        'recordUnclear',
      ],
    ].map(([name = '', code = '', messageId = '']) => ({
      name,
      code,
      ...register,
      errors: [{ messageId: messageId as 'recordLacks', ...at(code) }],
    })),
    {
      name: 'a consent to nothing in particular',
      code: record('school', 'consent', ', consentReference', 'outings') + share('school'),
      ...outings,
      errors: [
        {
          messageId: 'consentWithoutScope',
          ...at(record('school', 'consent', ', consentReference', 'outings') + share('school')),
        },
      ],
    },
    {
      name: 'marketing without consent',
      code: share('host'),
      ...newsletter,
      errors: [{ messageId: 'marketingWithoutConsent', ...at(share('host')) }],
    },
    {
      name: 'marketing recorded on another basis',
      code: record('host', 'public-task', '', 'newsletter') + share('host'),
      ...newsletter,
      errors: [
        {
          messageId: 'marketingWithoutConsent',
          ...at(record('host', 'public-task', '', 'newsletter') + share('host')),
        },
      ],
    },
    {
      name: 'a mailing list without consent',
      code: list + subscribe,
      ...register,
      errors: [{ messageId: 'marketingWithoutConsent', ...at(list + subscribe, 'addListMember') }],
    },
    {
      name: 'a mailing list where marketing is forbidden',
      code: list + subscribe,
      ...forbidding,
      errors: [{ messageId: 'marketingForbidden', ...at(list + subscribe, 'addListMember') }],
    },
    {
      name: 'a seventh field',
      code: share('fraud', 'JSON.stringify({ name, income })'),
      ...register,
      errors: [{ messageId: 'fieldNotAgreed', ...at(share('fraud', 'JSON.stringify({ name, income })'), 'income') }],
    },
    {
      name: 'a field in a query',
      code: 'await fetch(`https://fraud.example.org/x?name=${name}&nhsNumber=${number}`)',
      ...register,
      errors: [
        {
          messageId: 'fieldNotAgreed',
          ...at(
            'await fetch(`https://fraud.example.org/x?name=${name}&nhsNumber=${number}`)',
            '`https://fraud.example.org/x?name=${name}&nhsNumber=${number}`',
          ),
        },
      ],
    },
    {
      name: 'a field of a declared type',
      code: `interface Match { name: string; income: number }\nasync function send(match: Match) { ${share('fraud', 'JSON.stringify(match)')} }`,
      ...register,
      errors: [{ messageId: 'fieldNotAgreed', line: 2, column: 119, endLine: 2, endColumn: 124 }],
    },
    {
      name: 'a category that another activity declares',
      code: share('clinic', 'JSON.stringify({ disability })'),
      ...register,
      errors: [
        { messageId: 'categoryNotDeclared', ...at(share('clinic', 'JSON.stringify({ disability })'), 'disability') },
      ],
    },
  ],
})
