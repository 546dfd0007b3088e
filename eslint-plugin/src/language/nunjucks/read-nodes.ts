import { isFieldName } from '../../analysis/handling/read-static-name.js'
import type { LineIndex } from '../line-index.js'
import type { NunjucksNode } from './accept-tags.js'
import type { TemplateField } from './nodes.js'

/** Makes the field that a literal names, where it is a name and stands where the parser says. */
export type Placer = (
  literal: NunjucksNode,
  field: Pick<TemplateField, 'use' | 'owner' | 'values'>,
) => readonly TemplateField[]

/** Nunjucks' places (line and column from 0, lines ended by LF) to our own. */
export function createPlacer(text: string, lines: LineIndex): Placer {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (literal, field) => {
    const whole = readText(literal)
    // `people[` + index + `][religion]`: the brackets are of the path, not of the name.
    const name = whole?.replace(/^[^\p{L}\p{N}_$]+|[^\p{L}\p{N}_$]+$/gu, '')
    if (whole === undefined || name === undefined || !isFieldName(name)) return []
    const at = (starts[literal.lineno] ?? 0) + literal.colno
    // A string's node begins at its quote, a name's after a dot at the name.
    const first = text[at] === '"' || text[at] === "'" ? at + 1 : at
    if (!text.startsWith(whole, first)) return []
    // `vaccination.batch`: the path's last name is the field's.
    const last = name.slice(name.lastIndexOf('.') + 1)
    const start = first + whole.indexOf(name) + name.length - last.length
    return [{ type: 'TemplateField', name: last, ...field, ...lines.span(start, start + last.length) }]
  }
}

/** The text of a literal, or of a bare dictionary key. */
export function readText(node: NunjucksNode | null | undefined): string | undefined {
  if (node?.typename !== 'Literal' && node?.typename !== 'Symbol') return undefined
  const { value } = node
  return typeof value === 'string' ? value : undefined
}
