import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const incorrect = `version: 1
controller: { name: Example Council, kind: principal-council }
recipients:
  survey-tool:
    title: Survey tool
    role: processor
    contract: CT-1
    country: IN
`
const correct = `version: 1
controller: { name: Example Council, kind: principal-council }
recipients:
  survey-tool:
    title: Survey tool
    role: processor
    contract: CT-1
    country: IN
    transfer: { mechanism: idta, riskAssessment: TRA-2026-004, document: CT-1 annex 3 }
`

describe('register-transfers', () => {
  it('says nothing of a transfer with its mechanism and papers', () => {
    expect(lintRegister('register-transfers', correct)).toEqual([])
  })

  it('reports a country abroad with nothing that allows it, at its place', () => {
    const messages = lintRegister('register-transfers', incorrect)
    expect(messages).toMatchObject([{ messageId: 'problem', line: 8, column: 14, endLine: 8, endColumn: 16 }])
    for (const { message } of messages) expect(message).toContain('outside the United Kingdom')
  })
})
