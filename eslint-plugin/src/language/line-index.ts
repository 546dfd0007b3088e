import type { Span } from '../analysis/facts.js'

/** Offsets to places: line from 1, column from 0 in UTF-16 units, the convention of {@link Span}. Ends a line at LF, CRLF or a lone CR. */
export interface LineIndex {
  /** The place of an offset; one outside the text is drawn to its nearest end. */
  locate(offset: number): { line: number; column: number }
  /** The span between two offsets, `end` exclusive. */
  span(start: number, end: number): Span
  /** Offset of the start of the line that holds `offset`. */
  startOfLine(offset: number): number
}

/** Indexes the lines of a text once, so that every later look-up is a binary search. */
export function createLineIndex(text: string): LineIndex {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length)
  const lineOf = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  const locate = (offset: number): { line: number; column: number } => {
    const place = Math.min(Math.max(offset, 0), text.length)
    const line = lineOf(place)
    return { line: line + 1, column: place - (starts[line] ?? 0) }
  }
  return {
    locate,
    span: (start, end) => ({ range: [start, end], loc: { start: locate(start), end: locate(end) } }),
    startOfLine: (offset) => starts[lineOf(offset)] ?? 0,
  }
}
