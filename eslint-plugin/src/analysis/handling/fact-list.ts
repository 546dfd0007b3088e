import type { TSESTree } from '@typescript-eslint/utils'
import type { CategoryId } from 'processing-register-core'
import type { CodeFile } from '../code-file.js'
import type { HandlingFact, HandlingPlace, Span } from '../facts.js'
import type { TermContext, TermMatcher } from '../words/index.js'
import { findInsertionPoint } from './find-insertion-point.js'
import { judgeName, squash } from './judge-name.js'
import { proveByValues } from './prove-by-values.js'

interface Candidate {
  /** The identifier or string as the code has it. */
  readonly name: string
  /** The node whose range names the data. */
  readonly node: TSESTree.Node
  readonly place: HandlingPlace
  readonly context: TermContext
  /** The place is too loose for `recommended`, however sure the word is. */
  readonly loose?: boolean
  /** The name's range, where it is only a part of the node: of a template's text. */
  readonly at?: Span
}

/** The facts of one file as they are found. */
export interface FactList {
  /** All facts, in source order. */
  finish(): HandlingFact[]
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
  const open = new Set<HandlingFact>()
  const onLine = new Set<string>()
  const names = new Set<string>()

  const push = (
    { open: isOpen = false, ...fact }: Omit<HandlingFact, 'at' | 'declareAt'> & { readonly open?: boolean },
    node: TSESTree.Node,
    span?: Span,
  ): void => {
    const at = span ?? getNameSpan(node, fact.name)
    const key = `${at.loc.start.line}:${squash(fact.name)}`
    if (onLine.has(key)) return
    onLine.add(key)
    names.add(squash(fact.name))
    const whole = { ...fact, at, declareAt: findInsertionPoint(node, file.sourceCode) }
    facts.push(whole)
    if (isOpen) open.add(whole)
  }

  return {
    finish: () => raiseOpen(facts, open).sort((a, b) => a.at.range[0] - b.at.range[0]),
    add: ({ name, node, place, context, loose, at }) => {
      const judged = judgeName(matcher, name, context, loose)
      if (!judged) return false
      push({ name, ...judged, place }, node, at)
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

/** Where a name is given to data, not only read. */
const declared = new Set<HandlingPlace>([
  'type-member',
  'class-member',
  'schema-key',
  'object-key',
  'field-name',
  'form-control',
  'variable',
])
const fewestSure = 3

/**
 * A name that nothing beside it bears out (`sentenceTerm` in a type of its own) is borne out by a file that declares several sure
 * ones of its category: what a file declares together is of one thing.
 */
function raiseOpen(facts: readonly HandlingFact[], open: ReadonlySet<HandlingFact>): HandlingFact[] {
  const sure = new Map<CategoryId, Set<string>>()
  for (const { place, category, confidence, name } of facts) {
    if (confidence !== 'recommended' || !declared.has(place)) continue
    sure.set(category, (sure.get(category) ?? new Set()).add(squash(name)))
  }
  return facts.map((fact) =>
    open.has(fact) && declared.has(fact.place) && (sure.get(fact.category)?.size ?? 0) >= fewestSure
      ? { ...fact, confidence: 'recommended' }
      : fact,
  )
}

/** An annotated binding (`ethnicity: string`) is wider than its name. */
function getNameSpan(node: TSESTree.Node, name: string): Span {
  const { range, loc } = node
  if (node.type !== 'Identifier' || !node.typeAnnotation) return { range, loc }
  const end = { line: loc.start.line, column: loc.start.column + name.length }
  return { range: [range[0], range[0] + name.length], loc: { start: loc.start, end } }
}
