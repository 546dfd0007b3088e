import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const incorrect = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  library:
    notes: Children are covered by section 9 DPA 2018.
`
const correct = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  library:
    notes: Children are covered by UK GDPR Article 8(1).
`

describe('register-obsolete-law', () => {
  it('says nothing of law that holds', () => {
    expect(lintRegister('register-obsolete-law', correct)).toEqual([])
  })

  it('reports law that was omitted, at its place', () => {
    const messages = lintRegister('register-obsolete-law', incorrect)
    expect(messages).toMatchObject([{ messageId: 'problem', line: 5, column: 12, endLine: 5, endColumn: 55 }])
    for (const { message } of messages) expect(message).toContain('What holds now: UK GDPR Art 8(1) age 13')
  })
})
