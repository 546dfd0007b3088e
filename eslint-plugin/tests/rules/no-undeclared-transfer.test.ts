import rule from '../../src/rules/no-undeclared-transfer.js'
import { createRuleTester, withRegister } from '../support/rule-tester.js'

const register = withRegister(`version: 1
controller: { name: Example Council, kind: principal-council }
internal: { hosts: ['*.internal.example.com'] }
activities:
  claims: { title: Claims, lawfulBasis: public-task, law: Housing Act 1996 Part 6, recipients: [sendgrid, sentry, twilio, posthog], stores: [claims], code: [src/**] }
  letters: { title: Letters, lawfulBasis: public-task, law: Housing Act 1996 Part 6, stores: [letters], code: [letters/**] }
recipients:
  sendgrid: { title: SendGrid, role: processor, contract: C1, country: US, transfer: { mechanism: idta, document: C1 annex, riskAssessment: T1 }, code: { hosts: [api.sendgrid.com] } }
  sentry: { title: Sentry, role: processor, contract: C2, country: GB, code: { hosts: [sentry.io] } }
  twilio: { title: Twilio, role: processor, contract: C3, country: US, code: { hosts: [api.twilio.com] } }
  posthog: { title: PostHog, role: processor, contract: C4, code: { hosts: ['*.posthog.com'] } }
  supplier: { title: Hosting, role: processor, contract: C5, country: GB, transfer: { countries: [FR], mechanism: approved-by-regulations } }
stores:
  claims: { title: Claims, country: IE, transfer: { mechanism: approved-by-regulations, approvedDestination: EEA states } }
  letters: { title: Letters, country: GB, supplier: supplier }
`)
const elsewhere = { ...register, filename: register.filename.replace('src/service.tsx', 'letters/a.ts') }
const broken = withRegister(
  'version: 1\ncontroller: { name: Example Council, kind: principal-council }\nrecipients: { a: { transfer: 5 } }\n',
)

createRuleTester().run('no-undeclared-transfer', rule, {
  valid: [
    // in the United Kingdom
    { code: "new S3Client({ region: 'eu-west-2' })", ...register },
    { code: "const location = 'uksouth'", ...register },
    // declared
    { code: "new S3Client({ region: 'eu-west-1' })", ...register },
    { code: "new S3Client({ region: 'eu-west-3' })", ...elsewhere },
    { code: "import sgMail from '@sendgrid/mail'\nsgMail.send({ to: email })", ...register },
    // no place of data
    { code: "const regions = ['us-east-1', 'eu-west-2']", ...register },
    { code: "log('us-east-1')", ...register },
    { code: 'new S3Client({ region: process.env.AWS_REGION })', ...register },
    // our own, and what `require-lawful-basis` reports
    { code: "fetch('https://us-east-1.internal.example.com/x', { method: 'POST', body })", ...register },
    { code: "fetch('https://queue.us-east-1.example.org/x', { method: 'POST', body })", ...register },
    // options of another file may choose
    {
      code: "import posthog from 'posthog-js'\nimport { options } from './options'\nposthog.init(key, options)",
      ...register,
    },
    // tests
    {
      code: "new S3Client({ region: 'us-east-1' })",
      ...register,
      filename: register.filename.replace('service.tsx', 'a.test.ts'),
    },
  ],
  invalid: [
    {
      // Withheld: where a recipient cannot be read, that is the finding.
      code: "new S3Client({ region: 'us-east-1' })",
      ...broken,
      errors: [{ messageId: 'registerFaulty' }],
    },
    {
      code: "new S3Client({ region: 'ap-south-1' })",
      ...register,
      errors: [
        {
          messageId: 'regionAbroad',
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 36,
        },
      ],
    },
    {
      code: "const region = process.env.AWS_REGION ?? 'eu-central-1'",
      ...register,
      errors: [{ messageId: 'regionAbroad', line: 1, column: 42, endLine: 1, endColumn: 56 }],
    },
    {
      code: "function create(location = 'westeurope') {}",
      ...register,
      errors: [{ messageId: 'regionAbroad', line: 1, column: 28, endLine: 1, endColumn: 40 }],
    },
    {
      // What another activity declares is not for this code.
      code: "new S3Client({ region: 'eu-west-1' })",
      ...elsewhere,
      errors: [{ messageId: 'regionAbroad', line: 1, column: 24, endLine: 1, endColumn: 35 }],
    },
    {
      code: "import * as Sentry from '@sentry/node'\nSentry.setUser({ id })\nSentry.setTag('ward', ward)",
      ...register,
      errors: [{ messageId: 'recipientAbroad', line: 2, column: 8, endLine: 2, endColumn: 15 }],
    },
    {
      // The country is named, and nothing allows it.
      code: "import twilio from 'twilio'\nconst client = getClient()\ntwilio.messages.create({ to, body })",
      ...register,
      errors: [{ messageId: 'recipientAbroad', line: 3, column: 17, endLine: 3, endColumn: 23 }],
    },
    {
      // Nothing was chosen, so the library's own default counts, once.
      code: "import posthog from 'posthog-js'\nposthog.init(key, {})\nposthog.identify(id, { email })",
      ...register,
      errors: [{ messageId: 'recipientAbroad', line: 2, column: 9, endLine: 2, endColumn: 13 }],
    },
    {
      code: "import posthog from 'posthog-js'\nposthog.init(key, { api_host: 'https://eu.i.posthog.com' })",
      ...register,
      errors: [{ messageId: 'recipientAbroad', line: 2, column: 31, endLine: 2, endColumn: 57 }],
    },
  ],
})
