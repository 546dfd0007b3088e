import type { Retention } from './ast.js'
import {
  advance,
  attempt,
  createCursor,
  isAtEnd,
  looksLike,
  peek,
  refuse,
  sliceWords,
  take,
  type Cursor,
} from './cursor.js'
import { parseClause, parseDisposal, startsClause } from './parse-clause.js'
import { holdsNumber } from './parse-period.js'
import { parseWords, takeExcept } from './parse-words.js'
import { findVagueness, namesSource } from './wordings.js'

export interface ReadSentence {
  readonly retention: Retention | undefined
  /** What stood in brackets after it, without them. */
  readonly notes: readonly string[]
  readonly cursor: Cursor
}

/**
 * Reads a whole sentence:
 *
 *     retention  = joined , { "then" , ( "review" | disposal | joined ) } , [ exception ]
 *     joined     = clause , { ( "or" | "and" | "," ) , clause } , [ "whichever is" , ( "later" | "earlier" ) | "if" , condition ]
 *     exception  = ( "unless" | "except if" ) , condition , [ "then" , retention ] | "if" , condition , "then" , retention
 *     clause     = "(" , retention , ")" | permanent | review | period , [ trigger ] | until | while | sum
 */
export function readSentence(text: string): ReadSentence {
  const cursor = createCursor(text)
  const retention = parseAll(cursor, parseRetention)
  return { retention, notes: cursor.notes, cursor }
}

/** Reads what may stand under `unless`: a condition, with or without what holds then. */
export function readCondition(text: string): { readonly condition: string; readonly instead?: Retention } | undefined {
  const cursor = createCursor(text)
  return parseAll(cursor, parseCondition)
}

function parseAll<T>(cursor: Cursor, parse: (cursor: Cursor) => T | undefined): T | undefined {
  const result = parse(cursor)
  take(cursor, '.')
  return isAtEnd(cursor) ? result : undefined
}

function parseRetention(cursor: Cursor): Retention | undefined {
  return attempt(cursor, () => {
    const joined = parseJoined(cursor)
    return joined && parseException(cursor, parseSteps(cursor, joined))
  })
}

function parseSteps(cursor: Cursor, first: Retention): Retention {
  const parts = [first]
  for (let step = parseStep(cursor); step; step = parseStep(cursor)) parts.push(step)
  return parts.length === 1 ? first : { kind: 'then', parts }
}

function parseStep(cursor: Cursor): Retention | undefined {
  return attempt(cursor, () => {
    take(cursor, ',', ';')
    take(cursor, 'and')
    if (!take(cursor, 'then')) return undefined
    const joined = parseJoined(cursor)
    if (joined) return joined
    if (take(cursor, 'review', 'reviewed')) return { kind: 'review' }
    const how = parseDisposal(cursor)
    parseNotes(cursor)
    return how && { kind: 'dispose', how }
  })
}

function parseException(cursor: Cursor, usual: Retention): Retention | undefined {
  const exception = attempt(cursor, () => {
    take(cursor, ',', ';')
    take(cursor, 'and')
    if (take(cursor, 'unless') ?? takeExcept(cursor)) return parseCondition(cursor)
    const read = take(cursor, 'if') ? parseCondition(cursor) : undefined
    if (!read || read.instead) return read
    const message = `It says what holds if ${read.condition}, and not what holds otherwise. Say \`unless\` with the case in which it does not hold, or add \`then\` with what holds instead.`
    return refuse(cursor, 'retention-ambiguous', message)
  })
  return exception ? { kind: 'unless', usual, ...exception } : usual
}

function parseCondition(cursor: Cursor): { condition: string; instead?: Retention } | undefined {
  const from = cursor.at
  const condition = parseWords(cursor, () => false)
  if (condition === undefined) return undefined
  const why = findVagueness(condition) ?? findVagueness(`unless ${condition}`)
  if (why !== undefined) {
    return refuse(
      cursor,
      'retention-not-a-period',
      `The exception \`${sliceWords(cursor, from, cursor.at)}\` could keep anything for ever. ${why}.`,
    )
  }
  parseNotes(cursor)
  const instead = attempt(cursor, () => {
    take(cursor, ',')
    return take(cursor, 'then') ? parseRetention(cursor) : undefined
  })
  return instead ? { condition, instead } : { condition }
}

