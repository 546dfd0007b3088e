import { describe, expect, it } from 'vitest'
import { uncancelled } from '../src/service/file-system.js'
import { getReferences } from '../src/service/features/references.js'
import { prepareRename, rename } from '../src/service/features/rename.js'
import { applyEdit, listChanges } from './support/apply-edit.js'
import { disclosure, housing } from './support/housing.js'
import { openService, uriOf } from './support/open-service.js'

const record = `export const log = (recipient: string) =>
  recordDisclosure({ activity: 'parking', recipient, lawfulBasis: 'public-task', reason: 'r', requestedBy: 'q' })
`
const constant = `const HOMES = "homes" as const
recordDisclosure({ activity: HOMES, recipient: 'dwp', lawfulBasis: 'public-task', reason: 'homes', requestedBy: 'q' })
`
const files = {
  'processing-register.yaml': housing,
  'src/disclose.ts': disclosure,
  'src/constant.ts': constant,
  'src/record.ts': record,
  'prisma/schema.prisma': '/// @processing homes, parking -- homes first\nmodel Application {\n  id Int @id\n}\n',
  'src/homes.ts': "export const homes = '@processing homes'\n",
}

describe('references', () => {
  it('finds an id in the register, in tags and in records, open texts first', async () => {
    const given = openService(files)
    const { uri, position } = given.open('src/open.ts', '// 👪🏽 @processing ho‸mes\nexport const a = 1\n')
    const found = await getReferences(given.service.core, uri, position, { declaration: true, token: uncancelled })
    expect(
      found?.map(
        ({ uri: at, range: { start, end } }) => `${at.slice(16)} ${start.line}:${start.character}-${end.character}`,
      ),
    ).toEqual([
      'processing-register.yaml 9:2-7',
      'src/open.ts 0:20-25',
      'prisma/schema.prisma 0:16-21',
      'src/constant.ts 1:29-34',
      'src/disclose.ts 1:38-43',
    ])
    expect(found?.slice(1)).toEqual(
      await getReferences(given.service.core, uri, position, { declaration: false, token: uncancelled }),
    )
  })

  it('starts from the register too: the key of an entry, or a reference to it', async () => {
    const given = openService(files)
    const lines = async (marked: string): Promise<readonly number[] | undefined> => {
      const { uri, position } = given.open('processing-register.yaml', marked)
      const found = await getReferences(given.service.core, uri, position, { declaration: true, token: uncancelled })
      return found?.filter(({ uri: at }) => at === uri).map(({ range }) => range.start.line)
    }
    expect(await lines(housing.replace('\n  dwp:', '\n  d‸wp:'))).toEqual([29, 21])
    expect(await lines(housing.replace('[dwp,', '[dw‸p,'))).toEqual([29, 21])
    expect(await lines(housing.replace('store: appli', 'store: ‸appli'))).toEqual([42, 22, 7])
    expect(await lines(housing.replace('title: Housing', 'title: Hou‸sing'))).toEqual([])
  })

  it('stops when it is cancelled, and says how far it is', async () => {
    const given = openService(files)
    const { uri, position } = given.open('src/open.ts', '// @processing ho‸mes\n')
    const token = { isCancellationRequested: false }
    const steps: number[] = []
    const progress = (done: number): void => {
      steps.push(done)
      token.isCancellationRequested = done === 2
    }
    expect(
      await getReferences(given.service.core, uri, position, { declaration: true, token, progress }),
    ).toBeUndefined()
    expect(steps).toEqual([0, 1, 2])
  })
})

