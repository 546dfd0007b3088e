import type { CategoryId } from 'processing-register-schemas'
import { gradeName, isOpen } from './grade-name.js'
import { compilePatterns } from './match-patterns.js'
import { readName, type ReadName } from './read-name.js'
import { readSurroundings, type Surroundings, type TermContext } from './read-surroundings.js'
import { createTextScan, hashHeads } from './scan-text.js'
import { indexTerms, type Grade, type TermIndex } from './term-index.js'

export interface TermMatch {
  readonly category: CategoryId
  /** The words of the name that matched, joined by spaces: `medical need`. */
  readonly matched: string
  /**
   * How sure the match is in its context: `strong` is for every preset, `medium` and `weak` for `strict` only. The lexicon's grade
   * of the term may have been raised by siblings or a person's record.
   */
  readonly grade: Grade
  /** The term as the lexicon or the register has it. */
  readonly term: string
  /** The register itself names this: its structure need not be doubted. */
  readonly declared: boolean
  /** Nothing beside the name speaks for it or against it: what else the file holds may. */
  readonly open: boolean
}

export interface TermMatcher {
  /** Finds special-category or criminal-offence data in a name. Undefined where there is none, or only a false friend. */
  match(name: string, context?: TermContext): TermMatch | undefined
  /** Whether a name holds any term at all, whatever its surroundings: the cheap question before the context is gathered. */
  mayHold(name: string): boolean
  /** Whether a text can hold any match at all. About 0.5 ms per 1,000 lines (test/bench/prefilter.mjs); a file for which it says no need not be walked. */
  mayMatch(text: string): boolean
}

export interface TermMatcherOptions {
  /** Names the register adds (`fields`, `vocabulary`): `*` is a wildcard, case and separators do not matter. */
  readonly extra?: readonly { readonly match: string; readonly category: CategoryId }[]
  /** Names the register says are no personal data; they win over everything. Same form. */
  readonly notPersonal?: readonly string[]
}

/** What a name holds by itself: a word of the register, a term of the lexicon, or both. */
interface KnownName {
  readonly own: { readonly match: string; readonly category: CategoryId } | undefined
  readonly found: ReadName | undefined
}

const empty: TermContext = {}
const mostRemembered = 20_000
const escaped = /\\u(?:\{([\da-f]{1,6})\}|([\da-f]{4}))/giu

/**
 * Compiles the lexicon and a register's own words into one matcher. A register has few matchers and they live as long as it does,
 * so what a name holds is remembered, up to a limit.
 */
export function createTermMatcher(options: TermMatcherOptions = {}): TermMatcher {
  const { index, mayHoldTerm, mayReport } = getLexicon()
  const extra = compilePatterns(
    (options.extra ?? []).map(({ match, category }) => ({ match, value: { match, category } })),
  )
  const notPersonal = compilePatterns((options.notPersonal ?? []).map((match) => ({ match, value: true })))
  const names = new Map<string, KnownName | null>()
  let latest: { readonly text: string; readonly may: boolean } | undefined
  const records = new WeakMap<readonly string[], { readonly owner: string; readonly around: Surroundings }>()

  const lookUp = (name: string): KnownName | undefined => {
    const known = names.get(name)
    if (known !== undefined) return known ?? undefined
    const found = look(name)
    if (names.size >= mostRemembered) names.clear()
    names.set(name, found ?? null)
    return found
  }

  const look = (name: string): KnownName | undefined => {
    const own = extra.find(name)
    const found = mayHoldTerm(name) ? readName(name, index) : undefined
    return (own || found) && !notPersonal.find(name) ? { own, found } : undefined
  }

  const read = (name: string): ReadName | undefined => lookUp(name)?.found

  const lookAround = (context: TermContext): Surroundings => {
    const { siblings, owner = '' } = context
    const known = siblings && records.get(siblings)
    if (known?.owner === owner) return known.around
    const around = readSurroundings(context, read)
    if (siblings) records.set(siblings, { owner, around })
    return around
  }

  return {
    match: (name, context = empty) => {
      const known = lookUp(name)
      if (!known) return undefined
      const { own, found } = known
      if (own)
        return { category: own.category, matched: name, grade: 'strong', term: own.match, declared: true, open: false }
      const around = found && lookAround(context)
      const grade = around && gradeName(found, around)
      if (!grade) return undefined
      const { category, words } = found.term
      const open = grade === 'medium' && isOpen(found, around)
      return { category, matched: found.matched, grade, term: words.join(' '), declared: false, open }
    },
    mayHold: (name) => lookUp(name) !== undefined,
    mayMatch: (text) => {
      // Two rules ask about the same file, one after the other.
      if (latest?.text !== text) {
        const may = mayReport(text) || extra.mayOccur(text)
        latest = { text, may: may || (text.includes('\\u') && mayReport(decodeEscapes(text))) }
      }
      return latest.may
    },
  }
}

const decodeEscapes = (text: string): string =>
  text.replace(escaped, (whole, braced?: string, plain?: string) => {
    const code = Number.parseInt(braced ?? plain ?? '', 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

interface CompiledLexicon {
  readonly index: TermIndex
  /** Whether a name may hold any term. */
  readonly mayHoldTerm: (name: string) => boolean
  /** Whether a text may hold a term that is reported without another one beside it. */
  readonly mayReport: (text: string) => boolean
}

// The lexicon never changes while a process runs: compiled once, on first use, not at start-up.
let compiled: CompiledLexicon | undefined

function getLexicon(): CompiledLexicon {
  if (compiled) return compiled
  const index = indexTerms()
  const hashes = hashHeads(index)
  const mayHoldTerm = createTextScan(index, hashes, () => true)
  const mayReport = createTextScan(index, hashes, ({ grade }) => grade !== 'weak')
  compiled = { index, mayHoldTerm, mayReport }
  return compiled
}
