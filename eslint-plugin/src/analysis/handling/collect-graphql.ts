import type { TSESTree } from '@typescript-eslint/utils'
import { blankRanges } from '../../language/blank-ranges.js'
import { parseGraphql } from '../../language/graphql/parse.js'
import type { CodeFile } from '../code-file.js'
import type { FactList } from './fact-list.js'
import { readLastName } from './read-static-name.js'

/** Fields in GraphQL documents that code holds: templates tagged `gql` or `graphql`, and those a `GraphQL` comment marks. */
export function collectGraphql(file: CodeFile, facts: FactList): void {
  if (!/gql|graphql/iu.test(file.text)) return
  for (const node of file.nodes('TaggedTemplateExpression')) {
    if (/^(?:gql|graphql)$/u.test(readLastName(node.tag) ?? '')) collectDocument(node.quasi, file, facts)
  }
  for (const node of file.nodes('TemplateLiteral')) {
    if (node.parent.type === 'TaggedTemplateExpression') continue
    const [before] = file.sourceCode.getCommentsBefore(node).slice(-1)
    if (before && /^\s*GraphQL\s*$/iu.test(before.value)) collectDocument(node, file, facts)
  }
}

/** A document that cannot be read, for what is put into it when the program runs, is left alone. */
function collectDocument(node: TSESTree.TemplateLiteral, { sourceCode, text }: CodeFile, facts: FactList): void {
  const offset = node.range[0] + 1
  const inner = text.slice(offset, node.range[1] - 1)
  const holes = node.quasis.slice(1).map((quasi, i) => ({
    range: [(node.quasis[i]?.range[1] ?? offset) - 2 - offset, quasi.range[0] + 1 - offset] as const,
  }))
  const parsed = parseGraphql(blankRanges(inner, holes))
  if (!parsed.ok) return
  for (const { name: owner, fields } of parsed.ast.blocks) {
    const siblings = fields.map(({ name }) => name)
    const asked = new Set<string>()
    for (const { name, nameStart } of fields) {
      if (!facts.mayHold(name) || asked.has(name)) continue
      asked.add(name)
      const range = [offset + nameStart, offset + nameStart + name.length] as const
      const loc = { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) }
      facts.add({ name, node, at: { range, loc }, place: 'graphql-field', context: { siblings, owner } })
    }
  }
}
