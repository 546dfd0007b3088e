import type { Span } from '../analysis/facts.js'

/** What every node of our text languages has. `range` and `loc` as {@link Span}. */
export interface TextNode extends Span {
  readonly type: string
}

/** A comment of a text language. */
export interface TextComment extends Span {
  readonly type: 'Comment'
  /** The text between the comment's marks. */
  readonly value: string
  /** Offset of `value` in the file. */
  readonly valueStart: number
  /** True where a comment ends at its line's end (`//`, `--`, `#`), false for a block comment. */
  readonly isLine: boolean
}

/** The root of a text language: all that a rule or a host needs of the file without parsing it again. */
export interface TextRoot extends TextNode {
  readonly comments: readonly TextComment[]
}

/** A place the parser could not read: `line` from 1, `column` from 0. */
export interface TextParseError {
  readonly message: string
  readonly line: number
  readonly column: number
}

export type TextParseResult<Root extends TextRoot> =
  { readonly ok: true; readonly ast: Root } | { readonly ok: false; readonly errors: readonly TextParseError[] }
