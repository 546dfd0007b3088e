import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const incorrect = `version: 1
controller: { name: Example Council, kind: principal-council }
stores:
  cases:
    title: Case files
    retention: { keep: as long as necessary, policy: Retention schedule }
`
const correct = `version: 1
controller: { name: Example Council, kind: principal-council }
stores:
  cases:
    title: Case files
    retention: { keep: 6 years, after: the case closes, law: Limitation Act 1980 s.9, disposal: delete, reviewEvery: 1 year }
`

describe('register-retention', () => {
  it('says nothing of a period with its source', () => {
    expect(lintRegister('register-retention', correct)).toEqual([])
  })

  it('reports what is no time limit, at its place', () => {
    const messages = lintRegister('register-retention', incorrect)
    expect(messages).toMatchObject([{ messageId: 'problem', line: 6, column: 24, endLine: 6, endColumn: 44 }])
    for (const { message } of messages) expect(message).toContain('is not a time limit')
  })
})
