import type { HandlingFact, HandlingPlace, InsertionPoint } from '../analysis/facts.js'
import { judgeName, squash } from '../analysis/handling/judge-name.js'
import { proveByValues } from '../analysis/handling/prove-by-values.js'
import type { TermContext, TermMatcher } from '../analysis/words/index.js'
import { createLineIndex } from './line-index.js'

/** A name in a text language: the offset it starts at, and how it stands there. */
interface TextName {
  readonly name: string
  readonly context: TermContext
  /** The place is too loose for `recommended`, however sure the word is. */
  readonly loose?: boolean
  readonly start: number
  readonly end: number
  readonly place: HandlingPlace
}

/** The handling facts of one template or schema as they are found: never the same name twice on a line. */
export interface TextFacts {
  readonly facts: readonly HandlingFact[]
  /** Whether a name holds any term: the cheap question. */
  mayHold(name: string): boolean
  /** Whether this file has a fact of this name already. */
  has(name: string): boolean
  /** Adds a fact where the name is data in its place. False where it is not. */
  add(name: TextName): boolean
  /** Adds a field whose name says nothing and whose closed list of values proves a category. */
  addValued(name: Omit<TextName, 'context' | 'loose' | 'place'>, values: readonly string[]): void
}

/** @param declareAt where a comment goes that ties what starts at an offset */
export function createTextFacts(
  text: string,
  matcher: TermMatcher,
  declareAt: (offset: number) => InsertionPoint,
): TextFacts {
  const lines = createLineIndex(text)
  const facts: HandlingFact[] = []
  const names = new Set<string>()
  const onLine = new Set<string>()

  const push = (fact: Omit<HandlingFact, 'at' | 'declareAt'>, { start, end }: { start: number; end: number }): void => {
    const at = lines.span(start, end)
    const key = `${at.loc.start.line}:${squash(fact.name)}`
    if (onLine.has(key)) return
    onLine.add(key)
    names.add(squash(fact.name))
    facts.push({ ...fact, at, declareAt: declareAt(start) })
  }

  return {
    facts,
    mayHold: (name) => matcher.mayHold(name),
    has: (name) => names.has(squash(name)),
    add: ({ place, ...named }) => {
      const judgement = judgeName(matcher, named.name, named.context, named.loose)
      if (judgement) {
        const { category, matched, confidence } = judgement
        push({ name: named.name, place, category, matched, confidence }, named)
      }
      return judgement !== undefined
    },
    addValued: (named, values) => {
      const proof = values.length < 3 ? undefined : proveByValues(values, matcher)
      if (proof) push({ name: named.name, place: 'value-list', confidence: 'recommended', ...proof }, named)
    },
  }
}
