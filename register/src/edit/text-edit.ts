/** A replacement in a text, over UTF-16 offsets; `end` is exclusive. An insertion has `offset === end`. */
export interface TextEdit {
  readonly offset: number
  readonly end: number
  readonly text: string
}

/** What an edit came to. Edits never overlap. */
export type EditResult =
  { readonly ok: true; readonly edits: readonly TextEdit[] } | { readonly ok: false; readonly problem: EditProblem }

export interface EditProblem {
  readonly code: 'not-readable' | 'exists' | 'no-such-entry' | 'not-editable'
  /** Plain English: what could not be done, and what to do instead. */
  readonly message: string
}

/** The text after the edits, whatever their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text
  for (const { offset, end, text: by } of edits.toSorted((a, b) => b.offset - a.offset))
    result = result.slice(0, offset) + by + result.slice(end)
  return result
}
