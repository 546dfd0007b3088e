import { describe, expect, it } from 'vitest'
import { applyEdits, addStore } from '../src/edit/index.js'
import { load, places, root } from './support/memory-files.js'
import { activitiesForFile, matchesName } from '../src/index.js'

const head = 'version: 1\ncontroller: { name: Example Council, kind: principal-council }\n'
/** An entry that must outlive every mistake beside it. */
const kept = `${head}stores:\n  kept: { title: Kept }\n`
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(bytes.buffer)
  ;[0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))].forEach((code, i) =>
    view.setUint16(i * 2, code, littleEndian),
  )
  return bytes
}

/** Rows of the list of bad inputs: the text, the problems at their places, and a part of the first message. */
type Row = readonly [row: string, content: string | Uint8Array, expected: readonly string[], part?: string]

const rows: readonly Row[] = [
  ['1 a byte order mark', `\uFEFF${kept}`, []],
  ['2 a byte order mark in the middle', `${kept}notes: a\uFEFFb\n`, ['5:9-5:10 hidden-character']],
  ['3 UTF-16, little end first', utf16(kept, true), ['1:1-1:1 not-utf8'], 'UTF-8'],
  ['3 UTF-16, big end first', utf16(kept, false), ['1:1-1:1 not-utf8'], 'UTF-8'],
  ['4 bytes that are no UTF-8', Uint8Array.of(...utf8(head), 0xff, 0xfe, 0x41), ['1:1-1:1 not-utf8'], 'UTF-8'],
  ['5 Windows line ends', kept.replaceAll('\n', '\r\n'), []],
  ['6 mixed line ends', kept.replace('\n', '\r\n'), []],
  ['7 old Mac line ends', kept.replaceAll('\n', '\r'), ['1:1-1:1 line-ends']],
  ['8 a tab as indentation', `${kept}activities:\n\ta: 1\n`, ['6:1-6:2 yaml-tab-as-indent'], 'tab'],
  ['9 a tab between key and value', kept.replace('version: 1', 'version:\t1'), []],
  ['10 a key twice', `${kept}version: 1\n`, ['5:1-5:8 duplicate-key'], '`version`'],
  ['11 an activity twice', `${kept}activities:\n  a: {}\n  a: {}\n`, ['7:3-7:4 duplicate-key'], '`a`'],
  ['12 an alias', `${kept}recipients:\n  a: &x { title: A }\n  b: *x\n`, []],
  [
    '13 more aliases than anyone writes',
    `${kept}recipients:\n  a: &x { title: A }\n${Array.from({ length: 300 }, (_, i) => `  b${i}: *x\n`).join('')}`,
    ['207:9-207:11 too-many-aliases'],
  ],
  ['15 an alias of what it stands in', `${kept}recipients: &a\n  x: *a\n`, ['6:6-6:8 alias-cycle'], '`*a`'],
  ['16 an alias of nothing', `${kept}recipients:\n  x: *nope\n`, ['6:6-6:11 unknown-alias'], '`*nope`'],
  ['17 a merge key', `${kept}recipients:\n  x: &x { title: A }\n  y:\n    <<: *x\n`, ['8:5-8:7 merge-key'], '`<<`'],
  ['18 a merge key of a number', `${kept}recipients:\n  y:\n    <<: 5\n`, ['7:5-7:7 merge-key'], '`<<`'],
  ['20 a list as key', `${kept}? [a]\n: 1\n`, ['5:3-5:6 not-a-key']],
  ['20 nothing as key', `${kept}? \n: 1\n`, ['5:3-5:3 not-a-key']],
  ['21 `true` where words belong', `${kept}recipients:\n  a: { title: true }\n`, ['6:15-6:19 wrong-kind'], "`'true'`"],
  ['23 numbers that read otherwise', `${kept}recipients:\n  a: { title: 010 }\n`, ['6:15-6:18 odd-number'], '`010`'],
  ['23 hexadecimal', `${kept}recipients:\n  a: { title: 0x1F }\n`, ['6:15-6:19 odd-number'], '`0x1F`'],
  ['23 an octal number', `${kept}recipients:\n  a: { title: 0o10 }\n`, ['6:15-6:19 odd-number'], '`0o10`'],
  ['23 what only older YAML takes for a number', `${kept}recipients:\n  a: { title: 12:30, law: 1_000 }\n`, []],
  ['23 an exponent', `${kept}recipients:\n  a: { title: 1e3 }\n`, ['6:15-6:18 odd-number'], '`1e3`'],
  ['24 infinity', `${kept}recipients:\n  a: { title: .inf }\n`, ['6:15-6:19 odd-number'], '`.inf`'],
  ['24 not a number', `${kept}recipients:\n  a: { title: .nan }\n`, ['6:15-6:19 odd-number'], '`.nan`'],
  ['24 nothing, written', `${kept}recipients:\n  a: { title: ~ }\n`, ['6:8-6:13 missing-value'], '`title`'],
  ['24 nothing', `${kept}recipients:\n  a:\n    title:\n`, ['7:5-7:10 missing-value'], '`title`'],
  [
    '25 more digits than a number holds',
    `${kept}recipients:\n  a: { title: 12345678901234567890 }\n`,
    ['6:15-6:35 odd-number'],
    '`12345678901234567890`',
  ],
  ['26 another version of YAML', `%YAML 1.1\n---\n${kept}`, ['1:1-1:10 yaml-directive']],
  ['27 a tag of code', `${kept}notes: !!js/function "x"\n`, ['5:8-5:21 unknown-tag']],
  ['27 an include', `${kept}notes: !include x.yaml\n`, ['5:8-5:16 unknown-tag']],
  ['28 a second document', `${kept}---\n${kept}`, ['5:1-10:1 yaml-multiple-docs']],
  ['29 an empty file', '', ['1:1-1:1 empty-register']],
  ['30 only comments', '# soon\n', ['1:1-1:1 empty-register']],
  ['31 a list', '- a\n', ['1:1-2:1 not-a-register']],
  ['31 a word', 'hello\n', ['1:1-1:6 not-a-register']],
  ['32 a merge conflict', `<<<<<<< ours\n${kept}=======\n${kept}>>>>>>> theirs\n`, ['1:1-1:13 merge-conflict']],
  ['33 half a key', `${kept}recipients:\n  a:\n    purp`, ['7:5-7:9 wrong-kind']],
  ['33 half an item', `${kept}recipients:\n  - `, ['6:3-6:5 wrong-kind']],
  ['33 an open quote', `${kept}notes: "abc`, ['5:12-5:12 yaml-missing-char']],
  ['33 an open bracket', `${kept}activities: [`, ['5:14-5:14 yaml-bad-indent']],
  ['40 a control character', `${kept}notes: a\u0000b\n`, ['5:9-5:10 control-character']],
  ['40 an escape character', `${kept}notes: a\u001B[31mb\n`, ['5:9-5:10 control-character']],
  ['41 a turn of direction', `${kept}notes: "\u202Ex"\n`, ['5:9-5:10 hidden-direction'], 'direction'],
  ['42 a space of no width in a key', `${kept}recipients:\n  dw\u200Bp: {}\n`, ['6:5-6:6 hidden-character']],
  ['42 a space that does not break in a key', `${kept}recipients:\n  d\u00A0p: {}\n`, ['6:3-6:6 wrong-id']],
  [
    '43 a Cyrillic letter that looks Latin',
    `${kept}recipients:\n  h\u043Eusing: { title: A }\n`,
    ['6:3-6:10 mixed-script'],
  ],
]

