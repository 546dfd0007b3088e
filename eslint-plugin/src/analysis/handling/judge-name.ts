import type { CategoryId } from 'processing-register-core'
import type { Confidence } from '../facts.js'
import type { TermContext, TermMatcher } from '../words/index.js'
import { classifyName } from './technical-words.js'

/** A name that is data about a person, with how sure that is. */
export interface JudgedName {
  readonly category: CategoryId
  /** The words of the name that matched, joined by spaces: `medical need`. */
  readonly matched: string
  readonly confidence: Confidence
  /** For `strict` only because nothing beside it bears it out: see {@link raiseOpen}. */
  readonly open: boolean
}

/**
 * Whether a name in its surroundings is special-category or criminal-offence data, and no thing of the program that deals with it.
 *
 * @param loose the place is too loose for `recommended`, however sure the word is
 */
export function judgeName(
  matcher: TermMatcher,
  name: string,
  context: TermContext,
  loose = false,
): JudgedName | undefined {
  const match = matcher.match(name, context)
  if (!match) return undefined
  const { category, matched, grade, declared } = match
  const judged = { category, matched }
  if (declared) return { ...judged, confidence: 'recommended', open: false }
  if (isListOfChoices(matched)) return undefined
  const kind = classifyName(name, matched)
  if (kind === 'technical') return undefined
  if (grade === 'strong' && kind === 'data' && !loose) return { ...judged, confidence: 'recommended', open: false }
  const open = !loose && ((grade === 'strong' && kind === 'perhaps') || (match.open && kind === 'data'))
  return { ...judged, confidence: 'strict', open }
}

/** Nobody has several ethnicities or religions: the plural is a list of what a form offers. */
const isListOfChoices = (matched: string): boolean =>
  /(?:^| )(?:ethnicities|religions|denominations|faiths|sexualities|orientations|races|backgrounds|groups|nationalities|prisons)$/u.test(
    matched,
  )

/** A name as two of them are compared within a file: case and separators do not matter. */
export const squash = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
