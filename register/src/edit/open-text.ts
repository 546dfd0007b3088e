import { isMap, parseDocument, type Document } from 'yaml'
import { readLayout, type Layout } from './layout.js'
import { applyEdits, type EditProblem, type EditResult, type TextEdit } from './text-edit.js'

/** A register's text, open for one edit. */
export interface OpenText {
  readonly text: string
  readonly document: Document
  readonly layout: Layout
}

export const fail = (code: EditProblem['code'], message: string): EditResult => ({
  ok: false,
  problem: { code, message },
})

/** Reads a text for an edit, or says why nothing can be added to it safely. */
export function openText(text: string): OpenText | EditResult {
  const document = read(text)
  if (!document || document.errors.length > 0)
    return fail(
      'not-readable',
      'This register has a mistake in its form, so nothing can be added to it safely. Mend what `processing-register check` reports first.',
    )
  if (document.contents !== null && !isMap(document.contents))
    return fail('not-readable', 'This file is no register: it holds no named sections. Nothing was added.')
  return { text, document, layout: readLayout(text, document) }
}

function read(text: string): Document | undefined {
  try {
    return parseDocument(text, { uniqueKeys: false, logLevel: 'error', version: '1.2' })
  } catch {
    return undefined
  }
}

/**
 * Passes an edit on only where it did what was asked and nothing else: the new text reads as the old data with the change.
 *
 * @param change makes the same change to plain data
 */
export function verify(
  { text, document }: OpenText,
  edits: readonly TextEdit[],
  change: (data: unknown) => unknown,
): EditResult {
  const after = read(applyEdits(text, edits))
  const expected = JSON.stringify(change(document.toJS() as unknown))
  if (after?.errors.length === 0 && JSON.stringify(after.toJS()) === expected) return { ok: true, edits }
  return fail(
    'not-editable',
    'This place is written in a way that cannot be changed without touching other lines. Make the change by hand.',
  )
}
