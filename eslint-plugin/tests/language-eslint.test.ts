import { Linter, type Rule } from 'eslint'
import { Linter as Linter9 } from 'eslint-9'
import { describe, expect, it } from 'vitest'
import { languages } from '../src/language/index.js'

/** Reports every node it is told of, by its name. */
const listing: Rule.RuleModule = {
  meta: { fixable: 'code', schema: [] },
  create(context) {
    const report = (node: { type: string; name?: string; loc: unknown; nameSpan?: { loc: unknown } }) =>
      context.report({
        loc: (node.nameSpan?.loc ?? node.loc) as never,
        message: `${node.type} ${node.name ?? ''}`.trim(),
      })
    const names = ['Register', 'PrismaSchema', 'PrismaModel', 'PrismaField', 'SqlFile', 'SqlTable', 'SqlColumn']
    // One function a listener: ESLint keeps state on the function object.
    return Object.fromEntries(names.map((name) => [name, (node: unknown) => report(node as never)]))
  },
}

const prisma = 'model User {\n  id Int @id\n  religion String?\n}\n'
const sql = 'SELECT 1;\nCREATE TABLE users (\n  id int,\n  religion text\n);\n'

describe.each([
  ['10', Linter],
  ['9', Linter9 as unknown as typeof Linter],
])('the languages in ESLint %s', (_, Host) => {
  const lint = (text: string, language: string, extra: Linter.Config = {}) =>
    new Host().verify(
      text,
      [
        {
          files: ['**/*.{prisma,sql,register}'],
          plugins: { dp: { languages, rules: { list: listing } } as never },
          language: `dp/${language}`,
          rules: { 'dp/list': 'error' },
          ...extra,
        },
      ],
      { filename: `file.${language}` },
    )
  const shown = (text: string, language: string, extra?: Linter.Config) =>
    lint(text, language, extra).map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`)

  it('visit Prisma nodes in order', () => {
    expect(shown(prisma, 'prisma')).toEqual([
      '1:1 PrismaSchema',
      '1:7 PrismaModel User',
      '2:3 PrismaField id',
      '3:3 PrismaField religion',
    ])
  })

  it('visit SQL nodes in order', () => {
    expect(shown(sql, 'sql')).toEqual([
      '1:1 SqlFile',
      '2:14 SqlTable users',
      '3:3 SqlColumn id',
      '4:3 SqlColumn religion',
    ])
  })

  it('never refuse a register', () => {
    for (const text of ['', '\t', 'a: [', '<<<<<<< HEAD\na: 1\n', 'version: 1\n']) {
      expect(shown(text, 'register')).toEqual(['1:1 Register'])
    }
  })

  it('keep places behind a byte-order mark and CRLF', () => {
    expect(shown(`\uFEFF${prisma.replaceAll('\n', '\r\n')}`, 'prisma')[3]).toBe('3:3 PrismaField religion')
    expect(shown(`\uFEFF${sql.replaceAll('\n', '\r\n')}`, 'sql')[3]).toBe('4:3 SqlColumn religion')
  })

  it('give a parse error its place', () => {
    expect(lint('model User {\n  id Int @id(\n}\n', 'prisma')).toEqual([
      expect.objectContaining({ fatal: true, line: 2, column: 14, severity: 2 }),
    ])
    expect(lint("SELECT 1;\nINSERT INTO t VALUES ('open);\n", 'sql')).toEqual([
      expect.objectContaining({ fatal: true, line: 2, column: 23, severity: 2 }),
    ])
  })

  it.each([
    [
      'prisma',
      prisma.replace('  religion', '  // eslint-disable-next-line dp/list -- reference data\n  religion'),
      'religion',
    ],
    ['prisma', prisma.replace('String?', 'String? // eslint-disable-line'), 'religion'],
    [
      'sql',
      sql.replace('  religion', '  -- eslint-disable-next-line dp/list -- reference data\n  religion'),
      'religion',
    ],
    ['sql', sql.replace('religion text', 'religion text /* eslint-disable-line dp/list */'), 'religion'],
    ['sql', `/* eslint-disable dp/list */\n${sql}`, 'users'],
    ['sql', `SELECT 1; -- x\n-- eslint-disable dp/list\n${sql}`, 'users'],
    ['register', '# eslint-disable dp/list\nversion: 1\n', 'Register'],
  ])('obey disable comments in %s: %j', (language, text, word) => {
    expect(shown(text, language).join('\n')).not.toContain(word)
  })

  it('say which disable comments are not needed', () => {
    const text = `${prisma}// eslint-disable-next-line dp/list\n`
    const extra = { linterOptions: { reportUnusedDisableDirectives: 'error' as const } }
    expect(lint(text, 'prisma', extra).at(-1)).toMatchObject({ line: 5, column: 1, ruleId: null })
  })

  it('take no text for a comment', () => {
    const yaml = 'a: "x # eslint-disable"\nb: |\n  # eslint-disable\nc: people\'s # not an instruction\n'
    expect(shown(yaml, 'register')).toEqual(['1:1 Register'])
    expect(shown("INSERT INTO t VALUES ('-- eslint-disable');", 'sql')).toEqual(['1:1 SqlFile'])
  })

  it('pass any languageOptions', () => {
    expect(shown(prisma, 'prisma', { languageOptions: { globals: {} } })).toHaveLength(4)
  })
})
