import type { StoreEntry } from '../../catalogue/stores/index.js'
import type { CodeFile } from '../code-file.js'
import { indexEntries, matchCall, type EntriesByName } from './match-calls.js'
import type { StoreCall } from './read-name.js'

interface FoundCall {
  readonly call: StoreCall
  readonly entry: StoreEntry
}

/** The calls, constructions and decorators of a file that fit an entry of a catalogue, each with the first entry it fits. */
export function findCalls(file: CodeFile, entries: readonly StoreEntry[]): readonly FoundCall[] {
  if (entries.length === 0) return []
  const calls = indexEntries(entries, 'call')
  const constructions = indexEntries(entries, 'new')
  const decorators = indexEntries(entries, 'decorator')
  const found: FoundCall[] = []
  const check = (call: StoreCall, index: EntriesByName): void => {
    const entry = matchCall(call, index, file.sourceCode)
    if (entry) found.push({ call, entry })
  }
  if (calls.size > 0)
    for (const node of file.nodes('CallExpression')) check({ node, callee: node.callee, args: node.arguments }, calls)
  if (constructions.size > 0)
    for (const node of file.nodes('NewExpression'))
      check({ node, callee: node.callee, args: node.arguments }, constructions)
  if (decorators.size > 0) {
    for (const node of file.nodes('Decorator')) {
      const { expression } = node
      const isCall = expression.type === 'CallExpression'
      check(
        { node, callee: isCall ? expression.callee : expression, args: isCall ? expression.arguments : [] },
        decorators,
      )
    }
  }
  const classes = indexEntries(entries, 'class')
  if (classes.size > 0) {
    for (const node of [...file.nodes('ClassDeclaration'), ...file.nodes('ClassExpression')])
      if (node.superClass) check({ node, callee: node.superClass, args: [] }, classes)
  }
  return found
}
