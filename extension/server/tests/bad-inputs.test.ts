import { describe, expect, it } from 'vitest'
import { readDiagnosticData } from '../src/service/diagnostic-data.js'
import { getStatus } from '../src/service/features/status.js'
import { defaultSettings, readSettings } from '../src/service/settings.js'
import { health, monitoring, register } from './support/council.js'
import { openService, uriOf } from './support/open-service.js'

// Named by the rows of the list of bad inputs that concern the server without its transport.
const name = 'processing-register.yaml'
const files = { [name]: register }
const strange = register.replace('schedule1: 8', 'schedule1: 21')
const undeclared = ['require-condition 2:3-2:11']

describe('a register that is being typed', () => {
  it.each([
    ['a half key', register.replace('    security:', '    purp\n    security:')],
    ['an open quote', register.replace('title: Equality', "title: 'Equality")],
    ['an open bracket', register.replace('people: [respondents]', 'people: [respondents')],
    ['an empty item', register.replace('code: [src/**]', 'code:\n      - ')],
    ['a half word', register.replace('condition: substantial-public-interest', 'condition: substan')],
    ['nothing at all', ''],
  ])('33, 56 keeps the last good state for code: %s', async (_, text) => {
    const { open, type, findings, service } = openService(files)
    open('src/a.ts', monitoring)
    open(name, register)
    expect(await findings('src/a.ts')).toEqual([])
    type(name, text)
    expect(await findings('src/a.ts')).toEqual([])
    expect((await findings(name)).length).toBeGreaterThan(0)
    expect(await getStatus(service.core, uriOf('src/a.ts'))).toMatchObject({ state: 'last-good' })
    type(name, strange)
    expect(await findings('src/a.ts')).toEqual(undeclared)
  })

  it('34 never throws, whatever part of it is there', async () => {
    const { open, type, findings, service } = openService(files)
    open('src/a.ts', monitoring)
    open(name, register)
    const states = new Set<string>()
    for (let end = register.length; end > 0; end -= 37) {
      type(name, register.slice(0, end))
      await findings('src/a.ts')
      await findings(name)
      states.add((await getStatus(service.core, uriOf('src/a.ts'))).state)
    }
    // Some parts are registers in themselves, and those count.
    expect([...states].sort()).toEqual(['good', 'last-good'])
  })

  it('56 does not take a file that a save has emptied for a register', async () => {
    const { open, findings, service, files: disk } = openService(files)
    open('src/a.ts', monitoring)
    expect(await findings('src/a.ts')).toEqual([])
    disk[name] = ''
    await service.changeFiles([uriOf(name)])
    expect(await findings('src/a.ts')).toEqual([])
    disk[name] = strange
    await service.changeFiles([uriOf(name)])
    expect(await findings('src/a.ts')).toEqual(undeclared)
  })
})

describe('a register that changes while it is being read', () => {
  it.each([1, 2])('57 is read again, loaded before or not: %d', async (loads) => {
    const { open, findings, service, files: disk } = openService(files)
    const { fileSystem } = service.core.options
    const read = fileSystem.read.bind(fileSystem)
    open('src/a.ts', monitoring)
    if (loads === 2) {
      expect(await findings('src/a.ts')).toEqual([])
      await service.changeFiles([uriOf(name)])
    }
    const begun = createSignal()
    const goOn = createSignal()
    const readSlowly: typeof read = async (uri) => {
      const bytes = await read(uri)
      begun.give()
      await goOn.given
      return bytes
    }
    Object.assign(fileSystem, { read: readSlowly })
    const first = findings('src/a.ts')
    await begun.given
    disk[name] = strange
    await service.changeFiles([uriOf(name)])
    goOn.give()
    await first
    expect(await findings('src/a.ts')).toEqual(undeclared)
  })
})

describe('a disk that is slow', () => {
  it('57 is asked once for what many want at the same time', async () => {
    const { open, findings, service } = openService(files)
    const { fileSystem } = service.core.options
    const [read, stat] = [fileSystem.read.bind(fileSystem), fileSystem.stat.bind(fileSystem)]
    let asked = 0
    const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1 + (asked++ % 5)))
    const slow: Pick<typeof fileSystem, 'read' | 'stat'> = {
      read: async (uri) => (await wait(), read(uri)),
      stat: async (uri) => (await wait(), stat(uri)),
    }
    Object.assign(fileSystem, slow)
    const paths = Array.from({ length: 30 }, (_, i) => `src/${i}.ts`)
    for (const path of paths) open(path, monitoring)
    expect((await Promise.all(paths.map(findings))).flat()).toEqual([])
    expect(asked).toBeLessThan(20)
  })
})

