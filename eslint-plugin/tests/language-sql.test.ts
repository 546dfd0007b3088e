import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTermMatcher } from '../src/analysis/words/index.js'
import { collectSqlFacts, type SqlFile } from '../src/language/index.js'
import { findTableStatements } from '../src/language/sql/find-statements.js'
import { parseSql } from '../src/language/sql/parse.js'
import { parseStatement } from '../src/language/sql/parse-statement.js'
import { readElements } from '../src/language/sql/read-elements.js'
import { tokeniseSql } from '../src/language/sql/tokenise.js'
import { linear, measureGrowth } from '../../test/support/measure-growth.js'

const read = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures/sql', name), 'utf8')

function parse(text: string): SqlFile {
  const result = parseSql(text)
  if (!result.ok) throw new Error(result.errors[0]?.message ?? 'no error given')
  return result.ast
}

const shape = (text: string) =>
  parse(text).tables.map(({ statement, isTemporary, schema, name, columns }) => ({
    table: `${statement} ${isTemporary ? 'temporary ' : ''}${schema === undefined ? '' : `${schema}|`}${name}`,
    columns: columns.map(({ name: column, dataType }) => (dataType === '' ? column : `${column}: ${dataType}`)),
  }))

describe('the SQL parser', () => {
  it('reads PostgreSQL', () => {
    expect(shape(read('postgres.sql'))).toEqual([
      {
        table: 'create housing|Applications',
        columns: [
          'id: uuid',
          'medicalNeed: text',
          'tags: text[]',
          'priority: mood',
          'score: numeric(10, 2)',
          'created_at: timestamp with time zone',
        ],
      },
      { table: 'create audit', columns: ['actor: text', 'at: timestamptz'] },
      { table: 'create temporary scratch', columns: ['id: int'] },
      { table: 'create measurement_2026', columns: [] },
      { table: 'create summary', columns: [] },
      { table: 'alter housing|Applications', columns: ['disability: text', 'religion: varchar(40)'] },
      { table: 'create events', columns: ['id: bigserial', 'payload: jsonb'] },
    ])
  })

  it('reads MySQL', () => {
    expect(shape(read('mysql.sql'))).toEqual([
      {
        table: 'create applications',
        columns: [
          'id: int(11)',
          'note: varchar(255)',
          'key: varchar(20) CHARACTER SET utf8mb4',
          "disability: enum('yes','no')",
        ],
      },
      { table: 'alter applications', columns: ['religion: varchar(20)'] },
    ])
  })

  it('reads SQL Server', () => {
    expect(shape(read('sql-server.sql'))).toEqual([
      {
        table: 'create care.dbo|case note',
        columns: ['id: uniqueidentifier', 'seq: int', 'text: nvarchar(max)', 'disability: bit', 'ValidFrom: datetime2'],
      },
      { table: 'alter dbo|case note', columns: ['religion: varchar(50)', 'ethnic origin: varchar(50)'] },
      { table: 'create temporary #scratch', columns: ['id: int'] },
    ])
  })

  it('reads SQLite', () => {
    expect(shape(read('sqlite.sql'))).toEqual([
      { table: 'create visits', columns: ['id: INTEGER', 'reason', 'seen at: TEXT'] },
    ])
  })

  it.each(['postgres.sql', 'mysql.sql', 'sql-server.sql', 'sqlite.sql'])(
    'places every name of %s, with LF and CRLF',
    (name) => {
      for (const text of [read(name), read(name).replaceAll('\n', '\r\n')]) {
        const lines = text.split(/\r?\n/u)
        for (const { columns, nameSpan, name: table } of parse(text).tables) {
          expect(text.slice(...nameSpan.range)).toContain(table)
          for (const column of columns) {
            expect(text.slice(...column.nameSpan.range).replaceAll(/["`[\]]/gu, '')).toBe(column.name)
            const { start, end } = column.nameSpan.loc
            expect(lines[start.line - 1]?.slice(start.column, end.column)).toBe(text.slice(...column.nameSpan.range))
          }
        }
      }
    },
  )

  it('finds the same columns with the PostgreSQL grammar as without it', () => {
    const text = read('postgres.sql')
    const { tokens: all } = tokeniseSql(text)
    const comments = all.filter(({ kind }) => kind === 'comment')
    const tokens = all.filter(({ kind }) => kind !== 'comment')
    const { statements } = findTableStatements(tokens)
    let compared = 0
    for (const statement of statements) {
      const parsed = parseStatement(text, tokens.slice(statement.first, statement.last + 1), comments)
      if (!parsed || statement.elements.length === 0) continue
      compared++
      expect(readElements(statement, tokens, text).map(({ nameRange }) => nameRange)).toEqual(
        parsed.map(({ name }) => name),
      )
    }
    expect(compared).toBeGreaterThanOrEqual(3)
  })

  it('keeps the other tables where one statement is beyond it', () => {
    const { tables, skipped } = parse('CREATE TABLE a (id int);\nCREATE TABLE b (1 2 3);\nCREATE TABLE c (id int);')
    expect(tables.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
    expect(skipped).toEqual([expect.objectContaining({ range: [25, 47] })])
  })

  it.each([
    ["INSERT INTO t VALUES ('open);\nCREATE TABLE a (id int);", 1, 22],
    ['SELECT 1;\nCREATE TABLE a (id int;\nSELECT 2;', 2, 0],
    ['SELECT 1; /* open', 1, 10],
    ['CREATE FUNCTION f() AS $x$ open', 1, 23],
  ])('says where %j is never closed', (text, line, column) => {
    expect(parseSql(text)).toEqual({ ok: false, errors: [expect.objectContaining({ line, column })] })
  })

  it('reads a long seed file without parsing its rows', () => {
    const write = (rows: number): string =>
      `CREATE TABLE a (id int, name text);\n${"INSERT INTO a VALUES (1, 'it''s');\n".repeat(rows)}`
    expect(parse(write(50_000)).tables).toHaveLength(1)
    expect(measureGrowth((rows) => parse(write(rows)), 5_000)).toBeLessThan(linear)
  })

  it('never throws on any beginning of a file', () => {
    for (const name of ['postgres.sql', 'mysql.sql', 'sql-server.sql']) {
      const text = read(name)
      for (let end = 0; end <= text.length; end += 11) expect(() => parseSql(text.slice(0, end))).not.toThrow()
    }
  })
})

describe('the facts of an SQL file', () => {
  const text = read('postgres.sql')
  const facts = collectSqlFacts(parse(text), createTermMatcher())

  it('take tables that last as stores', () => {
    expect(facts.stores.map(({ name }) => name)).toEqual([
      'Applications',
      'audit',
      'measurement_2026',
      'summary',
      'events',
    ])
    expect(facts.stores[0]?.fields).toContain('medicalNeed')
  })

  it('take columns of CREATE and ALTER as handling places', () => {
    expect(facts.handling.map(({ name, category }) => [name, category])).toEqual([
      ['medicalNeed', 'health'],
      ['disability', 'health'],
      ['religion', 'religious-or-philosophical-beliefs'],
    ])
    expect(facts.handling[0]?.declareAt).toMatchObject({ indent: '    ', style: '--' })
  })

  it('tie tags to the file and to the table they stand at', () => {
    expect(
      facts.tags.map(({ tag, scope }) => [tag, scope === 'file' ? scope : text.slice(scope[0], scope[0] + 28)]),
    ).toEqual([
      ['processing', 'file'],
      ['store', 'CREATE UNLOGGED TABLE events'],
    ])
  })
})
