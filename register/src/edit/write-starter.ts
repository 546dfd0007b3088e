import { stringify } from 'yaml'
import type { ControllerKind } from '../model.js'

export const controllerKinds: readonly ControllerKind[] = [
  'principal-council',
  'parish-or-community-council',
  'other-public-authority',
  'processor',
  'not-a-public-authority',
]

/**
 * The text of a new register. Lines that begin with `##` explain; lines that begin with `# ` are examples, which hold when their
 * `# ` is taken away.
 *
 * @param name the controller, as its privacy notice names it; an example where none is given
 */
export function writeStarter({
  name,
  kind,
}: {
  readonly name: string | undefined
  readonly kind: ControllerKind
}): string {
  const known = name?.trim() ?? ''
  return template
    .replace('NAME', () =>
      known === '' ? 'Example Council  # change this' : stringify(known, { lineWidth: 0 }).trim(),
    )
    .replace('KIND', kind)
}

const template = `## The record of processing activities (UK GDPR Article 30), as a file that code is checked against.
##
## How to use it: take the \`# \` away in front of an example and change it to what your service does. Ids such as
## \`council-tax-support\` are yours to choose; the code and other entries refer to them. Roles, never names of people.
## \`processing-register check\` says what is missing and which law asks for it.
version: 1

controller:
  name: NAME
  kind: KIND
## Who answers for data protection, and how residents reach them (UK GDPR Articles 30(1)(a) and 37).
#   dataProtectionOfficer: { role: Data Protection Officer, email: dpo@example.gov.uk }
#   icoRegistration: Z1234567
#   contact: { email: information.governance@example.gov.uk }
#   notice: https://www.example.gov.uk/privacy

## Systems of your own. A call of your code to them is not sharing.
# internal:
#   hosts: ['*.example.gov.uk']
#   environment: [BENEFITS_API_URL]

## The functions of your code that log a disclosure before it is made.
# disclosureLog:
#   functions: [recordDisclosure]
#   store: disclosure-log

## One entry for each purpose: why people's data are used, on what basis, and where that happens in the code.
# activities:
#   council-tax-support:
#     title: Council tax support
#     service: Benefits
#     owner: Head of Revenues and Benefits
#     purpose: Decide who pays less council tax because of a low income
#     lawfulBasis: public-task
#     law: Local Government Finance Act 1992 s.13A
#     people: [applicants, members of their household]
#     personalData: [name, address, date of birth, National Insurance number, income]
##    Health, ethnicity, religion, politics, union membership, genetics, biometrics, sex life, orientation: each kind on a
##    condition of its own (UK GDPR Article 9(2); DPA 2018 Schedule 1).
#     specialCategories:
#       health:
#         fields: [disabilityPremium]
#         condition: substantial-public-interest
#         schedule1: 6
#         publicInterest: The scheme pays more to disabled people, which cannot be decided without knowing of the disability
#         policyDocument: special-category-policy
#         law: Local Government Finance Act 1992 s.13A
#     sources: [the applicant]
#     collectionChannels: [online-form]
#     recipients: [email-service]
#     stores: [benefit-claims]
#     automatedDecisions: none
#     dpia: { required: true, reference: DPIA-001, status: approved, reviewed: 2026-03-01, reviewBy: 2028-03-01 }
#     marketing: false
#     security: [Role-based access, Encrypted in transit and at rest]
#     access: [Benefits officers]
#     notice: https://www.example.gov.uk/privacy/council-tax-support
#     reviewed: 2026-03-01
#     reviewBy: 2028-03-01
##    Where this lives in the code, from the folder of this file. With one activity: ['**'].
#     code: ['services/council-tax-support/**']

## Who the data are passed to. A processor works for you on a contract (Article 28); a controller decides for itself and needs a
## law that lets you pass the data on.
# recipients:
#   email-service:
#     title: Email service
#     role: processor
#     sector: private
#     contract: C-1042
#     instructions: Send decisions by email
#     sharing: routine
#     country: GB
#     code: { modules: [nodemailer] }

## Where data are kept, and for how long: a period, what it runs from, and the law or policy that sets it.
# stores:
#   benefit-claims:
#     title: Benefit claims database
#     system: PostgreSQL
#     owner: Head of Revenues and Benefits
#     country: GB
#     security: Encrypted at rest
#     reviewed: 2026-03-01
#     retention: { keep: 6 years, after: the claim ends, law: Limitation Act 1980 s.9, disposal: delete, reviewEvery: 1 year }
#     code: ['prisma:Claim', 'sql:claims']
#   disclosure-log:
#     title: Disclosure log
#     system: PostgreSQL
#     owner: Information Governance Manager
#     country: GB
#     security: Encrypted at rest
#     reviewed: 2026-03-01
#     retention: { keep: 6 years, after: the disclosure, policy: Information governance policy section 4, disposal: delete, reviewEvery: 1 year }

## The documents that show how special-category data are kept safe (DPA 2018 Schedule 1 Part 4).
# policyDocuments:
#   special-category-policy:
#     title: Special category data policy
#     location: Information governance policies, folder 3
#     retention: Six months after the processing ends
#     followed: true
#     reviewed: 2026-01-10
#     reviewBy: 2028-01-10

## Findings that are accepted for a time, each with a reason, an approver's role and an end date.
# exceptions:
#   - { rule: require-retention, path: 'services/legacy/**', why: Replaced by the new system in March, approvedBy: Data Protection Officer, until: 2027-03-31 }
`
