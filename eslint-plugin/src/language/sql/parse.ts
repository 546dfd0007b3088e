import { createLineIndex, type LineIndex } from '../line-index.js'
import type { TextComment, TextParseError, TextParseResult } from '../nodes.js'
import { findTableStatements, isWord, type TableStatement } from './find-statements.js'
import type { SkippedStatement, SqlFile, SqlTable } from './nodes.js'
import { parseStatement } from './parse-statement.js'
import { readElements, unquote, type FoundColumn } from './read-elements.js'
import { tokeniseSql, type SqlToken, type UnclosedQuote } from './tokenise.js'

/**
 * Parses the table statements of an SQL file. Statements of other kinds are passed over without being parsed, so that a seed
 * file of a million rows costs its length and no more. A quote or a column list that never closes is an error with its place.
 */
export function parseSql(text: string): TextParseResult<SqlFile> {
  const lines = createLineIndex(text)
  const read = readTables(text, lines)
  const errors = [
    ...(read.unclosedQuote ? [describeQuote(read.unclosedQuote, lines)] : []),
    ...read.unclosedLists.map((offset) => describeList(offset, lines)),
  ]
  if (errors.length > 0) return { ok: false, errors }
  const { tables, skipped, comments } = read
  return { ok: true, ast: { type: 'SqlFile', tables, skipped, comments, text, ...lines.span(0, text.length) } }
}

export interface ReadTables {
  readonly tables: readonly SqlTable[]
  readonly skipped: readonly SkippedStatement[]
  readonly comments: readonly TextComment[]
  readonly unclosedQuote?: UnclosedQuote
  /** Offsets of `CREATE TABLE` statements whose column list never closes. */
  readonly unclosedLists: readonly number[]
}

/** The table statements of any SQL text: a file, a `DO` block, or a string in a program. */
export function readTables(text: string, lines: LineIndex): ReadTables {
  const { tokens: all, unclosed: unclosedQuote } = tokeniseSql(text)
  const comments = all.filter((token) => token.kind === 'comment')
  const tokens = all.filter((token) => token.kind !== 'comment')
  const { statements, unclosed } = findTableStatements(tokens)
  const tables: SqlTable[] = []
  const skipped: SkippedStatement[] = []
  for (const statement of statements) {
    const own = tokens.slice(statement.first, statement.last + 1)
    const columns = statement.elements.length === 0 ? [] : readColumns(text, statement, { tokens, own, comments })
    if (statement.elements.length > 0 && columns.length === 0 && statement.statement === 'create') {
      const span = lines.span(own[0]?.start ?? 0, own.at(-1)?.end ?? 0)
      skipped.push({ reason: 'No column of this table could be read.', ...span })
    }
    if (statement.statement === 'create' || columns.length > 0) tables.push(createTable(statement, own, columns, lines))
  }
  for (const block of findDoBlocks(tokens)) tables.push(...readBlock(text, block, lines))
  return {
    tables: tables.sort((a, b) => a.range[0] - b.range[0]),
    skipped,
    comments: comments.map((token) => createComment(token, lines)),
    ...(unclosedQuote ? { unclosedQuote } : {}),
    unclosedLists: unclosed.map((index) => tokens[index]?.start ?? 0),
  }
}

interface StatementTokens {
  readonly tokens: readonly SqlToken[]
  readonly own: readonly SqlToken[]
  readonly comments: readonly SqlToken[]
}

/**
 * The PostgreSQL grammar says which elements are columns (`check text` and `check (…)` differ only to a grammar); in the other
 * dialects the words they begin with do.
 */
function readColumns(
  text: string,
  statement: TableStatement,
  { tokens, own, comments }: StatementTokens,
): readonly FoundColumn[] {
  const columns = readElements(statement, tokens, text)
  const places = parseStatement(text, own, comments)
  if (!places) return columns
  const starts = new Set(places.map(({ name }) => name[0]))
  const agreed = columns.filter(({ nameRange }) => starts.has(nameRange[0]))
  return agreed.length === places.length ? agreed : columns
}

function createTable(
  { statement, isTemporary, name }: TableStatement,
  own: readonly SqlToken[],
  columns: readonly FoundColumn[],
  lines: LineIndex,
): SqlTable {
  const parts = name.map(unquote)
  const schema = parts.slice(0, -1).join('.')
  return {
    type: 'SqlTable',
    statement,
    isTemporary,
    name: parts.at(-1) ?? '',
    ...(schema === '' ? {} : { schema }),
    nameSpan: lines.span(name[0]?.start ?? 0, name.at(-1)?.end ?? 0),
    columns: columns.map(({ name: column, nameRange, range, dataType }) => ({
      type: 'SqlColumn',
      name: column,
      nameSpan: lines.span(...nameRange),
      dataType,
      ...lines.span(...range),
    })),
    ...lines.span(own[0]?.start ?? 0, own.at(-1)?.end ?? 0),
  }
}

function createComment({ value, start, end }: SqlToken, lines: LineIndex): TextComment {
  const isBlock = value.startsWith('/*')
  const marks = value.startsWith('#') ? 1 : 2
  return {
    type: 'Comment',
    value: isBlock ? value.slice(2, -2) : value.slice(marks),
    valueStart: start + marks,
    isLine: !isBlock,
    ...lines.span(start, end),
  }
}

/** The bodies of PostgreSQL `DO` blocks, which run when the migration does; a function's body does not. */
function findDoBlocks(tokens: readonly SqlToken[]): readonly SqlToken[] {
  return tokens.filter((token, index) => {
    if (token.kind !== 'dollar') return false
    const before = isWord(tokens[index - 2], 'language') ? tokens[index - 3] : tokens[index - 1]
    return isWord(before, 'do')
  })
}

/** Tables of a block: read from a text in which all but the block is blank, so that places are those of the file. */
function readBlock(text: string, block: SqlToken, lines: LineIndex): readonly SqlTable[] {
  const marks = block.value.indexOf('$', 1) + 1
  const body = text.slice(block.start + marks, block.end - marks)
  if (!/\btable\b/iu.test(body)) return []
  return readTables(' '.repeat(block.start + marks) + body, lines).tables
}

function describeQuote({ offset, opener }: UnclosedQuote, lines: LineIndex): TextParseError {
  const message = `The ${opener === '/*' ? 'comment' : 'quote'} that ${opener} opens here is never closed, so this file was not checked. Close it.`
  return { message, ...lines.locate(offset) }
}

function describeList(offset: number, lines: LineIndex): TextParseError {
  const message =
    'The column list of this CREATE TABLE is never closed, so this file was not checked. Close its parenthesis.'
  return { message, ...lines.locate(offset) }
}
