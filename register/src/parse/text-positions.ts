import type { Position, SourceRange } from '../model.js'

/** Turns offsets of one text into positions; the lines are counted on first need. */
export interface TextPositions {
  at(offset: number): Position
  range(start: number, end: number): SourceRange
}

export function createTextPositions(text: string, file: string): TextPositions {
  let starts: number[] | undefined
  const at = (offset: number): Position => {
    starts ??= findLineStarts(text)
    const bounded = Math.max(0, Math.min(offset, text.length))
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= bounded) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: bounded - (starts[low] ?? 0), offset: bounded }
  }
  return { at, range: (start, end) => ({ file, start: at(start), end: at(end) }) }
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return starts
}
