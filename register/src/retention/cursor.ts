import type { RetentionProblem } from './ast.js'
import { readTokens, type Token } from './read-tokens.js'

export type Refusal = Pick<RetentionProblem, 'code' | 'message'>

/** A place in a sentence. The parser's functions take one, move `at` over what they read, and put it back where they read nothing. */
export interface Cursor {
  readonly text: string
  readonly tokens: readonly Token[]
  at: number
  /** The furthest token that a function wanted to read: where a sentence stops making sense. */
  furthest: number
  /** The first reason that is better than "cannot be read". */
  refusal: Refusal | undefined
  /** What stood in brackets, without them. */
  readonly notes: string[]
}

export const createCursor = (text: string): Cursor => ({
  text,
  tokens: readTokens(text),
  at: 0,
  furthest: 0,
  refusal: undefined,
  notes: [],
})

export const peek = (cursor: Cursor, ahead = 0): Token | undefined => cursor.tokens[cursor.at + ahead]

export const isAtEnd = (cursor: Cursor): boolean => cursor.at >= cursor.tokens.length

export function advance(cursor: Cursor, count = 1): void {
  cursor.at += count
  cursor.furthest = Math.max(cursor.furthest, cursor.at)
}

/** Takes one of several phrases (words in lower case), the first that stands here. */
export function take(cursor: Cursor, ...phrases: readonly string[]): string | undefined {
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    if (!words.every((word, i) => peek(cursor, i)?.word === word)) continue
    advance(cursor, words.length)
    return phrase
  }
  return undefined
}

/** Runs a reader; where it reads nothing, nothing was read. */
export function attempt<T>(cursor: Cursor, read: () => T | undefined): T | undefined {
  const { at } = cursor
  const notes = cursor.notes.length
  const result = read()
  if (result === undefined) {
    cursor.at = at
    cursor.notes.length = notes
  }
  return result
}

/** Whether something can be read here, without moving. */
export function looksLike(cursor: Cursor, read: () => unknown): boolean {
  const { at, furthest, refusal } = cursor
  const notes = cursor.notes.length
  const found = read() !== undefined
  Object.assign(cursor, { at, furthest, refusal })
  cursor.notes.length = notes
  return found
}

/** Keeps the first better reason; always undefined, so that a reader can end with it. */
export function refuse(cursor: Cursor, code: Refusal['code'], message: string): undefined {
  cursor.refusal ??= { code, message }
  return undefined
}

/** The sentence's own words between two tokens, the second excluded, with single spaces. */
export function sliceWords(cursor: Cursor, from: number, to: number): string {
  const first = cursor.tokens[from]
  const last = cursor.tokens[to - 1]
  return first && last && to > from ? cursor.text.slice(first.start, last.end).replace(/\s+/gu, ' ') : ''
}
