import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  addActivity,
  addCategory,
  addException,
  addRecipient,
  addStore,
  addToList,
  applyEdits,
  renameId,
  setValue,
  type EditResult,
} from '../src/edit/index.js'

const after = (text: string, result: EditResult): string =>
  result.ok ? applyEdits(text, result.edits) : `${result.problem.code}: ${result.problem.message}`

const head = 'version: 1\ncontroller: { name: Example Council }\n'
const store = { title: 'Claims', retention: { keep: '6 years', after: 'the claim ends' }, code: ['sql:claims'] }
const written = `  claims:
    title: Claims
    retention:
      keep: 6 years
      after: the claim ends
    code: [sql:claims]
`

describe('addStore', () => {
  it.each([
    ['no section', head, `${head}stores:\n${written}`],
    ['a section that says nothing', `${head}stores:\n`, `${head}stores:\n${written}`],
    ['a section that says nothing, with a comment', `${head}stores: # soon\n`, `${head}stores: # soon\n${written}`],
    ['empty braces', `${head}stores: {}\n`, `${head}stores:\n${written}`],
    ['empty braces with a comment', `${head}stores: {} # soon\n`, `${head}stores: # soon\n${written}`],
    [
      'an entry, and a comment of the next section',
      `${head}stores:\n  a: { title: A } # first\n\n# Who gets data.\nrecipients: {}\n`,
      `${head}stores:\n  a: { title: A } # first\n${written}\n# Who gets data.\nrecipients: {}\n`,
    ],
    [
      'deeper steps',
      `${head}stores:\n    a:\n        title: A\n`,
      `${head}stores:\n    a:\n        title: A\n${written.replaceAll('  ', '    ')}`,
    ],
    [
      'no newline at the end',
      `${head}stores:\n  a:\n    title: A`,
      `${head}stores:\n  a:\n    title: A\n${written.trimEnd()}`,
    ],
    [
      'a block of words last',
      `${head}stores:\n  a:\n    notes: |\n      One.\n\n      Two.\n\nexceptions: []\n`,
      `${head}stores:\n  a:\n    notes: |\n      One.\n\n      Two.\n${written}\nexceptions: []\n`,
    ],
    [
      'braces',
      `${head}stores: { a: { title: A } }\n`,
      `${head}stores: { a: { title: A }, claims: { title: Claims, retention: { keep: 6 years, after: the claim ends }, code: [ sql:claims ] } }\n`,
    ],
    [
      'an end marker',
      `---\n${head}stores:\n  a:\n    title: A\n...\n`,
      `---\n${head}stores:\n  a:\n    title: A\n${written}...\n`,
    ],
    ['an empty file', '', `stores:\n${written}`],
    ['only a comment', '# Register\n', `# Register\nstores:\n${written}`],
    [
      'a byte order mark',
      `\uFEFF${head}stores:\n  a:\n    title: A\n`,
      `\uFEFF${head}stores:\n  a:\n    title: A\n${written}`,
    ],
  ])('after %s', (_, text, expected) => {
    expect(after(text, addStore(text, 'claims', store))).toBe(expected)
  })

  it('keeps Windows line endings', () => {
    const text = `${head}stores:\n  a:\n    title: A\n`.replaceAll('\n', '\r\n')
    expect(after(text, addStore(text, 'claims', store))).toBe(text + written.replaceAll('\n', '\r\n'))
  })

  it.each([
    [
      'an id that is there',
      `${head}stores:\n  claims:\n    title: A\n`,
      'exists: The store `claims` is in the register already.',
    ],
    ['a text that does not parse', `${head}stores: [\n`, 'not-readable: This register has a mistake'],
    ['a list', '- a\n', 'not-readable: This file is no register'],
    ['a section that is a list', `${head}stores: [a]\n`, 'not-editable: `stores` holds something else'],
    ['an alias', `${head}x: &x { a: { title: A } }\nstores: *x\n`, 'not-editable: `stores` stands for another place'],
  ])('refuses %s', (_, text, message) => {
    expect(after(text, addStore(text, 'claims', store))).toContain(message)
  })
})

