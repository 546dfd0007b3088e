import type { Span, TagFact } from '../analysis/facts.js'
import { parseTags } from '../analysis/tags.js'
import { blankRanges } from './blank-ranges.js'
import { createLineIndex } from './line-index.js'
import type { TextComment } from './nodes.js'

/**
 * `@processing` and `@store` tags of a text language, each with the range it ties: a trailing comment the node of its line, a
 * comment of its own lines the node that starts below, and a comment above all code that a blank line or other code parts from
 * the first node, the whole file.
 *
 * @param nodes what a tag can tie, in source order, outer before inner
 */
export function collectTextTags(
  text: string,
  comments: readonly TextComment[],
  nodes: readonly Span[],
): readonly TagFact[] {
  if (!/@(?:processing|store)\b/u.test(text)) return []
  const lines = createLineIndex(text)
  const code = blankRanges(text, comments)
  return comments.flatMap((comment) => {
    const tags = parseTags(comment.value, comment.valueStart, (offset) => lines.locate(offset))
    if (tags.length === 0) return []
    const isTrailing = code.slice(lines.startOfLine(comment.range[0]), comment.range[0]).trim() !== ''
    const scope = isTrailing ? scopeOfLine(comment, nodes) : scopeBelow(comment, { text, code, nodes })
    return tags.map((tag) => ({ ...tag, scope }))
  })
}

function scopeOfLine(comment: TextComment, nodes: readonly Span[]): TagFact['scope'] {
  const onLine = nodes.find(
    (node) => node.loc.start.line === comment.loc.start.line && node.range[0] < comment.range[0],
  )
  return onLine?.range ?? scopeAround(comment, nodes)
}

interface Surroundings {
  readonly text: string
  /** The text with all comments blanked. */
  readonly code: string
  readonly nodes: readonly Span[]
}

function scopeBelow(comment: TextComment, { text, code, nodes }: Surroundings): TagFact['scope'] {
  const next = nodes.find((node) => node.range[0] >= comment.range[1])
  const isFirst = code.slice(0, comment.range[0]).trim() === ''
  if (!next) return isFirst ? 'file' : scopeAround(comment, nodes)
  const between = code.slice(comment.range[1], next.range[0])
  if (between.trim() !== '') return isFirst ? 'file' : scopeAround(comment, nodes)
  // Lines of further comments belong to the same block: only an empty line parts.
  const isParted = isFirst && /(?:\r\n|[\r\n])[ \t]*(?:\r\n|[\r\n])/u.test(text.slice(comment.range[1], next.range[0]))
  return isParted ? 'file' : next.range
}

function scopeAround(comment: TextComment, nodes: readonly Span[]): TagFact['scope'] {
  const around = nodes.filter((node) => node.range[0] <= comment.range[0] && comment.range[1] <= node.range[1])
  return around.at(-1)?.range ?? 'file'
}
