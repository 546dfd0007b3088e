import { MarkupKind, type MarkupContent } from 'vscode-languageserver-types'

/**
 * Text of a register or of code inside Markdown. Whatever it holds (`<script>`, `](command:…)`, `![]()`) is shown as it is written and does
 * nothing: a register comes from the workspace, which may not be trusted.
 */
export const prose = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&]/gu, (char) => (char === '<' ? '&lt;' : char === '&' ? '&amp;' : `\\${char}`))
    .replace(/\s+/gu, ' ')

/** A name or word in code style; back quotes in it are fenced by more of them. */
export function code(value: unknown): string {
  const text = String(value).replace(/\s+/gu, ' ')
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}

export const createMarkup = (paragraphs: readonly string[]): MarkupContent => ({
  kind: MarkupKind.Markdown,
  value: paragraphs.join('\n\n'),
})
