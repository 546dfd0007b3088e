import { loadGraphqlParser } from '#host'
import { blankRanges } from '../blank-ranges.js'
import { createLineIndex, type LineIndex } from '../line-index.js'
import type { TextComment, TextParseResult } from '../nodes.js'
import { listGraphqlBlocks } from './list-blocks.js'
import type { GraphqlDocument } from './nodes.js'

/** A document with more tokens is generated (or hostile): the parser stops there and says so. */
const mostTokens = 500_000

/** Parses a GraphQL document. A syntax error comes back with its place; nothing throws. */
export function parseGraphql(text: string): TextParseResult<GraphqlDocument> {
  const lines = createLineIndex(text)
  const comments = findComments(text, lines)
  // The parser wants one definition at least; a file of comments alone is fine with us.
  const isEmpty = blankRanges(text, comments).trim() === ''
  try {
    const options = { allowLegacyFragmentVariables: true, maxTokens: mostTokens }
    const blocks = isEmpty ? [] : listGraphqlBlocks(loadGraphqlParser().parse(text, options), lines)
    return { ok: true, ast: { type: 'GraphqlDocument', blocks, comments, text, ...lines.span(0, text.length) } }
  } catch (error) {
    return { ok: false, errors: [describeError(error, lines)] }
  }
}

const stringOrComment = /"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\r\n])*"|#[^\r\n]*/gu

function findComments(text: string, lines: LineIndex): readonly TextComment[] {
  return [...text.matchAll(stringOrComment)].flatMap((match) => {
    if (!match[0].startsWith('#')) return []
    const span = lines.span(match.index, match.index + match[0].length)
    return [{ type: 'Comment' as const, value: match[0].slice(1), valueStart: match.index + 1, isLine: true, ...span }]
  })
}

function describeError(error: unknown, lines: LineIndex): { message: string; line: number; column: number } {
  const { message, positions } = error as { message?: unknown; positions?: readonly number[] }
  const why = typeof message === 'string' ? ` GraphQL says: ${message}` : ''
  return {
    message: `This GraphQL document cannot be read, so its fields were not checked.${why}`,
    ...lines.locate(positions?.[0] ?? 0),
  }
}