function parseJoined(cursor: Cursor): Retention | undefined {
  const list = parseLaterOf(cursor)
  if (list) return list
  const { parts, joiner } = parseParts(cursor)
  const [first, second] = parts
  if (!first || !second) return first
  const kind = takeWhichever(cursor)
  if (kind) return { kind, parts }
  const condition = attempt(cursor, () => (take(cursor, 'if') ? parseWords(cursor, startsClause) : undefined))
  if (condition !== undefined && parts.length === 2) {
    takeWhichever(cursor)
    parseNotes(cursor)
    return { kind: 'unless', usual: first, condition, instead: second }
  }
  // Both must have passed: until age 75 and at least 30 years.
  if (joiner === 'and') return { kind: 'later', parts }
  const message =
    'It names several periods and does not say which one counts. Add `whichever is later` or `whichever is earlier`, or say `if` when the second one applies.'
  return refuse(cursor, 'retention-ambiguous', message)
}

/** Clauses with the word between the last two of them. Empty where one cannot be read. */
function parseParts(cursor: Cursor): { parts: readonly Retention[]; joiner: string | undefined } {
  const parts: Retention[] = []
  let joiner: string | undefined
  for (let part = parsePart(cursor); part; part = parsePart(cursor)) {
    parts.push(part)
    const next = takeJoiner(cursor)
    if (next === undefined) return { parts, joiner }
    joiner = next
  }
  return { parts: [], joiner }
}

/** `the later of A and B`. */
function parseLaterOf(cursor: Cursor): Retention | undefined {
  return attempt(cursor, () => {
    take(cursor, 'the')
    const kind = readComparison(cursor)
    if (!kind || !take(cursor, 'of')) return undefined
    take(cursor, ':')
    const { parts } = parseParts(cursor)
    return parts.length > 1 ? { kind, parts } : undefined
  })
}

function parsePart(cursor: Cursor): Retention | undefined {
  const group = attempt(cursor, () => {
    const inner = take(cursor, '(') ? parseRetention(cursor) : undefined
    return inner && take(cursor, ')') ? inner : undefined
  })
  const part = group ?? parseClause(cursor)
  if (part) parseNotes(cursor)
  return part
}

/** `or`, `and` or a comma, where a clause follows; undefined where the clauses end. */
function takeJoiner(cursor: Cursor): string | undefined {
  return attempt(cursor, () => {
    const comma = take(cursor, ',', ';')
    const joiner = take(cursor, 'or', 'and') ?? comma
    if (joiner === undefined) return undefined
    return startsClause(cursor) || peek(cursor)?.word === '(' || joiner !== comma ? joiner : undefined
  })
}

/** `whichever is later`; also in brackets; also `whichever applies`, which is read and chooses nothing. */
function takeWhichever(cursor: Cursor): 'later' | 'earlier' | undefined {
  const found = attempt(cursor, () => {
    take(cursor, ',')
    const bracket = take(cursor, '(')
    if (!take(cursor, 'whichever')) return undefined
    take(cursor, 'is', 'comes', 'occurs', 'ends', 'falls', 'happens')
    take(cursor, 'the')
    const kind = readComparison(cursor) ?? take(cursor, 'applies')
    return bracket === undefined || take(cursor, ')') ? kind : undefined
  })
  return found === 'later' || found === 'earlier' ? found : undefined
}

function readComparison(cursor: Cursor): 'later' | 'earlier' | undefined {
  if (take(cursor, 'later', 'latest', 'last', 'longer', 'longest', 'greater')) return 'later'
  return take(cursor, 'earlier', 'earliest', 'first', 'shorter', 'shortest', 'sooner', 'soonest')
    ? 'earlier'
    : undefined
}

/** Words in brackets: the source, or a remark that changes no time. `whichever …` and what holds a number of its own are no remarks. */
function parseNotes(cursor: Cursor): void {
  attempt(cursor, () => {
    if (!take(cursor, '(') || looksLike(cursor, () => take(cursor, 'whichever'))) return undefined
    const from = cursor.at
    while (!isAtEnd(cursor) && peek(cursor)?.word !== ')') advance(cursor)
    const note = sliceWords(cursor, from, cursor.at)
    if (!take(cursor, ')') || note === '') return undefined
    if (!namesSource(note) && (/[+]|\bplus\b/iu.test(note) || holdsNumber(note) || findVagueness(note) !== undefined)) {
      return refuse(
        cursor,
        'retention-ambiguous',
        `The words in brackets, \`${note}\`, would change the period. Say it outside brackets, with \`or\` and \`whichever is later\`, or with \`unless\`.`,
      )
    }
    cursor.notes.push(note)
    return true
  })
}
