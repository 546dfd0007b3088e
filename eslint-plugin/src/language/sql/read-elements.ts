import { isWord, type TableStatement } from './find-statements.js'
import type { SqlToken } from './tokenise.js'

/** A column with the offsets of its name and of its whole definition in the file. */
export interface FoundColumn {
  readonly name: string
  readonly nameRange: readonly [number, number]
  readonly range: readonly [number, number]
  readonly dataType: string
}

const constraintWords = [
  'constraint',
  'primary',
  'foreign',
  'unique',
  'check',
  'exclude',
  'like',
  'index',
  'key',
  'fulltext',
  'spatial',
  'period',
  'references',
  'using',
  'default',
  'partition',
  'clustered',
  'nonclustered',
]
/** Words after which a column's type has ended, in the dialects together. */
const typeEnders = [
  'not',
  'null',
  'default',
  'primary',
  'unique',
  'references',
  'check',
  'constraint',
  'collate',
  'generated',
  'identity',
  'auto_increment',
  'autoincrement',
  'comment',
  'on',
  'as',
  'sparse',
  'rowguidcol',
  'persisted',
  'foreign',
  'after',
  'first',
  'unsigned',
  'masked',
  'encrypted',
  'key',
  'stored',
  'virtual',
]

/**
 * The columns of a statement from its tokens: each element's name and the words of its type. What follows (`IDENTITY(1,1)`,
 * `ON UPDATE CURRENT_TIMESTAMP`) differs by dialect and is passed over.
 */
export function readElements(
  statement: TableStatement,
  tokens: readonly SqlToken[],
  text: string,
): readonly FoundColumn[] {
  return statement.elements.flatMap(([start, stop]) => {
    const name = tokens[start]
    const last = tokens[stop - 1]
    if (!name || !last || (name.kind !== 'word' && name.kind !== 'quoted')) return []
    if (isConstraint(tokens, start, stop)) return []
    let end = start + 1
    while (end < stop && !isWord(tokens[end], ...typeEnders)) end++
    const [firstOfType, lastOfType] = [tokens[start + 1], tokens[end - 1]]
    const hasType = end > start + 1 && firstOfType && lastOfType
    return [
      {
        name: unquote(name),
        nameRange: [name.start, name.end] as const,
        range: [name.start, last.end] as const,
        dataType: hasType ? text.slice(firstOfType.start, lastOfType.end).replace(/\s+/gu, ' ') : '',
      },
    ]
  })
}

/** `key text` and `index integer` are columns too: only what follows tells. */
function isConstraint(tokens: readonly SqlToken[], start: number, stop: number): boolean {
  if (!isWord(tokens[start], ...constraintWords)) return false
  if (isWord(tokens[start], 'constraint', 'primary', 'foreign', 'like', 'exclude', 'references', 'using', 'default'))
    return true
  const next = tokens[start + 1]
  if (next?.value === '(') return true
  if (isWord(next, 'key', 'index', 'for', 'clustered', 'nonclustered')) return true
  // MySQL: `INDEX name (columns)`.
  return (
    isWord(tokens[start], 'index', 'key', 'unique', 'fulltext', 'spatial') &&
    start + 2 < stop &&
    tokens[start + 2]?.value === '(' &&
    tokens[stop - 1]?.value === ')' &&
    !isTypeName(next)
  )
}

const isTypeName = (token: SqlToken | undefined): boolean =>
  isWord(
    token,
    'varchar',
    'nvarchar',
    'char',
    'nchar',
    'character',
    'decimal',
    'numeric',
    'varbinary',
    'binary',
    'int',
    'bigint',
    'enum',
    'float',
    'datetime2',
    'time',
    'timestamp',
  )

/** A name without its quotes: `[a]`, `"a"`, back quotes; a doubled quote inside is one. */
export function unquote({ kind, value }: SqlToken): string {
  if (kind !== 'quoted') return value
  const inner = value.slice(1, -1)
  return value.startsWith('[') ? inner : inner.replaceAll(value.slice(0, 1).repeat(2), value.slice(0, 1))
}
