import type { CategoryId } from 'processing-register-core'
import { identityWords } from '../../catalogue/sinks/flow.js'
import type { Knowledge } from '../../register/knowledge.js'
import type { Confidence, HandlingFact } from '../facts.js'
import { judgeName, squash } from '../handling/judge-name.js'
import { isConstantName } from '../handling/read-static-name.js'
import { normaliseWord, splitWords } from '../words/index.js'

/** A name whose value must not be exposed. */
export interface SensitiveName {
  readonly name: string
  /** Absent where the register alone says that it is confidential. */
  readonly category?: CategoryId
  /** The words of the name, or the register's own pattern, that say so. */
  readonly matched: string
  readonly confidence: Confidence
  /** Confidential only in a message that anybody on its way can read. */
  readonly secureOnly: boolean
}

/** Whether a name is of data that must not be exposed; `owner` is what encloses it. Undefined where it is not. */
export type NameJudge = (name: string, owner?: string) => SensitiveName | undefined

/**
 * A judge for one file: what the file itself declares counts as it was found there, with its neighbours, and any other name as the
 * lexicon and the register have it.
 */
export function createNameJudge(
  { terms, confidential }: Knowledge,
  listHandling: () => readonly HandlingFact[],
): NameJudge {
  const known = new Map<string, SensitiveName | null>()
  let declared: ReadonlyMap<string, HandlingFact> | undefined

  const judge = (name: string, owner: string): SensitiveName | undefined => {
    if (!terms.mayHold(name) || isConstantName(name)) return undefined
    declared ??= indexFacts(listHandling())
    const fact = declared.get(squash(name)) ?? judgeName(terms, name, { owner })
    if (!fact || endsWithIdentity(name, fact.matched)) return undefined
    const { category, matched, confidence } = fact
    return { name, category, matched, confidence, secureOnly: false }
  }

  return (name, owner = '') => {
    const key = `${name} ${owner}`
    let judged = known.get(key)
    if (judged === undefined) {
      const match = confidential.find(name)
      judged =
        judge(name, owner) ??
        (match ? { name, matched: match.match, confidence: 'recommended', secureOnly: match.secureOnly } : null)
      known.set(key, judged)
    }
    return judged ?? undefined
  }
}

/** The surest fact of each name. */
function indexFacts(facts: readonly HandlingFact[]): ReadonlyMap<string, HandlingFact> {
  const index = new Map<string, HandlingFact>()
  for (const fact of facts) {
    const key = squash(fact.name)
    if (fact.confidence === 'recommended' || !index.has(key)) index.set(key, fact)
  }
  return index
}

/** `offenceId`, `prisoner_ref`: which record is meant, not what it says. Not where the lexicon's own term ends so (`pnc number`). */
function endsWithIdentity(name: string, matched: string): boolean {
  const words = splitWords(name)
  const last = words.at(-1) ?? ''
  return identityWords.has(normaliseWord(last)) && !matched.split(' ').includes(last)
}
