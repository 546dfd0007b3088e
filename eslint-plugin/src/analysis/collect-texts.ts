import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { CodeFile } from './code-file.js'
import type { Span } from './facts.js'

/** Words for a reader that stand in code. */
export interface CodeText {
  /** The words in one line: breaks, indentation and the marks of comments are single spaces. */
  readonly text: string
  /** The part of the file that part of `text` came from. */
  readonly locate: (start: number, end: number) => Span
}

/**
 * The comments, strings, templates and JSX texts of a file that read as words: a string without a space is a name. Line comments that
 * follow one another are one text.
 */
export function collectTexts(file: CodeFile): readonly CodeText[] {
  const { sourceCode } = file
  const ranges: (readonly [number, number])[] = [
    ...joinComments(sourceCode),
    ...file.nodes('Literal').flatMap((node) => (isProse(node) ? [shrink(node.range)] : [])),
    ...file.nodes('TemplateElement').map(({ range }) => range),
    ...file.nodes('JSXText').map(({ range }) => range),
  ]
  return ranges.map((range) => createText(range, sourceCode)).filter(({ text }) => /\S\s+\S/u.test(text))
}

/** Neither the name of a module nor the text of a directive. */
function isProse({ value, parent }: TSESTree.Literal): boolean {
  return typeof value === 'string' && !/^(?:Import|Export|TSImport)/u.test(parent.type)
}

const shrink = ([start, end]: readonly [number, number]): readonly [number, number] => [start + 1, end - 1]

/** Comments, with those that stand alone on lines one below the other as one range. */
function joinComments(sourceCode: TSESLint.SourceCode): readonly (readonly [number, number])[] {
  const joined: { start: number; end: number; line: number; column: number; type: string }[] = []
  for (const { range, loc, type } of sourceCode.getAllComments()) {
    const last = joined.at(-1)
    if (
      last &&
      type === 'Line' &&
      last.type === 'Line' &&
      last.line + 1 === loc.start.line &&
      last.column === loc.start.column
    ) {
      last.end = range[1]
      last.line = loc.end.line
    } else joined.push({ start: range[0], end: range[1], line: loc.end.line, column: loc.start.column, type })
  }
  return joined.map(({ start, end }) => [start, end])
}

/** What parts two words and is no letter of either: spaces, breaks, and the marks that begin a line of a comment. */
const gap = /\s*(?:\r?\n[ \t]*(?:\*(?!\/)|\/\/+)?[ \t]*)+|[ \t]{2,}/gu

function createText([from, to]: readonly [number, number], sourceCode: TSESLint.SourceCode): CodeText {
  const raw = sourceCode.text.slice(from, to)
  /** Offsets in `text` from which on so many characters have been left out. */
  const cuts: { readonly at: number; readonly lost: number }[] = []
  let lost = 0
  const text = raw.replace(gap, (found, offset: number) => {
    const at = offset - lost + 1
    lost += found.length - 1
    cuts.push({ at, lost })
    return ' '
  })
  const toOffset = (index: number): number => from + index + (cuts.findLast(({ at }) => at <= index)?.lost ?? 0)
  return {
    text,
    locate(start, end) {
      const range = [toOffset(start), toOffset(end - 1) + 1] as const
      return {
        range,
        loc: { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) },
      }
    },
  }
}
