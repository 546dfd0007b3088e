import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../../src/index.js'
import rule from '../../src/rules/require-retention.js'
import { createRuleTester, withRegister } from '../support/rule-tester.js'

const council = withRegister(`version: 1
controller: { name: Example Council, kind: principal-council }
stores:
  housing-applications:
    title: Housing applications database
    retention: { keep: 6 years, after: the application closes, law: Limitation Act 1980 s.9 }
    code: ["prisma:Application", "sql:applications", "dynamodb:Applications-*", "redis:application:*"]
  sessions:
    title: Sessions
    code: ["session:*"]
  service-cookies:
    title: Cookies of the service
    retention: as long as necessary
    code: ["cookie:*"]
  drafts:
    title: Drafts
    retention: { keep: 30 days, after: the last change }
    code: ["localStorage:draft"]
`)
const empty = withRegister('version: 1\ncontroller: { name: Example Council, kind: principal-council }\n')
const inFile = (path: string) => ({ ...council, filename: council.filename.replace('src/service.tsx', path) })

createRuleTester().run('require-retention', rule, {
  valid: [
    { code: 'docClient.put({ TableName: `Applications-${stage}` }) // dynamodb', ...council },
    { code: 'redis.set(`application:${id}`, text)', ...council },
    { code: "/** @store housing-applications */\nredis.set('waiting-list', text)", ...council },
    { code: "redis.set('waiting-list', text) // @store housing-applications", ...council },
    { code: "redis.get('waiting-list')", ...council },
    // A tag that leads nowhere is for `valid-declaration`; guessing here would report it twice.
    { code: "/** @store housing-application */\nredis.set('waiting-list', text)", ...council },
    { code: "redis.set('waiting-list', text)", ...inFile('src/cache.test.ts') },
    // Weak evidence is reported only on request.
    { code: "import fs from 'node:fs'\nfs.writeFileSync('out.csv', rows)", ...council },
    // A table of reference data holds nothing about people.
    {
      code: "exports.up = (knex) => knex.schema.createTable('case_types', (t) => { t.increments('id'); t.text('label') })",
      ...council,
    },
  ],
  invalid: [
    {
      code: "exports.up = (knex) => knex.schema.createTable('case_types', (t) => { t.increments('id'); t.text('label') })",
      ...council,
      options: [{ evidence: 'weak' }],
      errors: [{ messageId: 'noStoreOfThings', line: 1, column: 36, endLine: 1, endColumn: 47 }],
    },
    {
      // Names may be those of people, and so may a code.
      code: "exports.up = (knex) => knex.schema.createTable('players', (t) => { t.increments('id'); t.text('name') })",
      ...council,
      errors: [{ messageId: 'noStore', line: 1, column: 36, endLine: 1, endColumn: 47 }],
    },
    {
      code: "export function save() {\n  redis.set('application-list', text)\n}\n",
      ...empty,
      errors: [{ messageId: 'noStore', line: 2, column: 9, endLine: 2, endColumn: 12, suggestions: [] }],
    },
    {
      code: 'redis.set(keys[index], text)',
      ...empty,
      errors: [{ messageId: 'noStoreUnnamed', line: 1, column: 7, endLine: 1, endColumn: 10, suggestions: [] }],
    },
    {
      code: "app.use(session({ secret }))\nimport session from 'express-session'",
      ...council,
      errors: [{ messageId: 'noRetention', line: 1, column: 9, endLine: 1, endColumn: 16 }],
    },
    {
      code: "res.cookie('seen', 'yes')",
      ...council,
      errors: [{ messageId: 'retentionUnreadable', line: 1, column: 5, endLine: 1, endColumn: 11 }],
    },
    {
      code: "localStorage.setItem('draft', text)",
      ...council,
      errors: [{ messageId: 'noRetentionSource', line: 1, column: 14, endLine: 1, endColumn: 21 }],
    },
    {
      code: "import fs from 'node:fs'\nfs.writeFileSync('out.csv', rows)",
      ...empty,
      options: [{ evidence: 'weak' }],
      errors: [{ messageId: 'noStore', line: 2, column: 4, endLine: 2, endColumn: 17 }],
    },
    {
      code: "redis.set('waiting-list', text)",
      ...empty,
      filename: empty.filename.replace('service.tsx', 'service.test.ts'),
      options: [{ checkTests: true }],
      errors: [{ messageId: 'noStore', line: 1, column: 7, endLine: 1, endColumn: 10 }],
    },
  ],
})

