import { describe, expect, it } from 'vitest'
import { describeCompletion, getCodeCompletion } from '../src/service/features/code-completion.js'
import { housing } from './support/housing.js'
import { openService } from './support/open-service.js'

/** What the text becomes with each choice, in the order the editor shows them. */
async function complete(path: string, marked: string) {
  const { open, service } = openService({ 'processing-register.yaml': housing })
  const { uri, position, document } = open(path, marked)
  const items = await getCodeCompletion(service.core, uri, position)
  const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
  const texts = sorted.map(({ textEdit }) => {
    if (!textEdit || !('range' in textEdit)) return ''
    const text = document.getText()
    const [start, end] = [document.offsetAt(textEdit.range.start), document.offsetAt(textEdit.range.end)]
    return text.slice(0, start) + textEdit.newText + text.slice(end)
  })
  return { items: sorted, texts, core: service.core }
}

const labels = async (path: string, marked: string): Promise<readonly string[]> =>
  (await complete(path, marked)).items.map(({ label }) => label)

describe('completion in code', () => {
  it.each([
    ['src/a.ts', '/** @processing ‸ */', ['homes', 'parking']],
    ['parking/a.ts', '/** @processing ‸ */', ['parking', 'homes']],
    ['src/a.ts', '/**\n * @processing homes, pa‸\n */', ['homes', 'parking']],
    ['src/a.ts', '// @store ‸', ['applications']],
    ['prisma/schema.prisma', '/// @store ‸\nmodel A {\n  id Int @id\n}', ['applications']],
    ['db/a.sql', '-- @processing ‸', ['homes', 'parking']],
  ])('offers the ids of tags in %s after %s', async (path, marked, wanted) => {
    expect(await labels(path, marked)).toEqual(wanted)
  })

  it.each([
    ["recordDisclosure({ activity: '‸' })", ['homes', 'parking']],
    ["recordDisclosure({ activity: 'homes', recipient: '‸", ['dwp', 'notify', 'police']],
    ['await this.log.recordDisclosure({\n  reason: "asked (by phone",\n  recipient: ‸', ['dwp', 'notify', 'police']],
    [
      'recordDisclosure({ withoutConsent: "‸" })',
      ['crime', 'enactment-or-proceedings', 'national-security', 'prevent-harm', 'regulatory'],
    ],
  ])('offers what a disclosure record may say: %s', async (marked, wanted) => {
    expect(await labels('src/a.ts', marked)).toEqual(wanted)
  })

  it('explains bases and conditions', async () => {
    const { items } = await complete('src/a.ts', "recordDisclosure({ lawfulBasis: '‸' })")
    expect(items.find(({ label }) => label === 'public-task')?.detail).toContain('Article 6(1)(e)')
    expect(items.map(({ label }) => label)).not.toContain('6(1)(e)')
    expect(await labels('src/a.ts', "recordDisclosure({ condition: '‸' })")).toContain('legal-claims')
  })

  it('replaces the word that is there, with quotes where there are none', async () => {
    expect((await complete('src/a.ts', "recordDisclosure({ activity: 'h‸ome' })")).texts[0]).toBe(
      "recordDisclosure({ activity: 'homes' })",
    )
    expect((await complete('src/a.ts', 'recordDisclosure({ activity: ‸ })')).texts[0]).toBe(
      "recordDisclosure({ activity: 'homes' })",
    )
    expect((await complete('src/a.ts', '// 👪🏽 @processing ho‸m')).texts[0]).toBe('// 👪🏽 @processing homes')
  })

  it('describes an id when it is looked at', async () => {
    const { items, core } = await complete('src/a.ts', '/** @processing ‸ */')
    const [first] = items
    if (!first) throw new Error('Nothing was offered.')
    expect((await describeCompletion(core, first, false)).documentation).toMatchObject({
      kind: 'plaintext',
      value: expect.stringContaining('Ask: Head of Housing Needs') as string,
    })
    expect(await describeCompletion(core, { label: 'x', data: 'nonsense' }, false)).toEqual({
      label: 'x',
      data: 'nonsense',
    })
  })

  it.each([
    "const note = '@processing ‸'",
    "other({ activity: '‸' })",
    "const activity = '‸'",
    "recordDisclosure({ reason: '‸' })",
    "recordDisclosure({ activity: 'homes' }); other({ activity: '‸' })",
  ])('offers nothing elsewhere: %s', async (marked) => {
    expect(await labels('src/a.ts', marked)).toEqual([])
  })

  it('takes a position past the end (106)', async () => {
    const { open, service } = openService({ 'processing-register.yaml': housing })
    const { uri } = open('src/a.ts', '// @store ')
    const items = await getCodeCompletion(service.core, uri, { line: 99, character: 99 })
    expect(items.map(({ label }) => label)).toEqual(['applications'])
  })
})
