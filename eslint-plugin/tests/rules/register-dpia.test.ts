import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const incorrect = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  allocations:
    automatedDecisions: { significant: true, solelyAutomated: true }
`
const correct = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  allocations:
    automatedDecisions: { significant: true, solelyAutomated: true }
    dpia: { reference: DPIA-2026-014, status: approved, reviewed: 2026-03-01 }
`

describe('register-dpia', () => {
  it('says nothing of a decision that was assessed', () => {
    expect(lintRegister('register-dpia', correct)).toEqual([])
  })

  it('reports one that must be assessed and was not, at its place', () => {
    const messages = lintRegister('register-dpia', incorrect)
    expect(messages).toMatchObject([{ messageId: 'problem', line: 4, column: 3, endLine: 4, endColumn: 14 }])
    for (const { message } of messages) expect(message).toContain('give its reference under `dpia`')
  })
})