describe('bad input is said once, at its place', () => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (_, [, content, expected, part = '']) => {
    const loaded = load(content)
    expect(places(loaded)).toEqual(expected)
    for (const { message, range } of loaded.problems) {
      expect(range.file).toBe(root)
      expect(message).toMatch(/^[A-Z`].*[.`]$/su)
    }
    if (expected.length > 0) expect(loaded.problems[0]?.message).toContain(part)
  })

  const readable = rows.filter(([row]) => !/^(?:3 UTF|4|7|29|30|31|32|40)\b/u.test(row))

  it.each(readable.map((row) => [row[0], row] as const))('%s: loses nothing beside it', (_, [, content]) => {
    expect(load(content).register.stores.get('kept')?.title).toBe('Kept')
  })

  it('35 refuses a file that is too large without reading it', () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(0x23)
    const loaded = load(bytes)
    expect(places(loaded)).toEqual(['1:1-1:1 too-large'])
    expect(loaded.problems[0]?.message).toContain('50 MB')
  })

  it('46 to 51 say what is wrong with a path', () => {
    for (const problem of ['missing', 'denied', 'loop', 'name-not-allowed', 'unreadable'] as const) {
      const loaded = load({ problem })
      expect(loaded.usable, problem).toBe(false)
      expect(loaded.problems, problem).toHaveLength(1)
    }
    for (const kind of ['directory', 'other'] as const) expect(load({ kind }).problems).toHaveLength(1)
  })
})

