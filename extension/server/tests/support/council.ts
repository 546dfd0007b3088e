/** A small register that its law is content with, for tests that change one thing of it. */
export const register = `version: 1
controller:
  name: Example Council
  kind: principal-council
  icoRegistration: Z1234567
  dataProtectionOfficer: { role: Data Protection Officer, email: dpo@example.gov.uk }
activities:
  equality-monitoring:
    title: Equality monitoring
    lawfulBasis: public-task
    law: Equality Act 2010 s.149
    specialCategories:
      religious-or-philosophical-beliefs:
        condition: substantial-public-interest
        schedule1: 8
        policyDocument: special-category-policy
    purpose: See whether services treat people of all beliefs fairly
    people: [respondents]
    personalData: [religion]
    recipients: []
    retention: { keep: 2 years, after: the survey closes, policy: Retention schedule line 12, disposal: delete, review: 1 year }
    security: Kept apart from case records
    dpia: { required: false, why: One optional answer without a name }
    notice: https://www.example.gov.uk/privacy/equality
    code: [src/**]
policyDocuments:
  special-category-policy:
    title: Special category policy
    location: https://www.example.gov.uk/policies/special-category
    followed: true
    retention: Section 5
    reviewed: 2026-01-10
    reviewBy: 2028-01-10
`

/** Code that the register covers. */
export const monitoring = 'export interface Monitoring {\n  religion: string\n}\n'

/** Code that handles a category the register does not declare. */
export const health = 'export interface Visit {\n  diagnosis: string\n}\n'
