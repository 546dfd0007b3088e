import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const incorrect = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  allocations:
    lawfulBasis: public-task
    automatedDecisions: { significant: true, solelyAutomated: true, logic: Points for need }
`
const correct = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  allocations:
    lawfulBasis: public-task
    automatedDecisions:
      significant: true
      solelyAutomated: true
      logic: Points for need
      consequences: Place on the list
      informed: Decision letter
      representations: Free text in the account
      humanReview: A housing officer, on request
      contest: Statutory review
`

describe('register-automated-decisions', () => {
  it('says nothing of a decision with its safeguards', () => {
    expect(lintRegister('register-automated-decisions', correct)).toEqual([])
  })

  it('reports each safeguard that is missing, at its place', () => {
    const messages = lintRegister('register-automated-decisions', incorrect)
    expect(messages).toMatchObject([
      { messageId: 'problem', line: 6, column: 5, endLine: 6, endColumn: 23 },
      { messageId: 'problem', line: 6, column: 5, endLine: 6, endColumn: 23 },
      { messageId: 'problem', line: 6, column: 5, endLine: 6, endColumn: 23 },
      { messageId: 'problem', line: 6, column: 5, endLine: 6, endColumn: 23 },
    ])
    for (const { message } of messages) expect(message).toContain('lets a computer alone take significant decisions')
  })
})
