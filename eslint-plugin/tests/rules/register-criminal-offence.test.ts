import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const incorrect = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  housing-register:
    criminalOffence:
      fields: [unspentConvictions]
`
const correct = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  housing-register:
    criminalOffence:
      fields: [unspentConvictions]
      route: authorised-by-law
      schedule1: 6
      policyDocument: special-category-policy
`

describe('register-criminal-offence', () => {
  it('says nothing of a route with its paragraph', () => {
    expect(lintRegister('register-criminal-offence', correct)).toEqual([])
  })

  it('reports criminal-offence data without a route, at its place', () => {
    const messages = lintRegister('register-criminal-offence', incorrect)
    expect(messages).toMatchObject([{ messageId: 'problem', line: 5, column: 5, endLine: 5, endColumn: 20 }])
    for (const { message } of messages) expect(message).toContain('names no `route`')
  })
})
