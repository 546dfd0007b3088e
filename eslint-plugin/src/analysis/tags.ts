import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { CodeFile } from './code-file.js'
import type { Span, TagFact } from './facts.js'
import { listVueComments, type TemplateComment } from './template-nodes.js'

const mayTag = /@(?:processing|store)\b/u
const tagPattern = /@(processing|store)[ \t]+([^\r\n*]*)/gu
const idPattern = /[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu

/** The tags in one comment's text, at `offset` in the file. A reason may follow the ids after ` -- `. */
export function parseTags(
  text: string,
  offset: number,
  locate: (offset: number) => { line: number; column: number },
): readonly Omit<TagFact, 'scope'>[] {
  const span = (start: number, end: number): Span => ({
    range: [start, end],
    loc: { start: locate(start), end: locate(end) },
  })
  return [...text.matchAll(tagPattern)].map((match) => {
    const start = offset + match.index
    const rest = (match[2] ?? '').split(/\s--(?:\s|$)/u)[0] ?? ''
    const restStart = start + match[0].length - (match[2] ?? '').length
    const ids = [...rest.matchAll(idPattern)].map((id) => ({
      id: id[0],
      at: span(restStart + id.index, restStart + id.index + id[0].length),
    }))
    return { tag: match[1] as TagFact['tag'], ids, at: span(start, start + `@${match[1] ?? ''}`.length) }
  })
}

/** `@processing` and `@store` tags in the comments of a file, each with the range it ties. */
export function collectTags(file: CodeFile): readonly TagFact[] {
  if (!mayTag.test(file.text)) return []
  const { sourceCode } = file
  const read = (
    comment: { readonly value: string; readonly range: readonly [number, number] },
    mark: string,
    getScopeOf: () => TagFact['scope'],
  ): TagFact[] => {
    const offset = comment.range[0] + mark.length
    const tags = parseTags(comment.value, offset, (place) => sourceCode.getLocFromIndex(place))
    if (tags.length === 0) return []
    const scope = getScopeOf()
    return tags.map((tag) => ({ ...tag, scope }))
  }
  const code = sourceCode
    .getAllComments()
    .flatMap((comment) => read(comment, '//', () => getScope(comment, sourceCode)))
  const template = listTemplateComments(file).flatMap((comment) =>
    read(comment, '<!--', () => getTemplateScope(comment, file)),
  )
  return [...code, ...template]
}

const listTemplateComments = (file: CodeFile): readonly TemplateComment[] => [
  ...listVueComments(file.sourceCode.ast),
  ...(file.templateNodes('SvelteHTMLComment') as readonly unknown[] as readonly TemplateComment[]),
]

/** In a template a comment ties the element that starts next. */
function getTemplateScope({ range }: TemplateComment, file: CodeFile): TagFact['scope'] {
  const elements = [...file.templateNodes('VElement'), ...file.templateNodes('SvelteElement')]
  return elements.find((element) => element.range[0] >= range[1])?.range ?? 'file'
}

/**
 * What a comment ties: a trailing comment the code on its line, a comment of its own lines the declaration that starts on the
 * next line of code, and a comment that a blank line parts from what follows, above all code, the whole file.
 */
function getScope(comment: TSESTree.Comment, sourceCode: TSESLint.SourceCode): TagFact['scope'] {
  const inJsx = findNextInJsx(comment, sourceCode)
  if (inJsx) return inJsx.range
  const before = sourceCode.getTokenBefore(comment)
  if (before && before.loc.end.line === comment.loc.start.line) {
    return getOutermostOn(sourceCode, before.range[0], comment.loc.start.line)
  }
  const after = sourceCode.getTokenAfter(comment)
  if (!after) return 'file'
  const parted = after.loc.start.line > nextCodeLine(comment, sourceCode)
  if (!before && parted) return 'file'
  return getOutermostStartingAt(sourceCode, after.range[0])
}

/** The element or expression behind a comment that is a child of JSX: a comment in braces. */
function findNextInJsx(comment: TSESTree.Comment, sourceCode: TSESLint.SourceCode): TSESTree.Node | undefined {
  const around = sourceCode.getNodeByRangeIndex(comment.range[0])
  const child = around?.type === 'JSXEmptyExpression' ? around.parent : undefined
  const holder = child?.parent
  if (holder?.type !== 'JSXElement' && holder?.type !== 'JSXFragment') return undefined
  const children: readonly TSESTree.Node[] = holder.children
  const behind = children.slice(children.findIndex((other) => other === child) + 1)
  return behind.find((other) => other.type !== 'JSXText' || other.value.trim() !== '')
}

/** The line below this comment and any comments that follow it without a blank line. */
function nextCodeLine(comment: TSESTree.Comment, sourceCode: TSESLint.SourceCode): number {
  let line = comment.loc.end.line
  for (const other of sourceCode.getAllComments()) {
    if (other.range[0] > comment.range[0] && other.loc.start.line === line + 1) line = other.loc.end.line
  }
  return line + 1
}

function getOutermostStartingAt(sourceCode: TSESLint.SourceCode, offset: number): TagFact['scope'] {
  let node = sourceCode.getNodeByRangeIndex(offset)
  while (node?.parent && node.parent.type !== 'Program' && node.parent.range[0] === offset) node = node.parent
  return node && node.type !== 'Program' ? node.range : 'file'
}

function getOutermostOn(sourceCode: TSESLint.SourceCode, offset: number, line: number): TagFact['scope'] {
  let node = sourceCode.getNodeByRangeIndex(offset)
  while (node?.parent && node.parent.type !== 'Program' && node.parent.loc.start.line === line) node = node.parent
  return node && node.type !== 'Program' ? node.range : 'file'
}
