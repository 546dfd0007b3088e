import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const incorrect = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  housing-register:
    specialCategories:
      health:
        condition: substantial-public-interest
`
const correct = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  housing-register:
    specialCategories:
      health:
        condition: substantial-public-interest
        schedule1: 6
        publicInterest: Medical priority cannot be decided without knowing the need
        policyDocument: special-category-policy
`

describe('register-special-category', () => {
  it('says nothing of a condition with its paragraph, reasons and document', () => {
    expect(lintRegister('register-special-category', correct)).toEqual([])
  })

  it('reports a condition without its paragraph, at its place', () => {
    const messages = lintRegister('register-special-category', incorrect)
    expect(messages).toMatchObject([{ messageId: 'problem', line: 6, column: 7, endLine: 6, endColumn: 13 }])
    for (const { message } of messages) expect(message).toContain('also needs a paragraph of Schedule 1 Part 2')
  })
})
