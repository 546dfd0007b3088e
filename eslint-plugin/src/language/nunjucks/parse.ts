import { loadNunjucks } from '#host'
import type { Span } from '../../analysis/facts.js'
import { readHtml, type HtmlControl } from '../html/read-html.js'
import { createLineIndex, type LineIndex } from '../line-index.js'
import type { TextComment, TextParseError, TextParseResult } from '../nodes.js'
import { findTemplateTags, type TemplateTag } from './find-tags.js'
import { listTemplateFields } from './list-fields.js'
import { acceptTags } from './accept-tags.js'
import type { NunjucksTemplate, TemplateField } from './nodes.js'

/**
 * Parses a Nunjucks template: what its macros and its HTML ask for and show. A syntax error comes back with its place; nothing
 * throws.
 *
 * @param path of the file: a page that ends in `.html` and is no Nunjucks is read as HTML alone
 */
export function parseNunjucks(text: string, path = ''): TextParseResult<NunjucksTemplate> {
  const lines = createLineIndex(text)
  const tags = findTemplateTags(text)
  const comments = findComments(text, tags, lines)
  const { controls, elements } = readHtml(blankTags(text, tags))
  const code = tags.filter(({ kind }) => kind !== 'comment')
  const spans = (ranges: readonly { readonly start: number; readonly end: number }[]): Span[] =>
    ranges.map(({ start, end }) => lines.span(start, end)).sort(bySource)
  const finish = (fields: readonly TemplateField[]): TextParseResult<NunjucksTemplate> => ({
    ok: true,
    ast: {
      type: 'NunjucksTemplate',
      fields: [...fields, ...controls.flatMap((control) => createField(control, lines))].sort(bySource),
      parts: spans([...code, ...elements]),
      marks: spans([...code, ...controls.map(({ tag }) => tag)]),
      comments,
      text,
      ...lines.span(0, text.length),
    },
  })
  try {
    const root = loadNunjucks().parse(text, [acceptTags(listTagNames(text, tags))])
    return finish(listTemplateFields(root, text, lines))
  } catch (error) {
    return path.endsWith('.html') ? finish([]) : { ok: false, errors: [describeError(error)] }
  }
}

const bySource = (a: Span, b: Span): number => a.range[0] - b.range[0] || b.range[1] - a.range[1]

/** What is put in at run time stands as a run of low lines in the blanked text. */
function createField({ element, value, start, end }: HtmlControl, lines: LineIndex): readonly TemplateField[] {
  const name = value.trim().replace(/_{4,}/gu, '…')
  if (!/[\p{L}\p{N}]/u.test(name)) return []
  return [{ type: 'TemplateField', use: 'control', name, owner: element, values: [], ...lines.span(start, end) }]
}

function findComments(text: string, tags: readonly TemplateTag[], lines: LineIndex): readonly TextComment[] {
  return tags.flatMap(({ kind, start, end }) => {
    if (kind !== 'comment') return []
    const value = text.slice(start + 2, end - 2)
    return [{ type: 'Comment' as const, value, valueStart: start + 2, isLine: false, ...lines.span(start, end) }]
  })
}

/** The HTML of a template: blocks and comments become spaces, a shown value a word, so that `name="{{ prefix }}-religion"` stays one. */
function blankTags(text: string, tags: readonly TemplateTag[]): string {
  let html = ''
  let last = 0
  for (const { kind, start, end } of tags) {
    html += text.slice(last, start) + (kind === 'variable' ? '_' : ' ').repeat(end - start)
    last = end
  }
  return html + text.slice(last)
}

/** Names of all block tags: the parser asks an extension only for those that are not Nunjucks' own. */
const listTagNames = (text: string, tags: readonly TemplateTag[]): string[] => [
  ...new Set(
    tags.flatMap(({ kind, start, end }) =>
      kind === 'block' ? (/^\{%-?\s*([\w$]+)/u.exec(text.slice(start, end))?.[1] ?? []) : [],
    ),
  ),
]

/** Nunjucks counts lines and columns from 1 in errors; an error without a place is one of its lexer at the end of the file. */
function describeError(error: unknown): TextParseError {
  const { message, lineno, colno } = error as { message?: unknown; lineno?: unknown; colno?: unknown }
  const line = typeof lineno === 'number' && lineno > 0 ? lineno : 1
  const column = typeof colno === 'number' && colno > 0 ? colno - 1 : 0
  const said = typeof message === 'string' ? /[^\n]*$/u.exec(message)?.[0].trim() : undefined
  const why = said === undefined || said === '' ? '' : ` Nunjucks says: ${said}.`
  return { message: `This template cannot be read, so its fields were not checked.${why}`, line, column }
}
