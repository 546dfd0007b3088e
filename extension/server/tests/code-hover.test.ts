import { describe, expect, it } from 'vitest'
import { getCodeHover } from '../src/service/features/code-hover.js'
import { disclosure, housing } from './support/housing.js'
import { openService } from './support/open-service.js'

async function hover(path: string, marked: string, register = housing, markdown = false): Promise<string> {
  const { open, service } = openService({ 'processing-register.yaml': register })
  const { uri, position } = open(path, marked)
  const found = await getCodeHover(service.core, uri, position, markdown)
  if (!found || !('kind' in (found.contents as object))) return ''
  return (found.contents as { value: string }).value
}

const homes = `Activity: Housing register
Id: homes
Purpose: Decide who is offered a council home
Lawful basis: 6(1)(e) Public task or official authority (UK GDPR Art 6(1)(e)`

describe('hover in code', () => {
  it('says of special-category data what allows it, how long it is kept and whom to ask', async () => {
    expect(await hover('src/a.ts', 'export interface Form {\n  medical‸Need: string\n}\n')).toMatchInlineSnapshot(`
      "medicalNeed
      This is data concerning health: its name holds “medical”.

      Activity: Housing register
      Id: homes
      Purpose: Decide who is offered a council home
      Lawful basis: 6(1)(e) Public task or official authority (UK GDPR Art 6(1)(e), 6(3) as amended by DUAA s.70(2)-(3); DPA 2018 s.8); Housing Act 1996 Part 6
      Data concerning health: 9(2)(g) Substantial public interest (UK GDPR Art 9(2)(g); DPA 2018 s.10(3)); Schedule 1 paragraph 6, Statutory and government purposes (DPA 2018 Sch 1 para 6); policy document “Special category policy”
      Kept: 6 years after the application closes (Limitation Act 1980 s.9)
      Ask: Head of Housing Needs"
    `)
  })

  it('says of data that nothing covers that nothing does', async () => {
    expect(await hover('other/a.ts', 'export interface Form {\n  diag‸nosis: string\n}\n')).toMatchInlineSnapshot(`
      "diagnosis
      This is data concerning health: its name holds “diagnosis”.
      No activity of the processing register covers this code: list the file under the code of the activity it serves, or tie it with a @processing tag (UK GDPR Article 30(1))."
    `)
  })

  it('says of a category that the activity does not declare that it does not', async () => {
    expect(await hover('src/a.ts', 'export interface Form {\n  reli‸gion: string\n}\n')).toContain(
      'not declared (UK GDPR Article 9(1))',
    )
  })

  it('describes the ids of tags, and the tag itself', async () => {
    expect(await hover('other/a.ts', '// @processing ho‸mes\nexport const a = 1\n')).toContain(homes)
    expect(await hover('other/a.ts', '// @proc‸essing homes, parking\nexport const a = 1\n')).toMatch(
      /^Activity: Housing register[^]*Activity: Parking permits/u,
    )
    expect(await hover('other/a.ts', '// @store appli‸cations\nexport const a = 1\n')).toMatch(/^Store: Applications/u)
    expect(await hover('other/a.ts', '// @processing ho‸mez\nexport const a = 1\n')).toBe(
      'homez\nThe processing register has no activity of this id.',
    )
  })

  it('describes the ids of a disclosure record and its basis', async () => {
    expect(await hover('src/a.ts', disclosure.replace("'dwp'", "'d‸wp'"))).toMatch(
      /^Recipient: Department for Work and Pensions\nId: dwp\nRole: a controller of its own/u,
    )
    expect(await hover('src/a.ts', disclosure.replace("'homes'", "'homes‸'"))).toContain(homes)
    expect(await hover('src/a.ts', disclosure.replace("'public-task'", "'public‸-task'"))).toMatch(
      /^Lawful basis\n6\(1\)\(e\) Public task or official authority \(UK GDPR Art 6\(1\)\(e\)[^\n]*\)$/u,
    )
  })

  it('describes the recipient of a sharing call, and a store', async () => {
    expect(await hover('src/a.ts', disclosure.replace('await fetch', 'await fe‸tch'))).toMatchInlineSnapshot(`
      "fetch to api.dwp.gov.uk
      This sends data out.

      Recipient: Department for Work and Pensions
      Id: dwp
      Role: a controller of its own: each disclosure is recorded first (UK GDPR Article 5(2))
      Lawful basis: 6(1)(e) Public task or official authority (UK GDPR Art 6(1)(e), 6(3) as amended by DUAA s.70(2)-(3); DPA 2018 s.8)

      Activity: Housing register
      Id: homes
      Purpose: Decide who is offered a council home
      Lawful basis: 6(1)(e) Public task or official authority (UK GDPR Art 6(1)(e), 6(3) as amended by DUAA s.70(2)-(3); DPA 2018 s.8); Housing Act 1996 Part 6
      Data concerning health: 9(2)(g) Substantial public interest (UK GDPR Art 9(2)(g); DPA 2018 s.10(3)); Schedule 1 paragraph 6, Statutory and government purposes (DPA 2018 Sch 1 para 6); policy document “Special category policy”
      Kept: 6 years after the application closes (Limitation Act 1980 s.9)
      Ask: Head of Housing Needs"
    `)
    expect(await hover('prisma/schema.prisma', 'model Appli‸cation {\n  id Int @id\n}\n')).toMatchInlineSnapshot(`
      "Prisma model: Application
      Data is kept here.

      Store: Applications database
      Id: applications
      Kept: 6 years after the application closes (Limitation Act 1980 s.9)
      Used by: Housing register

      Activity: Housing register
      Id: homes
      Purpose: Decide who is offered a council home
      Lawful basis: 6(1)(e) Public task or official authority (UK GDPR Art 6(1)(e), 6(3) as amended by DUAA s.70(2)-(3); DPA 2018 s.8); Housing Act 1996 Part 6
      Data concerning health: 9(2)(g) Substantial public interest (UK GDPR Art 9(2)(g); DPA 2018 s.10(3)); Schedule 1 paragraph 6, Statutory and government purposes (DPA 2018 Sch 1 para 6); policy document “Special category policy”
      Kept: 6 years after the application closes (Limitation Act 1980 s.9)
      Ask: Head of Housing Needs"
    `)
  })

  it('is inert, whatever a register says', async () => {
    const evil = housing.replace(
      'title: Housing register\n',
      'title: "[x](command:evil) <img src=x> `a` https://evil.example **b** ![i](https://evil.example/i)"\n',
    )
    const text = await hover('other/a.ts', '// @processing ho‸mes\nexport const a = 1\n', evil, true)
    expect(text.split('\n')[0]).toMatchInlineSnapshot(
      `"**Activity\\: \\[x\\]\\(command\\:evil\\) &lt;img src=x\\> \\\`a\\\` https\\://evil\\.example \\*\\*b\\*\\* \\!\\[i\\]\\(https\\://evil\\.example/i\\)**"`,
    )
  })

  it('counts columns in UTF-16, and takes a position past the end (105, 106)', async () => {
    expect(await hover('src/a.ts', "/* 👪🏽 */ export const form = { '😀': 1, diag‸nosis: 2 }\n")).toMatch(
      /^diagnosis\n/u,
    )
    const { open, service } = openService({ 'processing-register.yaml': housing })
    const { uri } = open('src/a.ts', 'export const a = 1\n')
    expect(await getCodeHover(service.core, uri, { line: 999, character: 999 }, true)).toBeUndefined()
    expect(await getCodeHover(service.core, 'file:///council/none.ts', { line: 0, character: 0 }, true)).toBeUndefined()
  })
})
