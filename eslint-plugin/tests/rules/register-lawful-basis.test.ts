import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const incorrect = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  allotments:
    purpose: Let allotments
    lawfulBasis: legitimate-interests
`
const correct = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  allotments:
    purpose: Let allotments
    lawfulBasis: public-task
    law: Small Holdings and Allotments Act 1908 s.23
`

describe('register-lawful-basis', () => {
  it('says nothing of a public task with its law', () => {
    expect(lintRegister('register-lawful-basis', correct)).toEqual([])
  })

  it('reports a basis that is closed to councils, at its place', () => {
    const messages = lintRegister('register-lawful-basis', incorrect)
    expect(messages).toMatchObject([{ messageId: 'problem', line: 6, column: 18, endLine: 6, endColumn: 38 }])
    for (const { message } of messages) expect(message).toContain('closed to a public authority in its tasks')
  })
})
