/** A register with one of everything, for tests of the features in code. */
export const housing = `version: 1
controller:
  name: Example Council
  kind: principal-council
  dataProtectionOfficer: { role: Data Protection Officer }
disclosureLog:
  functions: [recordDisclosure]
  store: applications
activities:
  homes:
    title: Housing register
    owner: Head of Housing Needs
    purpose: Decide who is offered a council home
    lawfulBasis: public-task
    law: Housing Act 1996 Part 6
    specialCategories:
      health:
        condition: substantial-public-interest
        schedule1: 6
        publicInterest: Medical priority cannot be assessed without it
        policyDocument: policy
    recipients: [dwp, 'notify'] # who gets it
    stores: [applications]
    code: [src/**, prisma/**, db/**]
  parking:
    title: Parking permits
    lawfulBasis: public-task
    code: [parking/**]
recipients:
  dwp:
    title: Department for Work and Pensions
    role: controller
    lawfulBasis: public-task
    code: { hosts: [api.dwp.gov.uk] }
  notify:
    title: GOV.UK Notify
    role: processor
    contract: CT-1
  'police':
    title: Essex Police
    role: controller
stores:
  applications:
    title: Applications database
    retention: { keep: 6 years, after: the application closes, law: Limitation Act 1980 s.9 }
    code: ['prisma:Application']
policyDocuments:
  policy: { title: Special category policy, location: https://www.example.gov.uk/policy, followed: true, retention: Section 5, reviewed: 2026-01-10, reviewBy: 2028-01-10 }
`

/** A disclosure with its record. */
export const disclosure = `export async function check(form: { name: string }) {
  await recordDisclosure({ activity: 'homes', recipient: 'dwp', lawfulBasis: 'public-task', reason: 'r', requestedBy: 'q' })
  await fetch('https://api.dwp.gov.uk/check', { method: 'POST', body: JSON.stringify(form) })
}
`
