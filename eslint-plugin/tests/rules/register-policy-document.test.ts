import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const incorrect = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  housing-register:
    specialCategories:
      health:
        condition: substantial-public-interest
        schedule1: 8
`
const correct = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  housing-register:
    specialCategories:
      health:
        condition: substantial-public-interest
        schedule1: 8
        policyDocument: special-category-policy
policyDocuments:
  special-category-policy:
    title: Special category data policy
    location: Information governance policies, folder 3
    retention: Section 5
    reviewed: 2026-01-10
    reviewBy: 2099-01-10
`

describe('register-policy-document', () => {
  it('says nothing of a document that says what it must', () => {
    expect(lintRegister('register-policy-document', correct)).toEqual([])
  })

  it('reports a paragraph without the document it needs, at its place', () => {
    const messages = lintRegister('register-policy-document', incorrect)
    expect(messages).toMatchObject([{ messageId: 'problem', line: 6, column: 7, endLine: 6, endColumn: 13 }])
    for (const { message } of messages) expect(message).toContain('needs an appropriate policy document')
  })
})