describe('rename', () => {
  it('changes an id in the register and in code, and nothing else', async () => {
    const given = openService(files)
    const { uri, position } = given.open('src/open.ts', '// @processing ho‸mes\nexport const homes = 1\n')
    expect(await prepareRename(given.service.core, uri, position)).toEqual({
      range: { start: { line: 0, character: 15 }, end: { line: 0, character: 20 } },
      placeholder: 'homes',
    })
    const answer = await rename(given.service.core, uri, position, { to: 'housing-register', token: uncancelled })
    const after = applyEdit(given, answer && 'edit' in answer ? answer.edit : undefined)
    expect(after).toEqual({
      'processing-register.yaml': `disk\n${housing.replace('  homes:', '  housing-register:')}`,
      'src/open.ts': '1\n// @processing housing-register\nexport const homes = 1\n',
      'src/constant.ts': `disk\n${constant.replace('"homes"', '"housing-register"')}`,
      'src/disclose.ts': `disk\n${disclosure.replace("'homes'", "'housing-register'")}`,
      'prisma/schema.prisma':
        'disk\n/// @processing housing-register, parking -- homes first\nmodel Application {\n  id Int @id\n}\n',
    })
  })

  it('keeps the quotes and comments of a register, of the version that is open', async () => {
    const given = openService({})
    const { uri, position } = given.open('processing-register.yaml', housing.replace("'notify'", "'not‸ify'"))
    const answer = await rename(given.service.core, uri, position, { to: 'gov-uk-notify', token: uncancelled })
    const { 'processing-register.yaml': text = '' } = applyEdit(
      given,
      answer && 'edit' in answer ? answer.edit : undefined,
    )
    expect(listChanges(`1\n${housing}`, text)).toEqual([
      "-     recipients: [dwp, 'notify'] # who gets it",
      '-   notify:',
      "+     recipients: [dwp, 'gov-uk-notify'] # who gets it",
      '+   gov-uk-notify:',
    ])
  })

  it('reaches every register that shares the file of the entry, and leaves others alone', async () => {
    const team = 'version: 1\nrecipients:\n  dwp: { title: DWP }\nstores:\n  a: { supplier: dwp }\n'
    const root =
      'version: 1\nextends: team/processing-register.yaml\nactivities:\n  a: { recipients: [dwp], code: [src/**] }\n'
    const other = 'version: 1\nrecipients:\n  dwp: { title: Another }\nactivities:\n  a: { recipients: [dwp] }\n'
    const given = openService({
      'processing-register.yaml': root,
      'team/processing-register.yaml': team,
      'other/processing-register.yaml': other,
      'src/a.ts': '// @store a\nexport const dwp = 1\n',
    })
    const { uri, position } = given.open(
      'team/processing-register.yaml',
      team.replace('supplier: dwp', 'supplier: d‸wp'),
    )
    const answer = await rename(given.service.core, uri, position, { to: 'pensions', token: uncancelled })
    expect(applyEdit(given, answer && 'edit' in answer ? answer.edit : undefined)).toEqual({
      'team/processing-register.yaml': `1\n${team.replaceAll('dwp', 'pensions')}`,
      'processing-register.yaml': `disk\n${root.replace('[dwp]', '[pensions]')}`,
    })
  })

  it.each([
    ['no id', '// @processing\nexport const a‸ = 1\n', 'x', /^There is no id of the processing register here/u],
    ['an id that is not there', '// @processing ho‸mez\n', 'x', /has no entry `homez`/u],
    ['a name with blanks', '// @processing ho‸mes\n', 'my homes', /`my homes` cannot be an id/u],
    ['an id that is taken', '// @processing ho‸mes\n', 'parking', /has an entry `parking` in `activities` already/u],
    ['what no tag can hold', '// @processing ho‸mes\n', 'a:b', /cannot stand in a tag/u],
  ])('refuses %s', async (_, marked, to, problem) => {
    const given = openService({ 'processing-register.yaml': housing })
    const { uri, position } = given.open('src/a.ts', marked)
    expect(await rename(given.service.core, uri, position, { to, token: uncancelled })).toEqual({
      problem: expect.stringMatching(problem) as string,
    })
  })

  it('refuses what it could not do whole', async () => {
    const far =
      "import { homes } from './ids'\nrecordDisclosure({ activity: ids.homes, recipient: 'dwp' })\nconst ids = { homes: pick('homes') }\n"
    const broken = '// @processing homes\nexport const = \n'
    for (const [text, problem] of [
      [broken, 'src/b.ts holds `homes` and cannot be read as code'],
      [
        'const ids = { a: "homes" }\nrecordDisclosure({ activity: ids.a, recipient: "dwp" })\n',
        'src/b.ts, line 2, names `homes` through',
      ],
    ] as const) {
      const given = openService({ 'processing-register.yaml': housing, 'src/b.ts': text })
      const { uri, position } = given.open('src/a.ts', '// @processing ho‸mes\n')
      const answer = await rename(given.service.core, uri, position, { to: 'x', token: uncancelled })
      expect(answer).toEqual({ problem: expect.stringContaining(problem) as string })
    }
    const given = openService({ 'processing-register.yaml': housing, 'src/b.ts': far })
    const { uri, position } = given.open('src/a.ts', '// @processing ho‸mes\n')
    expect(await rename(given.service.core, uri, position, { to: 'x', token: uncancelled })).toHaveProperty('edit')
  })

  it('refuses a register with a mistake in its form (69), and an alias (12)', async () => {
    const given = openService({})
    const half = housing.replace('activities:', 'activities: [')
    given.open('processing-register.yaml', half)
    const { uri, position } = given.open('src/a.ts', '// @processing ho‸mes\n')
    expect(await prepareRename(given.service.core, uri, position)).toHaveProperty('problem')
    const aliased = openService({})
    const text = housing.replace('[dwp,', '[&d dwp, *d,').replace('\n  dwp:', '\n  d‸wp:')
    const at = aliased.open('processing-register.yaml', text)
    expect(await rename(aliased.service.core, at.uri, at.position, { to: 'pensions', token: uncancelled })).toEqual({
      problem: expect.stringContaining('alias') as string,
    })
  })

  it('takes a position past the end (106)', async () => {
    const given = openService({ 'processing-register.yaml': housing })
    const { uri } = given.open('src/a.ts', 'export const a = 1\n')
    expect(await prepareRename(given.service.core, uri, { line: 99, character: 0 })).toHaveProperty('problem')
    expect(await prepareRename(given.service.core, uriOf('none.ts'), { line: 0, character: 0 })).toHaveProperty(
      'problem',
    )
  })
})
