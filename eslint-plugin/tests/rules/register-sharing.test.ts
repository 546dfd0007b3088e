import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const incorrect = `version: 1
controller: { name: Example Council, kind: principal-council }
recipients:
  print-service:
    title: Print and post supplier
    role: processor
    sharing: routine
    country: GB
`
const correct = `version: 1
controller: { name: Example Council, kind: principal-council }
recipients:
  print-service:
    title: Print and post supplier
    role: processor
    contract: CT-2291
    sharing: routine
    country: GB
`

describe('register-sharing', () => {
  it('says nothing of a processor with its contract', () => {
    expect(lintRegister('register-sharing', correct)).toEqual([])
  })

  it('reports a processor without one, at its place', () => {
    const messages = lintRegister('register-sharing', incorrect)
    expect(messages).toMatchObject([{ messageId: 'problem', line: 4, column: 3, endLine: 4, endColumn: 16 }])
    for (const { message } of messages) expect(message).toContain('is a processor and names no `contract`')
  })
})
