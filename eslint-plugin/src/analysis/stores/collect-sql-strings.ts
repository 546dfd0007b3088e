import type { TSESTree } from '@typescript-eslint/utils'
import { createLineIndex } from '../../language/line-index.js'
import { readTables } from '../../language/sql/parse.js'
import type { CodeFile } from '../code-file.js'
import { isInDown } from './match-calls.js'
import { unknownPart } from '../resolve/resolve-text.js'

export interface SqlStringStore {
  readonly name: string
  readonly fields: readonly string[]
  /** Offsets of the table's name in the file. */
  readonly range: readonly [number, number]
  readonly node: TSESTree.Node
}

const createTable = /\bcreate\s+(?:\w+\s+){0,2}table\b/i
/** Plain forms first: most files are done with after them. */
const mayCreateTable = (text: string): boolean =>
  (text.includes('CREATE') || text.includes('create ')) && createTable.test(text)
/** Fills the place of `${…}`: a letter, so that the SQL reads on as a name, that no table is called. */
const filler = '\uA7B1'

/** Tables that SQL in strings and templates creates, read by the SQL parser at their place in the file. */
export function collectSqlStrings(file: CodeFile): readonly SqlStringStore[] {
  if (!mayCreateTable(file.text)) return []
  const lines = createLineIndex(file.text)
  const strings = [
    ...file.nodes('TemplateLiteral'),
    ...file.nodes('Literal').filter(({ value }) => typeof value === 'string'),
  ]
  return strings.flatMap((node): readonly SqlStringStore[] => {
    const text = writeSql(node, file.text)
    if (!createTable.test(text) || isInDown(node)) return []
    // Blanks in front keep every offset that of the file.
    const { tables } = readTables(' '.repeat(node.range[0] + 1) + text, lines)
    return tables.flatMap(({ statement, isTemporary, name, columns, nameSpan }) => {
      // “Failed to create table users (again)” has neither a column with a type nor a query.
      const hasColumns = columns.some((column) => column.dataType !== '')
      const isReal = statement === 'create' && !isTemporary && (hasColumns || /\bas\s+select\b/iu.test(text))
      if (!isReal) return []
      const known = name.replaceAll(new RegExp(`${filler}+`, 'gu'), unknownPart)
      return [{ name: known, fields: columns.map((column) => column.name), range: nameSpan.range, node }]
    })
  })
}

/** The raw text between the quotes, as long as in the file: escapes and `${…}` are filled, not resolved. */
export function writeSql(node: TSESTree.Literal | TSESTree.TemplateLiteral, text: string): string {
  let raw = text.slice(node.range[0] + 1, node.range[1] - 1)
  if (node.type === 'TemplateLiteral') {
    for (const { range } of node.expressions) {
      const start = text.lastIndexOf('${', range[0]) - node.range[0] - 1
      const end = text.indexOf('}', range[1]) - node.range[0]
      if (start >= 0 && end > start) raw = raw.slice(0, start) + filler.repeat(end - start) + raw.slice(end)
    }
  }
  return raw
    .replaceAll(/\\[nrt]/gu, '  ')
    .replaceAll(/\\(['"`])/gu, ' $1')
    .replaceAll(/\\\r?\n/gu, (match) => ` ${match.slice(1)}`)
}
