import type { FileFacts, HandlingFact, LifetimeFact, StoreFact } from '../../analysis/facts.js'
import { readSqlDeletions } from '../../analysis/lifetimes/read-sql-deletions.js'
import { blankRanges } from '../blank-ranges.js'
import { declareAbove } from '../declare-at.js'
import { createLineIndex } from '../line-index.js'
import { collectTextTags } from '../place-tags.js'
import { gradeToConfidence, type ColumnMatcher } from '../term-match.js'
import type { SqlFile, SqlTable } from './nodes.js'

/** The facts of an SQL file: tables as stores, columns as handling places, tags. A table that two statements name is one store. */
export function collectSqlFacts(ast: SqlFile, matcher: ColumnMatcher): FileFacts {
  const { tables, text, comments } = ast
  const nodes = tables.flatMap((table) => [table, ...table.columns])
  return {
    handling: tables.flatMap((table) => collectColumns(table, text, matcher)),
    exposures: [],
    shares: [],
    senders: [],
    regions: [],
    records: [],
    stores: collectTables(tables, text),
    lifetimes: collectDeletions(ast),
    tags: collectTextTags(text, comments, nodes),
  }
}

/** Deletions that a script makes. Comments are blanked: what they say is not done. */
function collectDeletions({ text, comments }: SqlFile): readonly LifetimeFact[] {
  if (!/\b(?:delete|truncate)\b/iu.test(text)) return []
  const lines = createLineIndex(text)
  return readSqlDeletions(blankRanges(text, comments)).map(({ table, range, ...rest }) => ({
    kind: 'sql',
    name: table,
    ends: 'deletion',
    ...rest,
    at: lines.span(...range),
  }))
}

function collectTables(tables: readonly SqlTable[], text: string): readonly StoreFact[] {
  const seen = new Set<string>()
  return tables.flatMap((table): readonly StoreFact[] => {
    if (table.statement !== 'create' || table.isTemporary || seen.has(table.name)) return []
    seen.add(table.name)
    return [
      {
        kind: 'sql',
        name: table.name,
        at: table.nameSpan,
        fields: table.columns.map((column) => column.name),
        confidence: 'recommended',
        declareAt: declareAbove(text, table.range[0], '--'),
      },
    ]
  })
}

function collectColumns(table: SqlTable, text: string, matcher: ColumnMatcher): readonly HandlingFact[] {
  // One array for all columns: the matcher remembers a record by it.
  const siblings = table.columns.map((column) => column.name)
  return table.columns.flatMap(({ name, nameSpan }): readonly HandlingFact[] => {
    const match = matcher.match(name, { siblings, owner: table.name })
    if (!match) return []
    return [
      {
        name,
        category: match.category,
        matched: match.matched,
        place: 'column',
        confidence: gradeToConfidence(match.grade),
        at: nameSpan,
        declareAt: declareAbove(text, nameSpan.range[0], '--'),
      },
    ]
  })
}
