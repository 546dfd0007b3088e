import type { Span } from '../../analysis/facts.js'
import type { TextComment, TextNode, TextRoot } from '../nodes.js'

/** One line of a model that names data. */
export interface PrismaField extends TextNode {
  readonly type: 'PrismaField'
  readonly name: string
  readonly nameSpan: Span
  /** Name of the scalar, enum or model, without `?` and `[]`; `Unsupported` types by their database name. */
  readonly fieldType: string
  /** Column name of `@map`, where it differs. */
  readonly mappedName?: string
}

/** A `model`, `view` or composite `type` block. Only a model is a store of its own. */
export interface PrismaModel extends TextNode {
  readonly type: 'PrismaModel'
  readonly kind: 'model' | 'view' | 'type'
  readonly name: string
  readonly nameSpan: Span
  /** Table name of `@@map`. */
  readonly mappedName?: string
  readonly fields: readonly PrismaField[]
  /** The `///` comments directly above the block. */
  readonly docComments: readonly TextComment[]
}

/** Root of a Prisma schema file. */
export interface PrismaSchema extends TextRoot {
  readonly type: 'PrismaSchema'
  readonly models: readonly PrismaModel[]
  /** The linted text, so that facts can place comments without the source code object. */
  readonly text: string
}

export const prismaVisitorKeys = { PrismaSchema: ['models'], PrismaModel: ['fields'], PrismaField: [] } as const

/** Whether a tree is the root of our Prisma language. */
export const isPrismaSchema = (ast: object): ast is PrismaSchema => 'type' in ast && ast.type === 'PrismaSchema'
