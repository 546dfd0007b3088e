import type { LineIndex } from '../line-index.js'
import type { TextComment } from '../nodes.js'

const stringOrComment = /"(?:\\.|[^"\\\r\n])*"|\/\/[^\r\n]*|\/\*[^]*?\*\//gu

/** All comments of a Prisma schema. The value of a `///` comment starts with its third slash. */
export function findPrismaComments(text: string, lines: LineIndex): readonly TextComment[] {
  return [...text.matchAll(stringOrComment)].flatMap((match) => {
    const [found] = match
    if (found.startsWith('"')) return []
    const isLine = found.startsWith('//')
    const value = isLine ? found.slice(2) : found.slice(2, -2)
    const span = lines.span(match.index, match.index + found.length)
    return [{ type: 'Comment' as const, value, valueStart: match.index + 2, isLine, ...span }]
  })
}
