import { describe, expect, it } from 'vitest'
import { getCodeLenses, resolveCodeLens } from '../src/service/features/code-lens.js'
import { disclosure, housing } from './support/housing.js'
import { openService } from './support/open-service.js'

async function lenses(path: string, text: string, clickable = false) {
  const { open, service } = openService({ 'processing-register.yaml': housing })
  const { uri } = open(path, text)
  const found = await getCodeLenses(service.core, uri)
  expect(found.every(({ command }) => command === undefined)).toBe(true)
  return Promise.all(found.map((lens) => resolveCodeLens(service.core, lens, clickable)))
}

const titles = async (path: string, text: string): Promise<readonly string[]> =>
  (await lenses(path, text)).map(({ range, command }) => `${range.start.line}: ${command?.title ?? ''}`)

describe('lenses over covered declarations', () => {
  it.each([
    [
      'src/a.ts',
      'const other = 1\n\nexport interface Form {\n  diagnosis: string\n  allergies: string\n}\n',
      ['2: Housing register · 6(1)(e) · 9(2)(g), Sch 1 para 6 · kept 6 years'],
    ],
    ['src/a.ts', disclosure, ['0: Housing register · 6(1)(e) · kept 6 years']],
    ['prisma/a.prisma', 'model Application {\n  id Int @id\n}\n', ['0: Housing register · 6(1)(e) · kept 6 years']],
    [
      'db/a.sql',
      '-- @processing parking\nCREATE TABLE permits (diagnosis text);\nCREATE TABLE other (id int);\n',
      ['1: Parking permits · 6(1)(e)', '2: Housing register · 6(1)(e)'],
    ],
    ['other/a.ts', 'export interface Form {\n  diagnosis: string\n}\n', []],
    ['src/a.ts', 'export const a = 1\n', []],
  ])('shows in %s what covers what: %#', async (path, text, wanted) => {
    expect(await titles(path, text)).toEqual(wanted)
  })

  it('leads to the activity where the client can go there', async () => {
    const [lens] = await lenses('prisma/a.prisma', 'model Application {\n  id Int @id\n}\n', true)
    expect(lens?.command).toMatchObject({
      command: 'processingRegister.openLocation',
      arguments: ['file:///council/processing-register.yaml', { start: { line: 9, character: 2 } }],
    })
  })

  it('is off where the user switched it off', async () => {
    const { open, service } = openService({ 'processing-register.yaml': housing }, { codeLens: false })
    const { uri } = open('src/a.ts', disclosure)
    expect(await getCodeLenses(service.core, uri)).toEqual([])
  })

  it('survives what is no lens of ours (111)', async () => {
    const { service } = openService({ 'processing-register.yaml': housing })
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
    for (const data of [
      undefined,
      1,
      { uri: 1 },
      { uri: 'file:///council/a.ts', activity: 'gone', categories: [], stores: [] },
    ])
      expect((await resolveCodeLens(service.core, { range, data }, true)).command?.command).toBe('')
  })
})
