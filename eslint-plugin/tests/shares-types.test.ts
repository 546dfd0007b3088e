import { describe, expect, it } from 'vitest'
import { createTypedProject } from './support/lint-typed.js'

const register = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  benefit-fraud: { code: ['**/*.ts'], recipients: [cabinet-office] }
recipients:
  cabinet-office:
    title: Cabinet Office
    role: processor
    contract: C-1
    fields: [name, dateOfBirth]
    code: { hosts: ['*.cabinetoffice.gov.uk'] }
`
const model = `export interface Match { name: string; dateOfBirth: string }
export interface Claim extends Match { ethnicity: string }
export interface Office { claim: Claim; list: readonly Claim[] }
export declare function loadMatch(): Promise<Match>
export declare function loadClaim(): Promise<Claim>
`
const lintMain = createTypedProject(['require-lawful-basis', {}], {
  'processing-register.yaml': register,
  'model.ts': model,
})
const head = "import { loadClaim, loadMatch, type Claim, type Match, type Office } from './model'\n"
const url = "'https://match.cabinetoffice.gov.uk/claims'"

/** The fields that are reported as not agreed with the recipient. */
const lint = (body: string, typed: boolean): readonly string[] =>
  lintMain(`${head}${body}\n`, typed).flatMap(({ message, marked }) => {
    const field = /^`(.*?)` goes to/u.exec(message)?.[1]
    return field === undefined ? [] : [`${field} @ ${marked}`]
  })

const post = (body: string): string => `await fetch(${url}, { method: 'POST', body: JSON.stringify(${body}) })`
const cases: readonly (readonly [string, string, ...(readonly string[])])[] = [
  ['a parameter', `export const f = async (c: Claim) => ${post('c')}`, 'ethnicity @ c'],
  ['a result', `export const f = async () => ${post('await loadClaim()')}`, 'ethnicity @ loadClaim()'],
  ['a member', `export const f = async (o: Office) => ${post('o.claim')}`, 'ethnicity @ o.claim'],
  ['a list', `export const f = async (o: Office) => ${post('o.list')}`, 'ethnicity @ o.list'],
  ['a spread', `export const f = async (c: Claim) => ${post('{ ...c, name: "" }')}`, 'ethnicity @ c'],
  ['what was agreed', `export const f = async (m: Match) => ${post('m')}`],
  ['a result of what was agreed', `export const f = async () => ${post('await loadMatch()')}`],
]

describe('the payload of a share, with type information', () => {
  it.each(cases)('is what the type of %s lists', (_, code, ...expected) => {
    expect(lint(code, true)).toEqual(expected)
  })

  it('is unknown without it, and nothing else is lost', () => {
    for (const [, code] of cases) expect(lint(code, false), code).toEqual([])
    const code = `export const f = async (c: Claim) => ${post('{ name: c.name, ethnicity: c.ethnicity }')}`
    expect(lint(code, false)).toEqual(lint(code, true))
    expect(lint(code, false)).toEqual(['ethnicity @ ethnicity'])
  })
})
