import { loadPostgresParser } from '#host'
import type { CreateColumnDef, Statement } from 'pgsql-ast-parser'
import { blankRanges } from '../blank-ranges.js'
import type { SqlToken } from './tokenise.js'

/** Where the grammar sees a column: offsets into the file. Its name and type are read from the text, which keeps their case. */
export interface ColumnPlace {
  readonly name: readonly [number, number]
  readonly range: readonly [number, number]
}

/**
 * Parses one table statement with the PostgreSQL grammar. Quotes of MySQL and SQL Server are first turned into PostgreSQL's, and
 * comments into blanks, of the same length: offsets stay those of the file.
 *
 * @returns undefined where the statement is of another dialect
 */
export function parseStatement(
  text: string,
  tokens: readonly SqlToken[],
  comments: readonly SqlToken[],
): readonly ColumnPlace[] | undefined {
  const start = tokens[0]?.start ?? 0
  const end = tokens.at(-1)?.end ?? start
  const inside = comments.filter((comment) => comment.start >= start && comment.end <= end)
  const blanked = blankRanges(
    text.slice(start, end),
    inside.map((comment) => ({ range: [comment.start - start, comment.end - start] as const })),
  )
  const source = requote(blanked, tokens, start)
  if (source === undefined) return undefined
  try {
    const [statement] = loadPostgresParser().parse(source, { locationTracking: true })
    return statement && readColumns(statement, start)
  } catch {
    return undefined
  }
}

function requote(text: string, tokens: readonly SqlToken[], start: number): string | undefined {
  let result = text
  for (const token of tokens) {
    if (token.kind !== 'quoted' || token.value.startsWith('"')) continue
    if (token.value.includes('"')) return undefined
    const from = token.start - start
    const to = token.end - start
    result = `${result.slice(0, from)}"${token.value.slice(1, -1)}"${result.slice(to)}`
  }
  return result
}

function readColumns(statement: Statement, start: number): readonly ColumnPlace[] | undefined {
  if (statement.type === 'create table') {
    return allFound(statement.columns.map((column) => (column.kind === 'column' ? readColumn(column, start) : 'none')))
  }
  if (statement.type === 'alter table') {
    const added = statement.changes.map((change) =>
      change.type === 'add column' ? readColumn(change.column, start) : 'none',
    )
    return allFound(added)
  }
  return undefined
}

/** Undefined where one column came without its place: the caller then reads the statement itself. */
function allFound(columns: readonly (ColumnPlace | 'none' | undefined)[]): readonly ColumnPlace[] | undefined {
  const found = columns.filter((column) => column !== 'none')
  return found.every((column) => column !== undefined) ? found : undefined
}

function readColumn(column: CreateColumnDef, start: number): ColumnPlace | undefined {
  const name = column.name._location
  const whole = column._location
  if (!name || !whole) return undefined
  return { name: [start + name.start, start + name.end], range: [start + whole.start, start + whole.end] }
}
