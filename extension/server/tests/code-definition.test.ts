import { describe, expect, it } from 'vitest'
import { getCodeDefinition } from '../src/service/features/code-definition.js'
import { disclosure, housing } from './support/housing.js'
import { openService } from './support/open-service.js'

/** The lines of the register that a place in code leads to. */
async function define(path: string, marked: string): Promise<readonly string[]> {
  const { open, service } = openService({ 'processing-register.yaml': housing })
  const { uri, position } = open(path, marked)
  const found = await getCodeDefinition(service.core, uri, position)
  return found.map(({ uri: target, range }) => {
    expect(target).toBe('file:///council/processing-register.yaml')
    return housing.split('\n')[range.start.line]?.slice(range.start.character, range.end.character) ?? ''
  })
}

describe('definition from code', () => {
  it.each([
    ['an id in a tag', 'other/a.ts', '// @processing par‸king\nexport const a = 1\n', ['parking']],
    ['a tag', 'other/a.ts', '// @process‸ing parking, homes\nexport const a = 1\n', ['parking', 'homes']],
    [
      'a store tag of Prisma',
      'prisma/a.prisma',
      '/// @store appl‸ications\nmodel A {\n  id Int @id\n}\n',
      ['applications'],
    ],
    ['a recipient of a record', 'src/a.ts', disclosure.replace("'dwp'", "'‸dwp'"), ['dwp']],
    ['a covered category', 'src/a.ts', 'export interface A {\n  diag‸nosis: string\n}\n', ['health']],
    ['a category that is not declared', 'src/a.ts', 'export interface A {\n  reli‸gion: string\n}\n', ['homes']],
    ['a store', 'prisma/a.prisma', 'model Applic‸ation {\n  id Int @id\n}\n', ['applications']],
    ['a share', 'src/a.ts', disclosure.replace('await fetch', 'await f‸etch'), ['dwp']],
    ['an id that is not there', 'src/a.ts', '// @processing ho‸mez\nexport const a = 1\n', []],
    ['columns after emoji (105)', 'src/a.ts', '/* 👪🏽😀 @processing par‸king */\nexport const a = 1\n', ['parking']],
  ])('leads from %s to its entry', async (_, path, marked, wanted) => {
    expect(await define(path, marked)).toEqual(wanted)
  })

  it('takes a position past the end (106)', async () => {
    const { open, service } = openService({ 'processing-register.yaml': housing })
    const { uri } = open('src/a.ts', 'export const a = 1\n')
    expect(await getCodeDefinition(service.core, uri, { line: 99, character: 99 })).toEqual([])
  })
})
