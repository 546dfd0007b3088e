import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const incorrect = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  fraud-initiative:
    lawfulBasis: consent
    dataMatching: { exercise: National Fraud Initiative, law: Local Audit and Accountability Act 2014 s.33, mandatory: true }
`
const correct = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  fraud-initiative:
    lawfulBasis: legal-obligation
    dataMatching: { exercise: National Fraud Initiative, law: Local Audit and Accountability Act 2014 s.33, mandatory: true, predicts: false }
`

describe('register-data-matching', () => {
  it('says nothing of the National Fraud Initiative as a duty', () => {
    expect(lintRegister('register-data-matching', correct)).toEqual([])
  })

  it('reports the National Fraud Initiative on consent, at its place', () => {
    const messages = lintRegister('register-data-matching', incorrect)
    expect(messages).toMatchObject([{ messageId: 'problem', line: 5, column: 18, endLine: 5, endColumn: 25 }])
    for (const { message } of messages) expect(message).toContain('nobody’s consent is needed')
  })
})