function createSignal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}

describe('a register that is made of several files', () => {
  it('its problems are those of all its files, whichever of them changes', async () => {
    const [controller = '', rest = ''] = register.split(/(?=^activities:)/mu)
    const shared = `version: 1\n${rest}`
    const {
      open,
      findings,
      service,
      files: disk,
    } = openService({
      [name]: `${controller}extends: [./shared.yaml]\n`,
      'shared.yaml': shared,
    })
    open(name, `${controller}extends: [./shared.yaml]\n`)
    expect(await findings(name)).toEqual([])
    disk['shared.yaml'] = shared.replace('schedule1: 8', 'schedule1: 21')
    await service.changeFiles([uriOf('shared.yaml')])
    expect(await findings(name)).toHaveLength(1)
  })
})

describe('a register that comes and goes', () => {
  it('94 says once that it was deleted, and is content when it is back', async () => {
    const { open, findings, service, files: disk } = openService(files)
    open('src/a.ts', monitoring)
    open('src/b.ts', monitoring)
    expect(await findings('src/a.ts')).toEqual([])
    Reflect.deleteProperty(disk, name)
    await service.changeFiles([uriOf(name)])
    const { items } = (await service.diagnose(uriOf('src/a.ts'))) ?? {}
    expect(items).toHaveLength(1)
    expect(items?.[0]?.message).toContain('No processing register was found for this code')
    expect(await findings('src/b.ts')).toEqual([])
    disk[name] = register
    await service.changeFiles([uriOf(name)])
    expect(await findings('src/a.ts')).toEqual([])
  })

  it('94 while it is open: it is gone for the editor as for the pipeline, and counts again once it is there or typed in', async () => {
    const { open, type, findings, service, files: disk } = openService(files)
    open('src/a.ts', monitoring)
    open(name, register)
    expect(await findings('src/a.ts')).toEqual([])
    Reflect.deleteProperty(disk, name)
    expect(await service.changeFiles([uriOf(name)])).toEqual([`/council/${name}`])
    expect(await getStatus(service.core, uriOf('src/a.ts'))).toMatchObject({ state: 'none' })
    expect(await findings('src/a.ts')).toHaveLength(1)
    disk[name] = register
    await service.changeFiles([uriOf(name)])
    expect(await getStatus(service.core, uriOf('src/a.ts'))).toMatchObject({ state: 'good' })
    Reflect.deleteProperty(disk, name)
    await service.changeFiles([uriOf(name)])
    type(name, strange)
    expect(await findings('src/a.ts')).toEqual(undeclared)
  })

  it('94 what was typed into it and not saved outlives it', async () => {
    const { open, type, findings, service, files: disk } = openService(files)
    open('src/a.ts', monitoring)
    open(name, register)
    type(name, strange)
    Reflect.deleteProperty(disk, name)
    await service.changeFiles([uriOf(name)])
    expect(await findings('src/a.ts')).toEqual(undeclared)
  })

  it('95 follows a rename', async () => {
    const { open, findings, service, files: disk } = openService(files)
    open('src/a.ts', monitoring)
    expect(await findings('src/a.ts')).toEqual([])
    Reflect.deleteProperty(disk, name)
    disk['processing-register.yml'] = strange
    await service.changeFiles([uriOf(name), uriOf('processing-register.yml')])
    expect(await findings('src/a.ts')).toEqual(undeclared)
  })

  it('96 follows a move to another folder', async () => {
    const { open, findings, service, files: disk } = openService(files)
    open('src/a.ts', monitoring)
    open('tools/b.ts', monitoring)
    expect(await findings('src/a.ts')).toEqual([])
    Reflect.deleteProperty(disk, name)
    disk['src/processing-register.yaml'] = register.replace('src/**', '**')
    await service.changeFiles([uriOf(name), uriOf('src/processing-register.yaml')])
    expect(await findings('src/a.ts')).toEqual([])
    expect(await findings('tools/b.ts')).toHaveLength(1)
  })

  it('112 sees changes that no watcher told of, when it is asked to look', async () => {
    const { open, findings, service, files: disk } = openService(files)
    open('src/a.ts', monitoring)
    expect(await findings('src/a.ts')).toEqual([])
    disk[name] = `# edited by another tool\n${strange}`
    expect(await findings('src/a.ts')).toEqual([])
    expect(await service.checkDisk()).toEqual([`/council/${name}`])
    expect(await findings('src/a.ts')).toEqual(undeclared)
  })
})

