import type { CategoryId } from 'processing-register-core'
import type { Confidence } from '../facts.js'
import type { TermContext, TermMatch, TermMatcher } from '../words/index.js'
import { classifyName } from './technical-words.js'

/** A name that is data about a person, with how sure that is. */
export interface JudgedName {
  readonly category: CategoryId
  /** The words of the name that matched, joined by spaces: `medical need`. */
  readonly matched: string
  readonly confidence: Confidence
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
  const confidence = match && getConfidence(name, match, loose)
  return confidence && { category: match.category, matched: match.matched, confidence }
}

function getConfidence(name: string, match: TermMatch, loose: boolean): Confidence | undefined {
  if (match.declared) return 'recommended'
  if (isListOfChoices(match.matched)) return undefined
  const kind = classifyName(name, match.matched)
  if (kind === 'technical') return undefined
  return match.grade === 'strong' && kind === 'data' && !loose ? 'recommended' : 'strict'
}

/** Nobody has several ethnicities or religions: the plural is a list of what a form offers. */
const isListOfChoices = (matched: string): boolean =>
  /(?:^| )(?:ethnicities|religions|denominations|faiths|sexualities|orientations|races|backgrounds|groups|nationalities)$/u.test(
    matched,
  )

/** A name as two of them are compared within a file: case and separators do not matter. */
export const squash = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
