import type { TSESTree } from '@typescript-eslint/utils'
import { createLineIndex, type LineIndex } from '../../language/line-index.js'
import { tokeniseSql, type SqlToken } from '../../language/sql/tokenise.js'
import type { CodeFile } from '../code-file.js'
import { writeSql } from '../stores/collect-sql-strings.js'
import type { FactList } from './fact-list.js'

/** How a statement that names columns begins; the prose “select a religion from the list” has no table after it that is one word. */
const statement =
  /^\s*(?:with\s+\w+\s+as\s*\(|select\s[^]*?\sfrom\s+["'`[\w.]|insert\s+into\s+["'`[\w.]+\s*\(|update\s+["'`[\w.]+\s+set\s|alter\s+table\s|create\s+(?:\w+\s+){0,3}table\s|delete\s+from\s+\S+\s+where\s)/iu
const mayQuery = /\b(?:select|insert\s+into|update|alter\s+table|create\s+\w*\s*table|delete\s+from)\b/iu

/** A name after one of these is of a table, not of a column. */
const beforeTable = /^(?:from|join|into|update|table|as|exists|references|index|on_conflict)$/iu
/** A name after one of these is of what a database has beside tables and columns. */
const beforeOther = /^(?:constraint|trigger|sequence|view|function|procedure|schema)$/iu

/** Columns in SQL that code holds in strings and templates, once a name in each. */
export function collectSql(file: CodeFile, facts: FactList): void {
  if (!mayQuery.test(file.text)) return
  const nodes = [
    ...file.nodes('TemplateLiteral'),
    ...file.nodes('Literal').filter((node): node is TSESTree.StringLiteral => typeof node.value === 'string'),
  ]
  let lines: LineIndex | undefined
  for (const node of nodes) {
    const raw = file.text.slice(node.range[0] + 1, node.range[1] - 1)
    if (!statement.test(raw)) continue
    lines ??= createLineIndex(file.text)
    collectColumns(node, file.text, lines, facts)
  }
}

function collectColumns(
  node: TSESTree.TemplateLiteral | TSESTree.StringLiteral,
  text: string,
  lines: LineIndex,
  facts: FactList,
): void {
  const offset = node.range[0] + 1
  const { tokens } = tokeniseSql(writeSql(node, text))
  const named = tokens.filter((token) => token.kind === 'word' || token.kind === 'quoted')
  const siblings = named.map(readWord)
  const owner = tokens.flatMap((token, i) => (beforeTable.test(tokens[i - 1]?.value ?? '') ? [readWord(token)] : []))
  const seen = new Set<string>()
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word' && token.kind !== 'quoted') continue
    const name = readWord(token)
    if (seen.has(name) || !facts.mayHold(name) || !isColumn(tokens, i)) continue
    seen.add(name)
    const start = offset + token.start
    const at = lines.span(start, offset + token.end)
    facts.add({ name, node, at, place: 'column', context: { siblings, owner: owner.join(' ') } })
  }
}

const readWord = ({ value }: SqlToken): string => value.replace(/^["`[]|["`\]]$/gu, '')

/** Not a table, a constraint, a function or the table before a column's dot. */
function isColumn(tokens: readonly SqlToken[], i: number): boolean {
  const next = tokens[i + 1]?.value
  const before = tokens[i - 1]?.value ?? ''
  return next !== '(' && next !== '.' && !beforeTable.test(before) && !beforeOther.test(before)
}
