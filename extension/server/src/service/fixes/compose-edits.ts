import type { TextEdit } from 'processing-register-core/edit'

/**
 * Two sets of edits, the second made for the text after the first, as one set for the text before both. Undefined where an edit changes what
 * the first wrote.
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] | undefined {
  const sorted = [...first].sort((a, b) => a.offset - b.offset)
  const mapped: TextEdit[] = []
  for (const edit of second) {
    const offset = mapBack(sorted, edit.offset)
    const end = mapBack(sorted, edit.end)
    if (offset === undefined || end === undefined) return undefined
    mapped.push({ ...edit, offset, end })
  }
  // Of insertions at one place the later one goes last, as it would have.
  return [...sorted, ...mapped].sort((a, b) => a.offset - b.offset)
}

function mapBack(first: readonly TextEdit[], offset: number): number | undefined {
  let shift = 0
  for (const { offset: start, end, text } of first) {
    const newStart = start + shift
    if (offset < newStart) break
    if (offset < newStart + text.length) return undefined
    shift += text.length - (end - start)
  }
  return offset - shift
}
