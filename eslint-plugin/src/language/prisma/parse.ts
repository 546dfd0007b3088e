import { loadPrismaParser } from '#host'
import type * as Library from '@loancrate/prisma-schema-parser'
import { blankRanges } from '../blank-ranges.js'
import { createLineIndex, type LineIndex } from '../line-index.js'
import type { TextComment, TextParseResult } from '../nodes.js'
import { findPrismaComments } from './find-comments.js'
import type { PrismaField, PrismaModel, PrismaSchema } from './nodes.js'

/** Parses a Prisma schema. A syntax error comes back with its place; nothing throws. */
export function parsePrisma(text: string): TextParseResult<PrismaSchema> {
  const lines = createLineIndex(text)
  const comments = findPrismaComments(text, lines)
  // The library sees blanks of the same length for comments and CR: it then reads every place a comment may stand in.
  const code = blankRanges(text, comments).replaceAll('\r', ' ')
  try {
    const schema = loadPrismaParser().parsePrismaSchema(code)
    const models = schema.declarations.flatMap((declaration) => readModel(declaration, comments, lines))
    return { ok: true, ast: { type: 'PrismaSchema', models, comments, text, ...lines.span(0, text.length) } }
  } catch (error) {
    return { ok: false, errors: [describeError(error, code, lines)] }
  }
}

function readModel(
  declaration: Library.SchemaDeclaration,
  comments: readonly TextComment[],
  lines: LineIndex,
): readonly PrismaModel[] {
  if (declaration.kind !== 'model' && declaration.kind !== 'view' && declaration.kind !== 'type') return []
  // A one-line `type Email = String @db.Text` alias is a scalar, not a block.
  if (!('members' in declaration) || !declaration.location) return []
  const { name, members, location } = declaration
  const span = lines.span(location.start.offset, location.end.offset)
  const mappedName = members.flatMap((member) => (member.kind === 'blockAttribute' ? (readMap(member) ?? []) : []))[0]
  return [
    {
      type: 'PrismaModel',
      kind: declaration.kind,
      name: name.value,
      nameSpan: spanOfName(name, lines),
      ...(mappedName === undefined ? {} : { mappedName }),
      fields: members.flatMap((member) => (member.kind === 'field' ? readField(member, lines) : [])),
      docComments: findDocComments(span.loc.start.line, comments),
      ...span,
    },
  ]
}

function readField(field: Library.FieldDeclaration, lines: LineIndex): readonly PrismaField[] {
  if (!field.location) return []
  const mappedName = field.attributes?.flatMap((attribute) => readMap(attribute) ?? [])[0]
  return [
    {
      type: 'PrismaField',
      name: field.name.value,
      nameSpan: spanOfName(field.name, lines),
      fieldType: nameOfType(field.type),
      ...(mappedName === undefined ? {} : { mappedName }),
      ...lines.span(field.location.start.offset, field.location.end.offset),
    },
  ]
}

/** The name in `@map("…")`, `@@map("…")` or `map(name: "…")`. */
function readMap({ path, args }: Library.SchemaAttribute): string | undefined {
  if (path.value.join('.') !== 'map') return undefined
  const [argument] = args ?? []
  const value = argument?.kind === 'namedArgument' ? argument.expression : argument
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined
}

function nameOfType(type: Library.PrismaType): string {
  if (type.kind === 'typeId') return type.name.value
  return type.kind === 'unsupported' ? type.type.value : nameOfType(type.type)
}

function spanOfName(name: Library.NameNode, lines: LineIndex): ReturnType<LineIndex['span']> {
  const start = name.location?.start.offset ?? 0
  return lines.span(start, start + name.value.length)
}

/** The run of `///` lines that ends on the line above. */
function findDocComments(line: number, comments: readonly TextComment[]): readonly TextComment[] {
  const docs: TextComment[] = []
  let expected = line - 1
  for (const comment of [...comments].reverse()) {
    if (comment.loc.start.line !== expected || !comment.isLine || !comment.value.startsWith('/')) continue
    docs.unshift(comment)
    expected--
  }
  return docs
}

function describeError(
  error: unknown,
  code: string,
  lines: LineIndex,
): { message: string; line: number; column: number } {
  const offset = readOffset(error)
  if (offset === undefined) {
    return { message: 'This Prisma schema cannot be read, so its models were not checked.', ...lines.locate(0) }
  }
  const found = /^\S+/u.exec(code.slice(offset))?.[0]
  const what = found === undefined ? 'The line ends' : `“${found.slice(0, 40)}” stands`
  const message = `${what} where Prisma's schema language does not allow it, so no model of this file was checked. Run \`npx prisma validate\` to see what it expects.`
  return { message, ...lines.locate(offset) }
}

function readOffset(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('location' in error)) return undefined
  const { location } = error as { location?: { start?: { offset?: unknown } } }
  return typeof location?.start?.offset === 'number' ? location.start.offset : undefined
}