describe('odd input that is none the worse for it', () => {
  it('1 and 5: an edit keeps the byte order mark and the line ends', () => {
    const text = `\uFEFF${kept}`.replaceAll('\n', '\r\n')
    const result = addStore(text, 'new', { title: 'New' })
    expect(result.ok && applyEdits(text, result.edits)).toBe(`${text}  new:\r\n    title: New\r\n`)
  })

  it('11 points to the first of two', () => {
    const [problem] = load(`${kept}activities:\n  a: {}\n  a: {}\n`).problems
    expect(problem?.related?.map(({ range }) => range.start.line)).toEqual([6])
  })

  it('14 is not blown up by aliases of aliases', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}]`)
    const loaded = load(`${kept}l0: &l0 [lol, lol]\n${levels.join('\n')}\n`)
    expect(loaded.problems.map(({ code }) => code)).toContain('too-many-aliases')
    expect(loaded.problems.length).toBeLessThan(30)
  })

  it('19 takes names of built-in things as ordinary ids', () => {
    const { register, problems } = load(
      `${head}stores:\n  __proto__: { title: P }\n  constructor: { title: C }\n  toString: { title: T }\n`,
    )
    expect([...register.stores].map(([id, { title }]) => [id, title])).toEqual([
      ['__proto__', 'P'],
      ['constructor', 'C'],
      ['toString', 'T'],
    ])
    expect(problems).toEqual([])
  })

  it('21 and 22: `no`, `on` and a date are words', () => {
    const { register, problems } = load(
      `${head}recipients:\n  on: { title: no }\nactivities:\n  a: { reviewed: 2024-01-01 }\n`,
    )
    expect(problems).toEqual([])
    expect(register.recipients.get('on')?.title).toBe('no')
    expect(register.activities.get('a')?.raw['reviewed']).toBe('2024-01-01')
  })

  it('34 reads every prefix of a register without throwing', () => {
    const text = `${head}activities:\n  homes:\n    title: "Homes & co"\n    people: [applicants, {a: b}]\n    code: [src/**] # here\n    specialCategories:\n      health: { condition: 9(2)(h), schedule1: 2 }\n    notes: |\n      Two\n      lines\nexceptions:\n  - { rule: x, path: y }\n`
    for (let end = 0; end <= text.length; end++) {
      const prefix = text.slice(0, end)
      for (const { range } of load(prefix).problems) {
        expect(range.start.offset).toBeLessThanOrEqual(range.end.offset)
        expect(range.end.offset).toBeLessThanOrEqual(prefix.length)
      }
    }
  })

  it('36 takes 10,000 activities', () => {
    const { register, problems } = load(
      `${head}activities:\n${Array.from({ length: 10_000 }, (_, i) => `  a${i}: { code: [src/${i}/**] }\n`).join('')}`,
    )
    expect(problems).toEqual([])
    expect(register.activities.size).toBe(10_000)
    expect(activitiesForFile(register, '/council/src/9999/a.ts').map(({ id }) => id)).toEqual(['a9999'])
  })

  it('37 and 38 takes 20,000 keys, and refuses endless nesting', () => {
    const many = `${head}stores:\n${Array.from({ length: 20_000 }, (_, i) => `  s${i}: {}\n`).join('')}`
    expect(load(many).register.stores.size).toBe(20_000)
    const [deep] = load(`${kept}notes: ${'['.repeat(10_000)}`).problems
    expect(deep?.code).toBe('too-deep')
  })

  it('39 takes one long line', () => {
    const loaded = load(`${kept}notes: ${'long '.repeat(800_000)}\n`)
    expect(loaded.register.stores.has('kept')).toBe(true)
  })

  it('44 matches names whichever way their accents are composed', () => {
    expect(matchesName('cafe\u0301Visits', 'caf\u00E9_visits')).toBe(true)
  })

  it('45 leaves formulas, markup and commands as the words they are', () => {
    const { register, problems } = load(
      `${head}stores:\n  a: { title: "=cmd|' /C calc'!A0" }\n  b: { title: <script>alert(1)</script> }\n  c: { title: "[x](command:evil)" }\n`,
    )
    expect(problems).toEqual([])
    expect([...register.stores.values()].map(({ title }) => title)).toEqual([
      "=cmd|' /C calc'!A0",
      '<script>alert(1)</script>',
      '[x](command:evil)',
    ])
  })

  it('keeps a broken part from answering questions about code', () => {
    const { register } = load(`${head}activities:\n  a: { code: 5 }\n  b: { code: [src/**] }\n`)
    expect([...register.broken]).toEqual(['activities/a/code'])
    expect(activitiesForFile(register, '/council/src/x.ts').map(({ id }) => id)).toEqual(['b'])
  })
})
