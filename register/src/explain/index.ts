import { nearestNames } from '../nearest-names.js'
import type { Explanation } from './explanation.js'
import { listChecks } from './list-checks.js'
import { listLaw } from './list-law.js'
import { explainTerm } from './list-terms.js'

export type { Explanation } from './explanation.js'

/** What was found for a question; `nearest` are ids that look like it, where nothing was. */
export interface Answer {
  readonly found: readonly Explanation[]
  readonly nearest: readonly string[]
}

/**
 * What the product knows of a lawful basis, a condition, a category, a paragraph of Schedule 1 or 8, a gateway, a transfer
 * mechanism, a rule of automated decisions, obsolete law, a check of the register, or a word in code.
 *
 * @param question an id (`public-task`), an article point (`Art 9(2)(g)`), a paragraph (`Schedule 1 paragraph 6`, `para 6`, `6`), or a word
 */
export function explain(question: string): Answer {
  const wanted = reduce(question)
  if (wanted === '') return { found: [], nearest: [] }
  const entries = [...listLaw(), ...listChecks()]
  const known = entries.filter((entry) => [entry.id, ...entry.names].some((name) => reduce(name) === wanted))
  const found = [...known, ...explainTerm(question)]
  const nearest =
    found.length > 0
      ? []
      : nearestNames(
          question,
          entries.flatMap(({ id, names }) => [id, ...names]),
          3,
        )
  return { found, nearest }
}

const written = [
  [/\b(?:uk )?gdpr\b|\bdpa(?: ?20)?18\b|\bdata protection act 2018\b/gu, ' '],
  [/\barticles?\b|\barts?\b\.?/gu, ' '],
  [/\bschedules?\b|\bsch\b\.?/gu, ' schedule '],
  [/\bparagraphs?\b|\bparas?\b\.?/gu, ' paragraph '],
  [/[\s,_-]+/gu, ''],
] as const

/** However it is written: case, spaces, hyphens and the names of the two main laws do not count. */
function reduce(text: string): string {
  let reduced = text.toLowerCase()
  for (const [pattern, by] of written) reduced = reduced.replaceAll(pattern, by)
  // Part 4 of Schedule 1 is no choice; a bare number is a paragraph.
  return /^\d+$/u.test(reduced) ? `paragraph${reduced}` : reduced
}
