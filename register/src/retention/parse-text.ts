import type { Period, Retention } from './ast.js'
import { readPeriod } from './parse-period.js'

/** Wordings that promise nothing a resident could hold the council to. */
export const vague =
  /\b(?:as long as|for as long|no longer than)\b[^.]*\b(?:necessary|needed|required|appropriate|reasonable)\b|\bmonths to (?:years|decades)\b|\bas (?:required|necessary|needed|appropriate)\b|\bindefinite(?:ly)?\b|\bunlimited\b|\bvar(?:ies|ious|iable)\b|\bdepends?\b|\bat our discretion\b/iu

const permanent = /^(?:permanent(?:ly)?|kept? permanently|archived? permanently|forever)$/iu
const joiners: readonly (readonly [RegExp, 'later' | 'earlier' | 'then'])[] = [
  [/^(.+?),? or (.+?),?\s*\(?whichever is (?:the )?(?:later|longer|last)\)?$/iu, 'later'],
  [/^(.+?),? or (.+?),?\s*\(?whichever is (?:the )?(?:earlier|shorter|first|sooner)\)?$/iu, 'earlier'],
  [/^(.+?),? (?:and )?then (.+)$/iu, 'then'],
]

/** Reads a retention written as a sentence. Undefined where the grammar does not reach it. */
export function readSentence(sentence: string): Retention | undefined {
  const text = sentence.trim().replace(/\s+/gu, ' ').replace(/\.$/u, '')
  return readException(text) ?? readJoined(text) ?? readClause(text)
}

/** `31 days unless evidence then until case closed + 6 years`; `75 years from birth, or 15 years from death if under 18`. */
function readException(text: string): Retention | undefined {
  const unless = /^(.+?),? (?:unless|except (?:if|when|where)) (.+?)(?:,? then (.+))?$/iu.exec(text)
  if (unless) return build(unless[1], unless[2], unless[3])
  const instead = /^(.+?),? or (.+?) if (.+?)(?: \(whichever applies\))?$/iu.exec(text)
  return instead ? build(instead[1], instead[3], instead[2]) : undefined

  function build(usualText = '', condition = '', insteadText?: string): Retention | undefined {
    const usual = readSentence(usualText)
    const other = insteadText === undefined ? undefined : readSentence(insteadText)
    if (!usual || (insteadText !== undefined && !other)) return undefined
    return { kind: 'unless', usual, condition, ...(other ? { instead: other } : {}) }
  }
}

function readJoined(text: string): Retention | undefined {
  for (const [pattern, kind] of joiners) {
    const match = pattern.exec(text)
    const first = match && readSentence(match[1] ?? '')
    const second = match && readSentence(match[2] ?? '')
    if (first && second) return { kind, parts: [first, second] }
  }
  return undefined
}

function readClause(text: string): Retention | undefined {
  if (permanent.test(text)) return { kind: 'permanent' }
  if (/^(?:then )?(?:review|archive)$/iu.test(text)) return { kind: 'permanent' }
  const every = /^(?:review(?:ed)? )?every (.+)$/iu.exec(text)
  if (every) return readReview(every[1] ?? '')
  const qualified = /^(at least|up to|no (?:longer|more) than|at most|about|a minimum of|a maximum of) (.+)$/iu.exec(text)
  if (qualified) {
    const read = readPeriodClause(qualified[2] ?? '')
    return read?.kind === 'period' ? { ...read, qualifier: readQualifier(qualified[1] ?? '') } : undefined
  }
  return readPeriodClause(text) ?? readState(text)
}

function readReview(text: string): Retention | undefined {
  const read = readPeriod(text)
  return read?.rest === '' ? { kind: 'review', every: read.period } : undefined
}

function readQualifier(text: string): 'at least' | 'at most' | 'about' {
  if (/least|minimum/iu.test(text)) return 'at least'
  return /about/iu.test(text) ? 'about' : 'at most'
}

function readPeriodClause(text: string): Retention | undefined {
  const read = readPeriod(text)
  if (!read) return undefined
  if (read.rest === '') return { kind: 'period', period: read.period }
  const from = /^(?:from|after|following|since|of|plus) (.+)$/iu.exec(read.rest)?.[1]
  return from === undefined || vague.test(from) ? undefined : { kind: 'period', period: read.period, from }
}

/** `until …`, `while …`, `duration of …`, `employment + 2 years`. */
function readState(text: string): Retention | undefined {
  const { base, plus } = splitPlus(text)
  if (base === undefined || vague.test(base)) return undefined
  const until = /^(?:kept )?until (?:the )?(.+)$/iu.exec(base)?.[1]
  if (until !== undefined) return { kind: 'until', point: until, ...plus }
  const state = /^(?:while|(?:for )?(?:the )?(?:duration|term|life) of) (?:the )?(.+)$/iu.exec(base)?.[1]
  if (state !== undefined) return { kind: 'while', state, ...plus }
  return plus.plus ? { kind: 'while', state: base, ...plus } : undefined
}

function splitPlus(text: string): { base?: string; plus: { plus?: Period } } {
  const match = /^(.+?) ?(?:\+|plus) ?(.+)$/iu.exec(text)
  if (!match) return { base: text, plus: {} }
  const read = readPeriod(match[2] ?? '')
  return read?.rest === '' ? { base: match[1] ?? '', plus: { plus: read.period } } : { plus: {} }
}
