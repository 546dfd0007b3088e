import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const incorrect = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  bins:
    reviewed: 2026-02-30
`
const correct = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  bins:
    reviewed: 2026-02-28
`

describe('register-review', () => {
  it('says nothing of a day that there is', () => {
    expect(lintRegister('register-review', correct)).toEqual([])
  })

  it('reports a day that there is not, at its place', () => {
    const messages = lintRegister('register-review', incorrect)
    expect(messages).toMatchObject([{ messageId: 'problem', line: 5, column: 15, endLine: 5, endColumn: 25 }])
    for (const { message } of messages) expect(message).toContain('there is no such day')
  })
})
