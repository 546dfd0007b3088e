// Texts of a given size for the benchmarks of the language service.

/** A register with so many activities, all declared as the law asks. */
export function writeRegister(activities) {
  const entries = Array.from(
    { length: activities },
    (_, i) => `  activity-${i}:
    title: Activity ${i}
    service: Housing
    purpose: Decide applications of kind ${i}
    people: [applicants]
    personalData: [names, addresses, medical needs]
    lawfulBasis: public-task
    law: Housing Act 1996 Part 6
    specialCategories:
      health: { condition: substantial-public-interest, schedule1: 6, policyDocument: policy, fields: [medicalNeed${i}] }
    recipients: [dwp]
    stores: [database]
    retention: { keep: 6 years, after: the case closes, policy: Retention schedule line ${i}, disposal: delete, review: 1 year }
    security: Role-based access
    dpia: { required: false, why: Small and reviewed }
    notice: https://www.example.gov.uk/privacy/housing
    code: [src/area-${i}/**]
`,
  )
  return `version: 1
controller:
  name: Example Council
  kind: principal-council
  icoRegistration: Z1234567
  dataProtectionOfficer: { role: Data Protection Officer, email: dpo@example.gov.uk }
disclosureLog: { functions: [disclosures.record] }
activities:
${entries.join('')}recipients:
  dwp: { title: Department for Work and Pensions, role: controller, sharing: routine, lawfulBasis: legal-obligation, law: Social Security Administration Act 1992 s.122E, code: { hosts: [api.dwp.gov.uk] } }
stores:
  database: { title: Case database, retention: { keep: 6 years, after: the case closes, policy: Retention schedule line 1, disposal: delete, review: 1 year }, code: ['prisma:*'] }
policyDocuments:
  policy:
    title: Special category policy
    location: https://www.example.gov.uk/policies/special-category
    followed: true
    retention: Section 5
    reviewed: 2026-01-10
    reviewBy: 2028-01-10
`
}

/** Code of a council service, in so many lines: types, requests, stores, and plain logic between them. */
export function writeModule(lines) {
  const parts = ["import axios from 'axios'", "import { disclosures } from './disclosures.js'", '']
  for (let i = 0; parts.length < lines - 24; i++) {
    parts.push(
      `export interface Application${i} {`,
      '  reference: string',
      i % 4 === 0 ? '  medicalNeed?: string' : '  bedrooms?: number',
      '  applicant: { name: string; postcode: string; since: Date }',
      '}',
      '',
      `export async function decide${i}(application: Application${i}, points: readonly number[]): Promise<string> {`,
      '  const total = points.filter((point) => point > 0).reduce((sum, point) => sum + point, 0)',
      '  if (total > 100 && application.reference.startsWith("H")) {',
      '    const answer = `Application ${application.reference} of ${application.applicant.name} comes first`',
      '    return answer.trim()',
      '  }',
      '  for (const [index, point] of points.entries()) {',
      '    if (point < 0) throw new Error(`Point ${index} is negative`)',
      '  }',
      i % 8 === 0
        ? `  await axios.post('https://api.dwp.gov.uk/v1/claims', { reference: application.reference })`
        : `  const rest = total % ${i + 2}`,
      '  return application.applicant.postcode',
      '}',
      '',
    )
  }
  return `${parts.join('\n')}\n`
}