describe('the other edits', () => {
  const text = `${head}activities:
  # Homes
  permits:
    recipients: [dwp] # routine
    stores:
      - a # first
    law: Some Act
    reviewed:
    specialCategories: {}

exceptions: []
`

  it('add what they name, where it belongs', () => {
    expect(after(text, addRecipient(text, 'dwp', { role: 'controller' }))).toBe(
      `${text}recipients:\n  dwp:\n    role: controller\n`,
    )
    expect(after(text, addActivity(text, 'b', { purpose: 'Bins' }))).toBe(
      text.replace('\n\nexceptions', '\n  b:\n    purpose: Bins\n\nexceptions'),
    )
    expect(after(text, addCategory(text, 'permits', 'health', { condition: '9(2)(h)', schedule1: 2 }))).toBe(
      text.replace(
        'specialCategories: {}',
        'specialCategories:\n      health:\n        condition: 9(2)(h)\n        schedule1: 2',
      ),
    )
    expect(after(text, addCategory(text, 'permits', 'criminal-offence', { route: 'authorised-by-law' }))).toBe(
      text.replace('Categories: {}', 'Categories: {}\n    criminalOffence:\n      route: authorised-by-law'),
    )
    expect(after(text, addException(text, { rule: 'require-retention', path: 'legacy/**' }))).toBe(
      text.replace('exceptions: []', 'exceptions: [{rule: require-retention, path: legacy/**}]'),
    )
    const list = text.replace('exceptions: []', 'exceptions:\n  - { rule: a, path: b } # old')
    expect(after(list, addException(list, { rule: 'c', path: 'd' }))).toBe(
      `${list.trimEnd()}\n  - rule: c\n    path: d\n`,
    )
  })

  it('add to lists of every form', () => {
    const add = (path: string, value: string) => after(text, addToList(text, ['activities', 'permits', path], value))
    expect(add('recipients', 'hmrc')).toBe(text.replace('[dwp]', '[dwp, hmrc]'))
    expect(add('stores', 'b')).toBe(text.replace('- a # first', '- a # first\n      - b'))
    expect(add('law', 'Other Act')).toBe(text.replace('law: Some Act', 'law: [Some Act, Other Act]'))
    expect(add('code', 'src/**')).toBe(text.replace('Categories: {}', 'Categories: {}\n    code: [src/**]'))
    expect(add('stores', 'a')).toContain('exists: ')
    expect(after(text, addToList(text, ['activities', 'bins', 'stores'], 'a'))).toContain('no-such-entry: ')
    expect(after(text, addCategory(text, 'bins', 'health', {}))).toContain('no-such-entry: ')
  })

  it('set single values', () => {
    const set = (key: string, value: string) => after(text, setValue(text, ['activities', 'permits', key], value))
    expect(set('law', 'Other: Act')).toBe(text.replace('Some Act', '"Other: Act"'))
    expect(set('reviewed', '2026-03-01')).toBe(text.replace('reviewed:', 'reviewed: 2026-03-01'))
    expect(set('owner', 'Head of Bins')).toBe(text.replace('Categories: {}', 'Categories: {}\n    owner: Head of Bins'))
    expect(set('stores', 'x')).toContain('not-editable: ')
  })

  it('write into braces on one line', () => {
    const flow = `${head}activities: { a: { stores: [x], law: , code: {} } }\n`
    expect(after(flow, addToList(flow, ['activities', 'a', 'stores'], 'y'))).toBe(flow.replace('[x]', '[x, y]'))
    expect(after(flow, addCategory(flow, 'a', 'health', { schedule1: 6 }))).toBe(
      flow.replace('code: {}', 'code: {}, specialCategories: { health: { schedule1: 6 } }'),
    )
  })
})

describe('edits of a real register', () => {
  const text = readFileSync(
    join(import.meta.dirname, '../../examples/housing-service/processing-register.yaml'),
    'utf8',
  )
  const data = parse(text) as Record<string, Record<string, unknown>>

  it.each(Object.keys(data['activities'] ?? {}))('add to %s and leave every other line as it is', (id) => {
    for (const result of [
      addToList(text, ['activities', id, 'recipients'], 'new-one'),
      addToList(text, ['activities', id, 'sources'], 'new-one'),
      addCategory(text, id, 'genetic-data', { condition: 'explicit-consent' }),
      setValue(text, ['activities', id, 'owner'], 'Head of Something'),
      setValue(text, ['activities', id, 'notes'], 'New'),
    ]) {
      const lines = after(text, result).split('\n')
      const lost = text.split('\n').filter((line) => !lines.includes(line))
      expect(lost.length).toBeLessThanOrEqual(1)
      expect(() => parse(lines.join('\n')) as unknown).not.toThrow()
      expect(result.ok).toBe(true)
    }
  })

  it('take no longer than a few readings of a large register', () => {
    const large = `${head}stores:\n${Array.from({ length: 10_000 }, (_, i) => `  s${i}: { title: Store ${i} }\n`).join('')}`
    expect(after(large, addStore(large, 'claims', store))).toBe(large + written)
  })
})

describe('addToList', () => {
  it.each([
    [
      'a list of a map that is not there',
      ['stores', 'a', 'code'],
      'sql:a',
      `${head}stores:\n  a: { title: A, code: [ sql:a ] }\n`,
    ],
    [
      'a section without ids',
      ['internal', 'hosts'],
      'a.example',
      `${head}stores:\n  a: { title: A }\ninternal:\n  hosts: [a.example]\n`,
    ],
  ])('makes %s', (_, path, value, wanted) => {
    const text = `${head}stores:\n  a: { title: A }\n`
    expect(after(text, addToList(text, path, value))).toBe(wanted)
  })

  it('makes no entry', () => {
    expect(after(head, addToList(head, ['stores', 'a', 'code'], 'sql:a'))).toMatch(/^no-such-entry: /u)
  })
})

describe('renameId', () => {
  const text = `${head}activities:\n  homes: # first\n    stores: ['claims', "claims", claims]\nstores:\n  'claims': { keyStore: claims }\n`
  const places = [
    { path: ['stores', 'claims'], part: 'key' },
    { path: ['stores', 'claims', 'keyStore'], part: 'value' },
    ...[0, 1, 2].map((i) => ({ path: ['activities', 'homes', 'stores', i], part: 'value' }) as const),
  ] as const

  it('keeps every other byte, quotes included', () => {
    expect(after(text, renameId(text, places, 'cases'))).toBe(text.replaceAll('claims', 'cases'))
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect(after(windows, renameId(windows, places, 'cases'))).toBe(windows.replaceAll('claims', 'cases'))
  })

  it('puts an id into quotes that would read as a number', () => {
    expect(after(text, renameId(text, [{ path: ['activities', 'homes'], part: 'key' }], '2026'))).toContain(
      '\n  "2026": # first\n',
    )
  })

  it.each([
    [
      'an alias',
      text.replace('[', '[&c ').replace(', claims]', ', *c]'),
      /^not-editable: .* stands for another place/u,
    ],
    ['a place that is not there', head, /^no-such-entry: /u],
    ['a text with a mistake', `${text}stores: [\n`, /^not-readable: /u],
  ])('refuses %s', (_, given, problem) => {
    expect(after(given, renameId(given, places, 'cases'))).toMatch(problem)
  })
})
