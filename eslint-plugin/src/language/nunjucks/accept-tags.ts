/** A token of Nunjucks' lexer. Lines and columns count from 0. */
interface NunjucksToken {
  readonly type: string
  readonly value: unknown
  readonly lineno: number
  readonly colno: number
}

/** The package has no types: what is used of `nunjucks/src/parser`. */
export interface NunjucksParserModule {
  /** Throws on a syntax error. */
  readonly parse: (text: string, extensions: readonly NunjucksExtension[]) => NunjucksNode
}

/** A node of Nunjucks' tree: the package has no types of its own for it. Which properties a node has stands in `fields`. */
export interface NunjucksNode {
  readonly typename: string
  readonly lineno: number
  readonly colno: number
  readonly fields: readonly string[]
  readonly children?: readonly (NunjucksNode | null)[]
  readonly [field: string]: unknown
}

/** The parser as an extension's `parse` gets it. */
interface NunjucksParser {
  nextToken(): NunjucksToken | null
}

/** A tag that a program adds to the language. */
export interface NunjucksExtension {
  readonly tags: readonly string[]
  readonly parse: (parser: NunjucksParser, nodes: { readonly Output: NodeConstructor }) => NunjucksNode
}

type NodeConstructor = new (lineno: number, colno: number, children: readonly NunjucksNode[]) => NunjucksNode

/**
 * Tags that a program has added (`{% trans %}`, `{% image %}`) take whatever stands in them: their names are all we know, and a
 * template is no worse for them.
 */
export const acceptTags = (tags: readonly string[]): NunjucksExtension => ({
  tags,
  parse: (parser, nodes) => {
    let token = parser.nextToken()
    const first = token
    while (token && token.type !== 'block-end') token = parser.nextToken()
    return new nodes.Output(first?.lineno ?? 0, first?.colno ?? 0, [])
  },
})