function lint(code: string, language: 'prisma' | 'sql' | 'ts', { settings, filename } = council) {
  const config: Linter.Config = {
    files: ['**/*.{prisma,sql,ts}'],
    plugins: { 'data-protection': plugin as never },
    settings,
    rules: { 'data-protection/require-retention': 'error' },
    ...(language === 'ts' ? {} : { language: `data-protection/${language}` as never }),
  }
  return new Linter({ cwd: filename.replace('src/service.tsx', '') }).verify(code, [config], {
    filename: filename.replace('src/service.tsx', `src/schema.${language}`),
  })
}

describe('require-retention', () => {
  it('checks Prisma models and offers a tag for the nearest entry', () => {
    const code = 'model Application {\n  id Int @id\n}\n\nmodel Applications2 {\n  id Int @id\n}\n'
    const [message, ...more] = lint(code, 'prisma')
    expect(more).toEqual([])
    expect(message).toMatchObject({ messageId: 'noStore', line: 5, column: 7, endLine: 5, endColumn: 20 })
    const suggestion = message?.suggestions?.[0]
    expect(suggestion?.fix).toEqual({ range: [36, 36], text: '/// @store housing-applications\n' })
    const fixed = code.slice(0, 36) + (suggestion?.fix.text ?? '') + code.slice(36)
    expect(lint(fixed, 'prisma')).toEqual([])
  })

  it('checks tables of SQL and obeys a tag', () => {
    expect(lint('CREATE TABLE dbo.applications (id int);\nCREATE TABLE household (id int);\n', 'sql')).toMatchObject([
      { messageId: 'noStore', line: 2, column: 14, endColumn: 23 },
    ])
    expect(lint('-- @store housing-applications\nCREATE TABLE household (id int);\n', 'sql')).toEqual([])
  })

  it('says once a file where a table statement was not understood', () => {
    const code =
      'CREATE TABLE applications (1, 2);\nCREATE TABLE dbo.applications (3);\nCREATE TABLE applications (id int);\n'
    expect(lint(code, 'sql')).toMatchObject([
      { messageId: 'statementUnread', line: 1, column: 1, endLine: 1, endColumn: 33 },
    ])
    expect(lint(code, 'sql')[0]?.message).toMatch(/^2 table statements of this file could not be read \(no column/u)
  })

  it('names the thing, the reason and what to do', () => {
    const [message] = lint("redis.set('waiting-list', text)", 'ts', empty)
    expect(message?.message).toMatchInlineSnapshot(
      `"The Redis key \`waiting-list\` keeps data, and no store of the processing register matches \`redis:waiting-list\`, so nothing says how long it is kept (UK GDPR Articles 5(1)(e) and 30(1)(f)). Ask information governance to add the store with its \`retention\` and \`code: ["redis:waiting-list"]\`, or tie this code to an existing one with \`@store <id>\`."`,
    )
    const [unnamed] = lint('redis.set(keys[index], text)', 'ts', empty)
    expect(unnamed?.message).toMatchInlineSnapshot(
      `"The Redis key written here has no name that this code shows, so no store of the processing register can match it and nothing says how long it is kept (UK GDPR Articles 5(1)(e) and 30(1)(f)). Tie this code to its store with \`@store <id>\`, or give it a name that stands in this file."`,
    )
  })

  it('holds back where the register itself is broken there', () => {
    const broken = withRegister(
      'version: 1\ncontroller: { name: Example Council, kind: principal-council }\nstores: 5\n',
    )
    const ids = lint("redis.set('waiting-list', text)", 'ts', broken).map(({ messageId }) => messageId)
    expect(ids).not.toContain('noStore')
  })
})
