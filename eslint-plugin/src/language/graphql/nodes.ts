import type { TextNode, TextRoot } from '../nodes.js'

/** A field, argument or variable of a type or an operation. */
export interface GraphqlField extends TextNode {
  readonly type: 'GraphqlField'
  readonly name: string
  /** Offset of the name, which an alias (`faith: religion`) may precede. */
  readonly nameStart: number
}

/** A type, an input type or an operation with all that it names. */
export interface GraphqlBlock extends TextNode {
  readonly type: 'GraphqlBlock'
  /** `type` declares fields, `operation` asks for them. */
  readonly use: 'type' | 'operation'
  readonly name: string
  readonly fields: readonly GraphqlField[]
}

/** Root of a GraphQL document: a schema, operations, or both. */
export interface GraphqlDocument extends TextRoot {
  readonly type: 'GraphqlDocument'
  readonly blocks: readonly GraphqlBlock[]
  /** The linted text, so that facts can place comments without the source code object. */
  readonly text: string
}

export const graphqlVisitorKeys = { GraphqlDocument: ['blocks'], GraphqlBlock: ['fields'], GraphqlField: [] } as const

/** Whether a tree is the root of our GraphQL language. */
export const isGraphqlDocument = (ast: object): ast is GraphqlDocument =>
  'type' in ast && ast.type === 'GraphqlDocument'
