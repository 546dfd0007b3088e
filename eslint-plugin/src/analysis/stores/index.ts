import type { TSESTree } from '@typescript-eslint/utils'
import { selectEntries, type StoreEntry } from '../../catalogue/stores/index.js'
import { createLineIndex } from '../../language/line-index.js'
import { spanOf, type CodeFile } from '../code-file.js'
import type { StoreFact } from '../facts.js'
import { collectAssignments } from './collect-assignments.js'
import { collectSessionPlugins } from './collect-plugins.js'
import { collectSqlStrings } from './collect-sql-strings.js'
import { declareAbove } from '../resolve/declare-at.js'
import { findCalls } from './find-calls.js'
import { readFields } from './read-fields.js'
import { readNames, type StoreCall } from './read-name.js'

/**
 * The stores a file declares or writes into: each once, where it is first seen. Reads, deletes, alterations and the making of
 * clients are none. Unknown parts of a name are `*`.
 */
export function collectStores(file: CodeFile): readonly StoreFact[] {
  const entries = selectEntries(file.text)
  const facts = [
    ...findCalls(file, entries).flatMap(({ call, entry }) => readFacts(call, entry, file)),
    ...collectAssignments(file).map(({ kind, name, node }) => createFact(file, node, { kind, name })),
    ...collectSqlStrings(file).map(({ name, fields, range, node }) => ({
      ...createFact(file, node, { kind: 'sql', name }),
      fields,
      at: createLineIndex(file.text).span(...range),
    })),
    ...collectSessionPlugins(file).map(({ name, node }) => createFact(file, node, { kind: 'session', name })),
  ]
  return keepFirst(facts.toSorted((a, b) => a.at.range[0] - b.at.range[0]))
}

function createFact(file: CodeFile, node: TSESTree.Node, fact: Pick<StoreFact, 'kind' | 'name'>): StoreFact {
  return { ...fact, at: spanOf(node), fields: [], confidence: 'recommended', declareAt: declareAbove(node, file) }
}

function readFacts(call: StoreCall, entry: StoreEntry, file: CodeFile): readonly StoreFact[] {
  const place = findPlace(call)
  const fields = readFields(call, entry.fields, file.sourceCode)
  return readNames(call, entry.name, file.sourceCode).map(({ name }) => ({
    kind: entry.kind,
    name,
    at: spanOf(place),
    fields,
    confidence: entry.confidence ?? 'recommended',
    declareAt: declareAbove(call.node, file),
  }))
}

/** The word to point at: the method, function or class called; the class that a decorator stands on. */
function findPlace({ node, callee }: StoreCall): TSESTree.Node {
  if (node.type === 'Decorator') return (node.parent.type === 'ClassDeclaration' && node.parent.id) || node
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') return node.id ?? callee
  return callee.type === 'MemberExpression' ? callee.property : callee
}

/** One report a store a file. Where its name is not known at all, each place is its own. */
function keepFirst(facts: readonly StoreFact[]): readonly StoreFact[] {
  const seen = new Set<string>()
  return facts.filter(({ kind, name, at, confidence }) => {
    const key = `${confidence} ${kind} ${name === '*' ? String(at.range[0]) : name}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
