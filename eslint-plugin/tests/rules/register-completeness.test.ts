import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const incorrect = `version: 1
controller:
  name: Example Council
  kind: principal-council
  icoRegistration: Z1234567
  dataProtectionOfficer: { role: Data Protection Officer, email: dpo@example.gov.uk }
activities:
  bins:
    purpose: Collect bulky waste that people ask for
    personalData: [name, address]
    recipients: []
    retention: 2 years after the collection (Retention schedule W-4)
    security: Role-based access
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
    people: [residents]
    personalData: [name, address]
    recipients: []
    retention: 2 years after the collection (Retention schedule W-4)
    security: Role-based access
`

describe('register-completeness', () => {
  it('says nothing of a whole record', () => {
    expect(lintRegister('register-completeness', correct)).toEqual([])
  })

  it('reports a gap in the record, at its place', () => {
    const messages = lintRegister('register-completeness', incorrect)
    expect(messages).toMatchObject([{ messageId: 'problem', line: 8, column: 3, endLine: 8, endColumn: 7 }])
    for (const { message } of messages) expect(message).toContain('does not say whose data it is')
  })

  it('leaves warnings to register-advice', () => {
    const text = correct.replace('  icoRegistration: Z1234567\n', '')
    expect(lintRegister('register-completeness', text)).toEqual([])
    expect(
      lintRegister('register-advice', text)
        .map(({ message }) => message)
        .join('\n'),
    ).toContain('icoRegistration')
  })
})