describe('112 a clock that jumps', () => {
  it('forward, over a review: the register is due; back: it is not', async () => {
    let day = '2026-11-24'
    const { open, findings } = openService(files, {}, () => day)
    open(
      name,
      register.replace('    recipients: []', '    reviewed: 2026-01-10\n    reviewBy: 2027-01-10\n    recipients: []'),
    )
    expect(await findings(name)).toEqual([])
    day = '2027-01-11'
    expect(await findings(name)).toHaveLength(1)
    day = '2026-11-23'
    expect(await findings(name)).toEqual([])
  })
})

describe('several registers', () => {
  it('97 the nearest of fifty wins', async () => {
    const folders = Array.from({ length: 50 }, (_, i) => `services/s${i}`)
    const texts = folders.map((folder, i) => [`${folder}/${name}`, i % 2 === 0 ? register : strange] as const)
    const { open, findings, service } = openService({ ...files, ...Object.fromEntries(texts) })
    for (const [i, folder] of folders.entries()) {
      open(`${folder}/src/a.ts`, monitoring)
      expect(await findings(`${folder}/src/a.ts`)).toEqual(i % 2 === 0 ? [] : undeclared)
    }
    expect(service.core.registers.list()).toHaveLength(50)
  })

  it('98 two in one folder: the same one always, and the other is told so', async () => {
    const { open, findings, service } = openService({ 'processing-register.yml': strange, ...files })
    open('src/a.ts', monitoring)
    const { uri } = open('processing-register.yml', strange)
    expect(await findings('src/a.ts')).toEqual([])
    expect((await service.diagnose(uri))?.items.map(({ message }) => message)).toEqual([
      'This register is not used: processing-register.yaml stands in the same folder and comes first. Move what is missing there into it, and delete this file.',
    ])
  })

  it('99 the buffer wins over the disk, and the disk again when it is closed', async () => {
    const { open, type, findings, service } = openService(files)
    open('src/a.ts', monitoring)
    open(name, register)
    type(name, strange)
    expect(await findings('src/a.ts')).toEqual(undeclared)
    service.closeDocument(uriOf(name))
    expect(await findings('src/a.ts')).toEqual([])
  })

  it('99 an edit that is undone is no edit: what the disk then gets from another tool counts as it is', async () => {
    const { open, type, service, files: disk } = openService(files)
    const half = register.replace('title: Equality', "title: 'Equality")
    open(name, register)
    expect(await getStatus(service.core, uriOf('src/a.ts'))).toMatchObject({ state: 'good' })
    type(name, half)
    expect(await getStatus(service.core, uriOf('src/a.ts'))).toMatchObject({ state: 'last-good' })
    type(name, register)
    expect(await getStatus(service.core, uriOf('src/a.ts'))).toMatchObject({ state: 'good' })
    const faulty = register.replace('kind: principal-council', 'kind: 5')
    disk[name] = faulty
    type(name, faulty) // the editor reads it again
    await service.changeFiles([uriOf(name)])
    expect(await getStatus(service.core, uriOf('src/a.ts'))).toMatchObject({ state: 'faulty' })
    type(name, half)
    expect(await getStatus(service.core, uriOf('src/a.ts'))).toMatchObject({ state: 'last-good' })
  })

  it('99 a register that opens with edits of an earlier session counts as edited', async () => {
    const { open, service } = openService(files)
    const faulty = register.replace('kind: principal-council', 'kind: 5')
    expect(await getStatus(service.core, uriOf('src/a.ts'))).toMatchObject({ state: 'good' })
    const { uri } = open(name, faulty)
    expect(await getStatus(service.core, uriOf('src/a.ts'))).toMatchObject({ state: 'faulty' })
    expect(await service.compareWithDisk(uri)).toEqual([`/council/${name}`])
    expect(await getStatus(service.core, uriOf('src/a.ts'))).toMatchObject({ state: 'last-good' })
  })

  it('99 a register that no disk has yet counts as it is typed', async () => {
    const { open, type, findings, service } = openService({})
    const { uri } = open(name, register)
    open('src/a.ts', monitoring)
    expect(await service.compareWithDisk(uri)).toEqual([])
    expect(await findings(name)).toEqual([])
    expect(await getStatus(service.core, uriOf('src/a.ts'))).toMatchObject({ state: 'good' })
    await service.checkDisk()
    type(name, strange)
    expect(await findings('src/a.ts')).toEqual(undeclared)
  })

  it('99 the buffer of a file that it extends counts too', async () => {
    const [controller = '', rest = ''] = register.split(/(?=^activities:)/mu)
    const shared = `version: 1\n${rest}`
    const { open, type, findings } = openService({
      [name]: `${controller}extends: [./shared.yaml]\n`,
      'shared.yaml': shared,
    })
    open('src/a.ts', monitoring)
    expect(await findings('src/a.ts')).toEqual([])
    open('shared.yaml', shared)
    expect(type('shared.yaml', shared.replace('schedule1: 8', 'schedule1: 21'))).toEqual([`/council/${name}`])
    expect(await findings('src/a.ts')).toEqual(undeclared)
  })
})

