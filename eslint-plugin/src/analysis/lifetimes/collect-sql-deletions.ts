import { createLineIndex } from '../../language/line-index.js'
import type { CodeFile } from '../code-file.js'
import type { LifetimeFact } from '../facts.js'
import { writeSql } from '../stores/collect-sql-strings.js'
import { readSqlDeletions } from './read-sql-deletions.js'

const mayDelete = /\b(?:delete\s+(?:top\s*\([^)]*\)\s*)?from|truncate)\b/iu

/** Deletions that SQL in strings and templates makes, at their place in the file. */
export function collectSqlDeletions(file: CodeFile): readonly LifetimeFact[] {
  // Plain forms first: most files are done with after them.
  if (!/delete|DELETE|truncate|TRUNCATE/.test(file.text) || !mayDelete.test(file.text)) return []
  const lines = createLineIndex(file.text)
  const strings = [
    ...file.nodes('TemplateLiteral'),
    ...file.nodes('Literal').filter(({ value }) => typeof value === 'string'),
  ]
  return strings.flatMap((node) => {
    const start = node.range[0] + 1
    return readSqlDeletions(writeSql(node, file.text)).map(({ table, range, ...rest }): LifetimeFact => ({
      kind: 'sql',
      name: table,
      ends: 'deletion',
      ...rest,
      at: lines.span(start + range[0], start + range[1]),
    }))
  })
}
