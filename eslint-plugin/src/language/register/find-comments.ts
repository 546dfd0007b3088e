import { createLineIndex, type LineIndex } from '../line-index.js'
import type { TextComment } from '../nodes.js'

/**
 * The `#` comments of a YAML text. A `#` inside quotes, in a plain word, or in a block scalar is text. Only where a comment can
 * configure ESLint or hold a tag is the text scanned at all: a register of 10,000 activities mostly holds none.
 */
export function findYamlComments(text: string, lines: LineIndex = createLineIndex(text)): readonly TextComment[] {
  if (!/eslint-|@(?:store|processing)\b/u.test(text)) return []
  const comments: TextComment[] = []
  let blockIndent: number | undefined
  let quote = ''
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    const line = match[0]
    const indent = line.search(/\S/u)
    if (indent < 0) continue
    if (blockIndent !== undefined && indent > blockIndent) continue
    blockIndent = undefined
    const scanned = scanLine(line, quote)
    quote = scanned.quote
    const code = scanned.hash < 0 ? line : line.slice(0, scanned.hash)
    // A header such as `why: |` or `- >-`: what is indented deeper is text.
    if (!quote && /(?:^|[\s:-])[|>][+-]?\d?[+-]?\s*$/u.test(code)) blockIndent = indent
    if (scanned.hash < 0) continue
    const start = match.index + scanned.hash
    const span = lines.span(start, match.index + line.length)
    const value = line.slice(scanned.hash + 1)
    comments.push({ type: 'Comment', value, valueStart: start + 1, isLine: true, ...span })
  }
  return comments
}

/** Where the comment of a line begins (-1 for none), and the quote that is still open at its end. */
function scanLine(line: string, openQuote: string): { hash: number; quote: string } {
  let quote = openQuote
  for (let i = 0; i < line.length; i++) {
    const char = line[i]
    const before = line[i - 1]
    if (quote === '"' && char === '\\') i++
    else if (quote) quote = char === quote ? '' : quote
    else if (char === '#' && (i === 0 || /\s/u.test(before ?? ' '))) return { hash: i, quote }
    // A quote opens a scalar only at its start: `people's` is a plain word.
    else if ((char === '"' || char === "'") && (i === 0 || /[\s[{,]/u.test(before ?? ' '))) quote = char
  }
  return { hash: -1, quote }
}
