import type { CategoryId } from 'processing-register-core'
import type { HandlingFact } from '../facts.js'
import type { TermMatcher } from '../words/index.js'

/**
 * The category that a closed list of values proves: three or more different terms of it, two of them sure ones, and a third of all
 * values, so that a long list of mixed reasons or uses proves nothing.
 */
export function proveByValues(
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
