import { describe, expect, it } from 'vitest'
import { findException } from '../src/index.js'
import { load, places, root } from './support/memory-files.js'

const head = 'version: 1\ncontroller: { name: Example Council, kind: principal-council }\n'
const shared = '/council/shared/base.yaml'

describe('a register that extends others', () => {
  it('joins entries, adds up lists, and takes the first file’s word for the rest', () => {
    const { register, problems, files } = load(
      `extends: [shared/base.yaml]\n${head}stores:\n  own: { title: Own }\ninternal: { hosts: [a.example] }\n`,
      {
        [shared]:
          'version: 1\ncontroller: { name: Other }\nstores:\n  common: { title: Common }\ninternal: { hosts: [b.example] }\nvocabulary: { health: [sdq] }\n',
      },
    )
    expect(problems).toEqual([])
    expect(files).toEqual([root, shared])
    expect([...register.stores].map(([id, { file }]) => [id, file])).toEqual([
      ['own', root],
      ['common', shared],
    ])
    expect(register.controller.name).toBe('Example Council')
    expect(register.internal.hosts).toEqual(['a.example', 'b.example'])
    expect(register.vocabulary).toEqual([{ match: 'sdq', category: 'health' }])
  })

  it('lets an id defined twice be whole the extending one, and says so', () => {
    const { register, problems } = load(`extends: [shared/base.yaml]\n${head}stores:\n  s: { title: Here }\n`, {
      [shared]: 'version: 1\nstores:\n  s: { title: There, system: PostgreSQL }\n',
    })
    expect(register.stores.get('s')).toMatchObject({ title: 'Here', file: root })
    expect(register.stores.get('s')?.system).toBeUndefined()
    expect(problems).toMatchObject([
      { code: 'defined-twice', severity: 'warning', range: { file: root, start: { line: 5 } } },
    ])
  })

  it('reads the paths of exceptions from the folder of the file they stand in', () => {
    const { register } = load(`extends: [shared/base.yaml]\n${head}`, {
      [shared]:
        'version: 1\nexceptions:\n  - { rule: require-retention, path: "old/**", why: Replaced soon, approvedBy: DPO, until: 2027-01-31 }\n',
    })
    const accepts = (file: string, today = '2026-11-24', rule = 'require-retention') =>
      findException(register, { rule, file }, today) !== undefined
    expect(accepts('/council/shared/old/a.ts')).toBe(true)
    expect(accepts('/council/old/a.ts')).toBe(false)
    expect(accepts('/council/shared/old/a.ts', '2027-01-31')).toBe(true)
    expect(accepts('/council/shared/old/a.ts', '2027-02-01')).toBe(false)
    expect(accepts('/council/shared/old/a.ts', '2026-11-24', 'require-condition')).toBe(false)
  })

  it.each<[string, string, Record<string, string>, readonly string[]]>([
    [
      'a circle',
      'shared/base.yaml',
      { [shared]: 'version: 1\nextends: [../processing-register.yaml]\n' },
      ['2:11-2:38 extends-cycle'],
    ],
    ['a URL', 'https://example.com/r.yaml', {}, ['1:11-1:37 extends-not-allowed']],
    [
      'a path out of the folder',
      '../other/r.yaml',
      { '/other/r.yaml': 'version: 1\n' },
      ['1:11-1:26 extends-not-allowed'],
    ],
    ['a file that is not there', './gone.yaml', {}, ['1:11-1:22 file-missing']],
    ['a package that is not installed', '@example/register', {}, ['1:11-1:30 extends-not-allowed']],
    ['a file with a mistake', './bad.yaml', { '/council/bad.yaml': 'version: 2\n' }, ['1:10-1:11 unknown-value']],
  ])('says that it extends %s, at its place', (_, specifier, others, expected) => {
    const written = specifier.startsWith('@') ? `"${specifier}"` : specifier
    const loaded = load(`extends: [${written}]\n${head}stores:\n  kept: {}\n`, others)
    expect(places(loaded)).toEqual(expected)
    expect(loaded.register.stores.has('kept')).toBe(true)
  })

  it('follows installed packages', () => {
    const { register, problems } = load(`extends: ["@example/register/base.yaml"]\n${head}`, {
      '/council/node_modules/@example/register/base.yaml': 'version: 1\nstores:\n  p: { title: P }\n',
    })
    expect(problems).toEqual([])
    expect(register.stores.get('p')?.title).toBe('P')
  })
})
