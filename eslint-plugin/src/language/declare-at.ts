import type { InsertionPoint } from '../analysis/facts.js'

/** Where a comment line above the line of `offset` goes, in the style of the language. */
export function declareAbove(text: string, offset: number, style: InsertionPoint['style']): InsertionPoint {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  return { offset: start, indent: /^[ \t]*/u.exec(text.slice(start, offset))?.[0] ?? '', style }
}
