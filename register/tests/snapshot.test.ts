import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
// The built package: the loader is imported only when it is needed, by its built name.
import { findRegister, loadRegisterCached } from 'processing-register-core/node'
import { readSnapshot, writeSnapshot } from '../src/snapshot.js'
import { load, root } from './support/memory-files.js'

const text = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  homes:
    specialCategories:
      health: { condition: "9(2)(h)", schedule1: 2 }
    code: ["**"]
stores:
  s: { retention: 6 years after the case closes, code: 5 }
`
const digest = (written: string) => load(written).digest

describe('the digest', () => {
  it('does not change with comments, order, quoting and line ends', () => {
    const same = [
      `# note\n${text}`,
      text.replaceAll('\n', '\r\n'),
      text.replace('Example Council', '"Example Council"'),
      text.replace(
        '{ name: Example Council, kind: principal-council }',
        '{ kind: principal-council, name: Example Council }',
      ),
    ]
    for (const written of same) expect(digest(written)).toBe(digest(text))
  })

  it('changes with every value', () => {
    for (const [from, to] of [
      ['schedule1: 2', 'schedule1: 3'],
      ['homes', 'house'],
      ['"**"', '"src/**"'],
    ] as const)
      expect(digest(text.replace(from, to))).not.toBe(digest(text))
  })
})

describe('a register in memory', () => {
  it('does not change after the load', () => {
    const { register } = load(text)
    const activity = register.activities.get('homes')
    for (const part of [
      register,
      activity,
      activity?.raw,
      activity?.raw['specialCategories'],
      register.exceptions,
      register.controller,
    ])
      expect(Object.isFrozen(part)).toBe(true)
  })
})

describe('a snapshot', () => {
  const { problems, register, files, usable, ...rest } = load(text)
  const loaded = { problems, register, files, usable, digest: rest.digest }
  const snapshot = writeSnapshot(loaded, { [root]: 'abc' })

  it('reads back as what was loaded', () => {
    expect(readSnapshot(snapshot, root, () => 'abc')).toEqual(loaded)
  })

  it('is none when a file changed, it is damaged, or of another register', () => {
    expect(readSnapshot(snapshot, root, () => 'abd')).toBeUndefined()
    expect(readSnapshot(snapshot, root, () => undefined)).toBeUndefined()
    expect(readSnapshot(snapshot, '/other.yaml', () => 'abc')).toBeUndefined()
    expect(readSnapshot(snapshot.slice(0, -9), root, () => 'abc')).toBeUndefined()
    expect(readSnapshot('{}', root, () => 'abc')).toBeUndefined()
    expect(readSnapshot(snapshot.replace('snapshot/', 'snapshot/0'), root, () => 'abc')).toBeUndefined()
  })
})

describe('registers on disk', () => {
  const makeFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'register-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    return folder
  }

  it('are found upwards, the nearest first', () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'services', 'homes', 'src'), { recursive: true })
    expect(findRegister(join(folder, 'services'))).toBeUndefined()
    writeFileSync(join(folder, 'processing-register.yml'), text)
    expect(findRegister(join(folder, 'services', 'homes'))).toBe(join(folder, 'processing-register.yml'))
    writeFileSync(join(folder, 'services', 'homes', 'processing-register.yaml'), text)
    expect(findRegister(join(folder, 'services', 'homes', 'src'))).toBe(
      join(folder, 'services', 'homes', 'processing-register.yaml'),
    )
  })

  it('are read again only when they change, through the snapshot beside them', () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'node_modules'))
    const path = join(folder, 'processing-register.yaml')
    writeFileSync(path, text)
    const first = loadRegisterCached(path)
    expect(loadRegisterCached(path)).toBe(first)
    const cache = join(folder, 'node_modules', '.cache', 'processing-register')
    const [snapshot = ''] = readdirSync(cache)
    expect(JSON.parse(readFileSync(join(cache, snapshot), 'utf8'))).toMatchObject({ loaded: { digest: first.digest } })
    // Touched, not changed: the snapshot answers, and it says the same.
    utimesSync(path, new Date(), new Date(statSync(path).mtimeMs + 5000))
    const touched = loadRegisterCached(path)
    expect(touched).not.toBe(first)
    expect(touched).toEqual(first)
    writeFileSync(path, text.replace('homes', 'house'))
    expect([...loadRegisterCached(path).register.activities.keys()]).toEqual(['house'])
    rmSync(path)
    expect(loadRegisterCached(path).usable).toBe(false)
  })
})