describe('documents', () => {
  it('102 a text over 1 MB is skipped with a note in the log, once', async () => {
    const { open, type, findings, log } = openService(files)
    open('src/bundle.js', `${health}${'// x\n'.repeat(250_000)}`)
    expect(await findings('src/bundle.js')).toEqual([])
    expect(await findings('src/bundle.js')).toEqual([])
    expect(log).toEqual(['/council/src/bundle.js is larger than 1 MB and was not checked.'])
    type('src/bundle.js', 'export class Visit { diagnosis = "" }\n')
    expect(await findings('src/bundle.js')).toHaveLength(1)
  })

  it.each(['git:/council/src/a.ts', 'untitled:Untitled-1', 'vscode-notebook-cell:/council/a.ipynb', 'output:tasks'])(
    '103 a document of another scheme is left alone: %s',
    async (uri) => {
      const { service } = openService(files)
      expect(await service.diagnose(uri)).toBeUndefined()
    },
  )

  it('105 columns count UTF-16 units', async () => {
    const { open, findings } = openService(files)
    const text = `const 𝐩 = '👩‍⚕️'; export interface Visit { diagnosis: string }\n`
    open('src/a.ts', text)
    const column = text.indexOf('diagnosis') + 1
    expect(await findings('src/a.ts')).toEqual([`require-condition 1:${column}-1:${column + 9}`])
  })

  it('105 a line break that only JavaScript knows moves nothing', async () => {
    const { open, findings } = openService(files)
    open('src/a.ts', `const a = '\u2028'\n${health}`)
    expect(await findings('src/a.ts')).toEqual(['require-condition 3:3-3:12'])
  })

  it('107 a finding carries the version that its quick fixes are for', async () => {
    const { open, type, service } = openService(files)
    const { uri } = open('src/a.ts', health)
    type('src/a.ts', `\n${health}`)
    const found = await service.diagnose(uri)
    expect(found).toMatchObject({ version: 2, items: [{ range: { start: { line: 2 } } }] })
    // As a client hands it back with the request for quick fixes.
    const data: unknown = JSON.parse(JSON.stringify(found?.items[0]?.data))
    expect(readDiagnosticData(data)).toMatchObject({ version: 2, rule: 'require-condition', suggestions: [{}] })
    expect(readDiagnosticData({ rule: 'require-condition', suggestions: 5 })).toBeUndefined()
  })
})

describe('110 settings of the wrong kind', () => {
  it.each([
    ['a number', 5],
    ['null', null],
    ['a number for a path', { register: 5 }],
    ['a path of 10 MB', { register: 'x'.repeat(10_000_000) }],
    ['a path with a null character', { register: 'a\0b' }],
    ['an unknown preset', { preset: 'everything' }],
    ['lists', { preset: ['strict'], register: [name], codeDiagnostics: [] }],
  ])('%s counts as not set', (_, value) => {
    expect(readSettings(value)).toEqual(defaultSettings)
  })

  it('a single rule has the severity that it is given, whatever the preset; nonsense counts as not set', async () => {
    const chosen = readSettings({ rules: { 'require-condition': 'off', 'no-exposure': 7, nothing: 'error' } })
    expect(chosen.rules).toEqual({ 'require-condition': 'off' })
    const { open, findings } = openService(files, chosen)
    open('src/a.ts', health)
    expect(await findings('src/a.ts')).toEqual([])
    expect(readSettings({ rules: ['error'] }).rules).toEqual({})
  })

  it('a rule of the strict preset can be had in the recommended one', async () => {
    const text = 'export const log = (visit: { diagnosis: string }) => console.log(visit.diagnosis)\n'
    const rulesOf = async (rules: object) => {
      const { open, findings } = openService(files, readSettings({ rules }))
      open('src/b.ts', text)
      return (await findings('src/b.ts')).filter((finding) => finding.startsWith('no-exposure'))
    }
    expect(await rulesOf({})).toEqual([])
    expect(await rulesOf({ 'no-exposure': 'error' })).toHaveLength(1)
  })

  it('a setting that is right is read', async () => {
    const { open, findings } = openService(files, readSettings({ codeDiagnostics: 'off' }))
    open('src/a.ts', health)
    open(name, strange)
    expect(await findings('src/a.ts')).toEqual([])
    expect(await findings(name)).toHaveLength(1)
  })
})
