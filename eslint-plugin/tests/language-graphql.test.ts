import { describe, expect, it } from 'vitest'
import { parseGraphql } from '../src/language/graphql/parse.js'
import { lintFile, showFindings } from './support/lint-file.js'

const show = (text: string, name = 'schema.graphql') => showFindings(name, text)

describe('GraphQL files', () => {
  it.each([
    ['type Resident { ethnicity: String }', ['1 ethnicity']],
    ['extend type Resident { medicalConditions: [String!]! }', ['1 medicalConditions']],
    ['interface Person { religion: String }', ['1 religion']],
    ['input ReferralInput {\n  "why"\n  mentalHealthNeeds: String = "none"\n}', ['3 mentalHealthNeeds']],
    ['type Query { residents(disability: Boolean): [Int] }', ['1 disability']],
    ['query Q($ethnicity: String) { people(sexualOrientation: $o) { id } }', ['1 ethnicity', '1 sexualOrientation']],
    ['query { person { faith: religion religion } }', ['1 religion']],
    ['mutation { add(input: { criminalConvictions: "x" }) { id } }', ['1 criminalConvictions']],
    ['fragment P on Person { ... on Tenant { ethnicity } }', ['1 ethnicity']],
    ['enum Religion { SIKH HINDU JEWISH }', []],
    ['type Religion { id: ID! }\nunion Disability = A | B\nscalar Ethnicity', []],
    ['type A { disabled: Boolean raceCondition: Int partyId: ID }', []],
    ['# religion\n"""ethnicity"""\ntype A { id: ID }', []],
  ])('%s', (text, expected) => expect(show(text)).toEqual(expected))

  it('obeys tags and disable comments', () => {
    expect(
      show('# @processing equality-monitoring\ntype A { religion: String }\ntype B { ethnicity: String }'),
    ).toEqual(['3 ethnicity'])
    expect(
      show('type A {\n  # eslint-disable-next-line\n  religion: String\n  ethnicity: String # eslint-disable-line\n}'),
    ).toEqual([])
  })

  it('gives a syntax error its place, and takes an empty file for none', () => {
    expect(lintFile('a.graphql', 'type A {\n  b: \n}')).toMatchObject([{ fatal: true, line: 3, column: 1 }])
    for (const text of ['', '\n', '# only a comment\n']) expect(lintFile('a.gql', text)).toEqual([])
  })

  it('keeps places behind CRLF', () =>
    expect(lintFile('a.gql', 'type A {\r\n  religion: String\r\n}')).toMatchObject([
      { line: 2, column: 3, endColumn: 11 },
    ]))

  it('does not overflow on depth', () =>
    expect(parseGraphql(`{ ${'a { '.repeat(20_000)} x ${'}'.repeat(20_000)} }`)).toBeDefined())
})

describe('GraphQL in code', () => {
  const code = (text: string) => show(text, 'file.ts')
  it.each([
    ['const q = gql`query { resident { ethnicity } }`', ['1 ethnicity']],
    ['const q = graphql`\n  { resident { religion } }\n`', ['2 religion']],
    ['const q = gql`{ a { religion ethnicity } } ${fragment}`', ['1 religion', '1 ethnicity']],
    ['const types = /* GraphQL */ `type Resident { disability: Boolean }`', ['1 disability']],
    ['const q = gql`{ a { ${fields} religion } }`', ['1 religion']],
    ['const q = gql`{ a { ...${fragment} religion } }`', []],
    ['const q = html`<b>religion</b>`', []],
    ['const q = `type Resident { disability: Boolean }`', []],
    ['const q = gql`{ a {`', []],
  ])('%s', (text, expected) => expect(code(text)).toEqual(expected))
})
