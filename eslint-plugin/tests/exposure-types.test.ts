import { describe, expect, it } from 'vitest'
import { createTypedProject } from './support/lint-typed.js'

const model = `export interface Equality { religion: string; next?: Equality }
export interface Person { id: string; equality: Equality }
export interface Place { id: string; name: string }
export declare function loadPerson(id: string): Promise<Person>
export declare function loadPeople(): Promise<readonly Person[]>
export declare function loadPlace(): Place
`
const lintMain = createTypedProject(['no-exposure', { evidence: 'weak' }], {
  'processing-register.yaml': 'version: 1\ncontroller: { name: Example Council, kind: principal-council }\n',
  'model.ts': model,
})
const head = "import { loadPerson, loadPeople, loadPlace, type Person } from './model'\n"
const lint = (body: string, typed: boolean): readonly string[] =>
  lintMain(`${head}${body}\n`, typed).map(
    ({ message, marked }) => `${/^`(.*?)` is/u.exec(message)?.[1] ?? message} @ ${marked}`,
  )

const cases: readonly (readonly [string, string, ...(readonly string[])])[] = [
  ['a parameter', 'export const f = (p: Person) => console.log(p)', 'religion @ p'],
  ['a member', 'export const f = (p: Person) => console.log(p.id, p.equality)', 'religion @ p.equality'],
  ['a result', "console.log(await loadPerson('1'))", 'religion @ loadPerson'],
  ['a list', 'const all = await loadPeople(); console.log(all)', 'religion @ all'],
  ['an error', 'export const f = (p?: Person) => { throw new Error(JSON.stringify(p)) }', 'religion @ p'],
  ['a type without such data', 'console.log(loadPlace())'],
  ['another member', 'export const f = (p: Person) => console.log(p.id)'],
  ['a type of a library', 'console.log(new Map(), [1], /x/, loadPlace)'],
]

describe('with type information', () => {
  it.each(cases)('looks into the type of %s', (_, code, ...expected) => {
    expect(lint(code, true)).toEqual(expected)
  })

  it('says nothing of an opaque value without it, and loses nothing else', () => {
    for (const [, code] of cases) expect(lint(code, false), code).toEqual([])
    const code = "const p = await loadPerson('1'); console.log(p.equality.religion)"
    expect(lint(code, false)).toEqual(lint(code, true))
    expect(lint(code, false)).toEqual(['religion @ religion'])
  })
})
