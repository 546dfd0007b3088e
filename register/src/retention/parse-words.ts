import { advance, isAtEnd, looksLike, peek, sliceWords, take, type Cursor } from './cursor.js'
import { startsPeriod } from './parse-period.js'

/**
 * Reads plain words (an event, a point, a state, a condition) up to where the grammar goes on. Undefined where there are none.
 *
 * @param startsClause whether a whole retention begins at the cursor: then `or` joins two retentions, not two events
 */
export function parseWords(cursor: Cursor, startsClause: (cursor: Cursor) => boolean): string | undefined {
  const from = cursor.at
  while (!isAtEnd(cursor) && !stopsHere(cursor, startsClause)) advance(cursor)
  const words = sliceWords(cursor, from, cursor.at)
  return /[\p{L}\p{N}]/u.test(words) ? words : undefined
}

/** Whether the words end at the cursor. */
function stopsHere(cursor: Cursor, startsClause: (cursor: Cursor) => boolean): boolean {
  const word = peek(cursor)?.word
  switch (word) {
    case '(':
    case ')':
    case ';':
    case 'unless':
    case 'whichever':
    case 'then':
    case 'if':
      return true
    case 'except':
      return looksLike(cursor, () => takeExcept(cursor))
    case '+':
    case 'plus':
      return looksLike(cursor, () => (advance(cursor), startsPeriod(cursor) || undefined))
    case 'or':
    case 'and':
      return looksLike(cursor, () => (advance(cursor), startsNext(cursor, startsClause) || undefined))
    case ',':
      return looksLike(
        cursor,
        () => (advance(cursor), take(cursor, 'or', 'and'), startsNext(cursor, startsClause) || undefined),
      )
    case '.':
      return cursor.at === cursor.tokens.length - 1
    default:
      return false
  }
}

/** Whether the grammar goes on here: another retention, also in brackets, or what follows one. */
const startsNext = (cursor: Cursor, startsClause: (cursor: Cursor) => boolean): boolean =>
  startsClause(cursor) ||
  startsTail(cursor) ||
  looksLike(cursor, () => take(cursor, '(') && (startsClause(cursor) || peek(cursor)?.word === '(' || undefined))

const startsTail = (cursor: Cursor): boolean =>
  ['unless', 'whichever', 'then', 'if'].includes(peek(cursor)?.word ?? '') ||
  looksLike(cursor, () => takeExcept(cursor))

/** `except if`, `except where`: another way to say unless. */
export const takeExcept = (cursor: Cursor): string | undefined =>
  take(cursor, 'except if', 'except when', 'except where', 'except for', 'except that if')
