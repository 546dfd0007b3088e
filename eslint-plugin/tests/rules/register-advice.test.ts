import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const incorrect = `version: 1
controller:
  name: Example Council
  kind: principal-council
  dataProtectionOfficer: { role: Data Protection Officer, email: dpo@example.gov.uk }
activities:
  bins:
    purpose: Collect bulky waste that people ask for
    lawfulBasis: public-task
    law: Environmental Protection Act 1990 s.45
    people: [residents]
    personalData: [name, address]
    recipients: []
    retention: { keep: 2 years, after: the collection, policy: Retention schedule W-4, disposal: delete, reviewEvery: 1 year }
    security: Role-based access
    notice: https://www.example.gov.uk/privacy/waste
    reviewed: 2026-03-01
`
const correct = `version: 1
controller:
  name: Example Council
  kind: principal-council
  icoRegistration: Z1234567
  dataProtectionOfficer: { role: Data Protection Officer, email: dpo@example.gov.uk }
activities:
  bins:
    purpose: Collect bulky waste that people ask for
    lawfulBasis: public-task
    law: Environmental Protection Act 1990 s.45
    people: [residents]
    personalData: [name, address]
    recipients: []
    retention: { keep: 2 years, after: the collection, policy: Retention schedule W-4, disposal: delete, reviewEvery: 1 year }
    security: Role-based access
    notice: https://www.example.gov.uk/privacy/waste
    reviewed: 2026-03-01
`

describe('register-advice', () => {
  it('says nothing of a register that nobody doubts', () => {
    expect(lintRegister('register-advice', correct)).toEqual([])
  })

  it('reports a warning of any check, at its place', () => {
    const messages = lintRegister('register-advice', incorrect)
    expect(messages).toMatchObject([{ messageId: 'problem', line: 2, column: 1, endLine: 2, endColumn: 11 }])
    for (const { message } of messages) expect(message).toContain('Write it under `controller.icoRegistration`')
  })

  it('leaves errors to the rule of their check', () => {
    const text = incorrect.replace('    people: [residents]\n', '')
    expect(lintRegister('register-advice', text)).toHaveLength(1)
    expect(lintRegister('register-completeness', text)).toHaveLength(1)
  })
})
