import { describe, expect, it } from 'vitest'
import { createProject, eslintVersions } from './project.js'

const register = `version: 1
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
const code = 'export interface Monitoring {\n  religion: string\n}\n'
const files = { 'processing-register.yaml': register, 'src/a.ts': code, 'src/b.ts': code, 'src/c.ts': code }

describe.each(eslintVersions)('a whole run of %s', (version) => {
  it('is clean where code and register agree', () => {
    expect(createProject(files).lint(version)).toMatchObject({ status: 0, messages: [] })
  })

  it('re-lints under --cache when only the register changes, and not for a comment in it', () => {
    const project = createProject(files)
    const cached = () => project.lint(version, '--cache', '--cache-strategy', 'content', '.')
    expect(cached().messages).toEqual([])
    project.write('processing-register.yaml', register.replace('schedule1: 8', 'schedule1: 21'))
    expect(cached()).toMatchObject({
      status: 1,
      messages: [
        { file: 'processing-register.yaml', rule: 'data-protection/register-special-category' },
        { file: 'src/a.ts' },
        { file: 'src/b.ts' },
        { file: 'src/c.ts' },
      ],
    })
    project.write('processing-register.yaml', `# reviewed\n${register}`)
    expect(cached()).toMatchObject({ status: 0, messages: [] })
  })

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['only comments', '# to be written\n'],
    ['a list', '- housing\n'],
    ['not UTF-8', Uint8Array.from([0xff, 0xfe, 0x76, 0x00])],
    ['a merge conflict', `<<<<<<< ours\n${register}=======\n${register}>>>>>>> theirs\n`],
  ])('gives one located diagnostic and fails where the register is %s', (_, text) => {
    const project = createProject(files)
    if (text === undefined) project.remove('processing-register.yaml')
    else project.write('processing-register.yaml', text)
    const { status, messages, stderr } = project.lint(version)
    expect(stderr).toBe('')
    expect(status).toBe(1)
    expect(messages).toHaveLength(1)
    expect(messages[0]?.line).toBeGreaterThanOrEqual(1)
  })

  it('withholds what rests on a half-typed part, and reports that part once', () => {
    const project = createProject({
      ...files,
      'processing-register.yaml': register.replace('condition: substantial-public-interest', 'condition: substan'),
    })
    const { status, messages } = project.lint(version)
    expect(status).toBe(1)
    expect(messages).toMatchObject([
      { file: 'processing-register.yaml', line: 14, rule: 'data-protection/register-schema' },
    ])
  })

  it('fails where only code is linted and the register cannot be used', () => {
    const project = createProject({ ...files, 'processing-register.yaml': '' })
    const { status, messages } = project.lint(version, 'src')
    expect(status).toBe(1)
    expect(messages).toHaveLength(1)
    expect(messages[0]?.message).toContain('processing-register.yaml')
  })
})
