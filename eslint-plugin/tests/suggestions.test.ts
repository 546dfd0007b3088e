import * as parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../src/index.js'
import { withRegister } from './support/rule-tester.js'

const register = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  equality-monitoring:
    title: Equality monitoring
    lawfulBasis: public-task
    law: Equality Act 2010 s.149
    specialCategories:
      religious-or-philosophical-beliefs: { condition: substantial-public-interest, schedule1: 8, policyDocument: policy }
policyDocuments:
  policy: { title: Policy, location: https://www.example.gov.uk/policy, reviewed: 2026-01-10, reviewBy: 2028-01-10 }
`

/** Places where a comment can go wrong. Each has one finding about `religion`, and other code that the comment must not touch. */
const places: Readonly<Record<string, readonly [file: string, code: string]>> = {
  'an interface on one line': ['a.ts', 'const x = 1\ninterface Person { id: string; religion: string }\n'],
  'an interface on many lines': ['a.ts', 'interface Person {\n  id: string\n  religion: string\n}\n'],
  'a type in a type': ['a.ts', 'type Person = {\n  equality: {\n    religion: string\n  }\n}\n'],
  'a decorated member': ['a.ts', 'class Person {\n  @IsString()\n  @MaxLength(20)\n  religion: string\n}\n'],
  'a decorated member on one line': ['a.ts', 'class Person {\n  @Column() religion: string\n}\n'],
  'a decorated class': [
    'a.ts',
    '@Entity()\nclass Person {\n  @Column({\n    type: "text",\n  })\n  religion: string\n}\n',
  ],
  'a member with a comment of its own': [
    'a.ts',
    'interface Person {\n  /** What they believe. */\n  religion: string\n}\n',
  ],
  'an object in a call on many lines': [
    'a.ts',
    'const person = z.object(\n  {\n    id: z.string(),\n    religion: z\n      .string()\n      .optional(),\n  },\n)\n',
  ],
  'an argument on its own line': ['a.ts', 'save(\n  id,\n  form.get(\n    "religion",\n  ),\n)\n'],
  'a parameter on its own line': ['a.ts', 'function save(\n  id: string,\n  religion: string,\n) {}\n'],
  'a destructured parameter': ['a.ts', 'const save = ({\n  id,\n  religion,\n}: Person) => id\n'],
  'a chain': ['a.ts', 'export const f = (person) =>\n  person\n    .equality\n    .religion\n'],
  'an arrow without a body': ['a.ts', 'app.post("/a", (req) =>\n  save(\n    req.body.religion,\n  ),\n)\n'],
  'a template on many lines': ['a.ts', 'const text = `\n  of ${person.religion}\n`\n'],
  'a JSX child': ['a.tsx', 'const a = (\n  <div>\n    <p>x</p>\n    <input name="religion" />\n  </div>\n)\n'],
  'a JSX child with text around': [
    'a.tsx',
    'const a = (\n  <label>\n    Text\n    <input name="religion" /> more\n  </label>\n)\n',
  ],
  'a JSX root': ['a.tsx', 'const a = (\n  <input name="religion" />\n)\n'],
  'a JSX root behind an arrow': ['a.tsx', 'const A = () => <input name="religion" />\n'],
  'a JSX attribute on its own line': [
    'a.tsx',
    'const a = (\n  <div>\n    <input\n      type="text"\n      name="religion"\n    />\n  </div>\n)\n',
  ],
  'a JSX attribute in braces': [
    'a.tsx',
    'const a = (\n  <>\n    <Select\n      name={\n        "religion"\n      }\n    />\n  </>\n)\n',
  ],
  'an expression in JSX': ['a.tsx', 'const a = (p) => (\n  <dd>\n    {p.equality.religion}\n  </dd>\n)\n'],
  'a JSX child in a list': [
    'a.tsx',
    'const a = (\n  <ul>\n    {items.map((i) => (\n      <li key={i}>\n        <input name="religion" />\n      </li>\n    ))}\n  </ul>\n)\n',
  ],
  'a switch case': ['a.ts', 'switch (x) {\n  case 1:\n    save(person.religion)\n}\n'],
  'an if without a block': ['a.ts', 'if (x)\n  save(person.religion)\n'],
  'code behind a tab': ['a.ts', 'interface Person {\n\treligion: string\n}\n'],
  'code with CRLF': ['a.ts', 'interface Person {\r\n  religion: string\r\n}\r\n'],
  'the first line': ['a.ts', 'save(person.religion)\n'],
  'a hashbang before': ['a.ts', '#!/usr/bin/env node\nsave(person.religion)\n'],
  'a Prisma field': ['schema.prisma', 'model Person {\n  id Int @id\n  religion String?\n}\n'],
  'a Prisma field with a comment': [
    'schema.prisma',
    'model Person {\n  id Int @id\n  /// What they believe\n  religion String? @db.Text\n}\n',
  ],
  'a column': ['schema.sql', 'CREATE TABLE person (\n  id int,\n  religion text\n);\n'],
  'a column on one line': ['schema.sql', 'SELECT 1;\nCREATE TABLE person (id int, religion text);\n'],
}

const languages: Readonly<Record<string, Linter.Config>> = {
  ts: { languageOptions: { parser } },
  tsx: { languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
  prisma: { language: 'data-protection/prisma' },
  sql: { language: 'data-protection/sql' },
}

function lint(rule: string, file: string, code: string): readonly Linter.LintMessage[] {
  const { settings, filename } = withRegister(register, file)
  return new Linter({ cwd: filename.slice(0, -file.length) }).verify(
    code,
    [
      {
        files: ['**/*.{ts,tsx,sql,prisma}'],
        plugins: { 'data-protection': plugin as never },
        settings,
        rules: { [`data-protection/${rule}`]: ['error', { evidence: 'weak' }] },
        ...languages[file.split('.').at(-1) ?? ''],
      },
    ],
    { filename },
  )
}

const isAbout = ({ message }: Linter.LintMessage): boolean => /^`religion/u.test(message)

describe('a suggestion of require-condition in', () => {
  it.each(Object.entries(places))('%s settles the finding and changes nothing else', (_, [file, code]) => {
    const messages = lint('require-condition', file, code)
    const found = messages.filter(isAbout)
    expect(found).toHaveLength(1)
    const suggestions = found[0]?.suggestions ?? []
    expect(suggestions.length).toBeGreaterThan(0)
    for (const { fix, messageId } of suggestions) {
      expect(fix.range[0]).toBe(fix.range[1])
      const after = code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1])
      const left = lint('require-condition', file, after)
      expect(
        left.filter(({ fatal }) => fatal),
        after,
      ).toEqual([])
      expect(left.filter(isAbout), `${messageId ?? ''}\n${after}`).toEqual([])
      if (code.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n')
    }
    // Only where nothing can stand before the line is a way missing.
    const ways = suggestions.map(({ messageId }) => messageId)
    expect(ways).toContain('suggestProcessingTag')
    if (!code.includes('`')) expect(ways).toContain('suggestNotPersonalData')
  })
})
