import type { TSESTree } from '@typescript-eslint/utils'
import type { CategoryId } from 'processing-register-core'
import type { CodeFile } from '../code-file.js'
import type { HandlingFact, HandlingPlace, Span } from '../facts.js'
import type { TermContext, TermMatcher } from '../words/index.js'
import { findInsertionPoint } from './find-insertion-point.js'
import { judgeName, squash } from './judge-name.js'

interface Candidate {
  /** The identifier or string as the code has it. */
  readonly name: string
  /** The node whose range names the data. */
  readonly node: TSESTree.Node
  readonly place: HandlingPlace
  readonly context: TermContext
  /** The place is too loose for `recommended`, however sure the word is. */
  readonly loose?: boolean
}

/** The facts of one file as they are found. */
export interface FactList {
  readonly facts: readonly HandlingFact[]
  /** Whether a name holds any term, before its surroundings are asked: the cheap question. */
  mayHold(name: string): boolean
  /** Adds a fact where the name is data in its surroundings. False where it is not. */
  add(candidate: Candidate): boolean
  /**
   * Adds a field whose name says nothing and whose closed list of values does: three or more values of one category's
   * vocabulary prove it.
   */
  addValued(field: { readonly name: string; readonly node: TSESTree.Node; readonly values: readonly string[] }): void
  /** Whether this file has a fact of this name already. */
  has(name: string): boolean
}

export function createFactList(file: CodeFile, matcher: TermMatcher): FactList {
  const facts: HandlingFact[] = []
  const onLine = new Set<string>()
  const names = new Set<string>()

  const push = (fact: Omit<HandlingFact, 'at' | 'declareAt'>, node: TSESTree.Node): void => {
    const at = getNameSpan(node, fact.name)
    const key = `${at.loc.start.line}:${squash(fact.name)}`
    if (onLine.has(key)) return
    onLine.add(key)
    names.add(squash(fact.name))
    facts.push({ ...fact, at, declareAt: findInsertionPoint(node, file.sourceCode) })
  }

  return {
    facts,
    add: ({ name, node, place, context, loose }) => {
      const judged = judgeName(matcher, name, context, loose)
      if (!judged) return false
      push({ name, ...judged, place }, node)
      return true
    },
    addValued: ({ name, node, values }) => {
      const proof = proveByValues(values, matcher)
      if (proof) push({ name, ...proof, place: 'value-list', confidence: 'recommended' }, node)
    },
    has: (name) => names.has(squash(name)),
    mayHold: (name) => matcher.mayHold(name),
  }
}

/**
 * The category that a closed list of values proves: three or more different terms of it, two of them sure ones, and a third of all
 * values, so that a long list of mixed reasons or uses proves nothing.
 */
function proveByValues(
  values: readonly string[],
  matcher: TermMatcher,
): Pick<HandlingFact, 'category' | 'matched'> | undefined {
  const seen = new Map<CategoryId, { readonly terms: Set<string>; sure: number; values: number }>()
  for (const value of values) {
    const match = matcher.match(value)
    if (!match || match.grade === 'weak') continue
    const found = seen.get(match.category) ?? { terms: new Set(), sure: 0, values: 0 }
    seen.set(match.category, found)
    found.terms.add(match.matched)
    found.values++
    if (match.grade === 'strong') found.sure++
  }
  for (const [category, { terms, sure, values: count }] of seen) {
    if (terms.size >= 3 && sure >= 2 && count * 3 >= values.length) return { category, matched: [...terms].join(', ') }
  }
  return undefined
}

/** An annotated binding (`ethnicity: string`) is wider than its name. */
function getNameSpan(node: TSESTree.Node, name: string): Span {
  const { range, loc } = node
  if (node.type !== 'Identifier' || !node.typeAnnotation) return { range, loc }
  const end = { line: loc.start.line, column: loc.start.column + name.length }
  return { range: [range[0], range[0] + name.length], loc: { start: loc.start, end } }
}
