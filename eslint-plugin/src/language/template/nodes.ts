import type { Lifetime } from 'processing-register-core'
import type { Confidence, Span, StoreKind } from '../../analysis/facts.js'
import type { TextNode, TextRoot } from '../nodes.js'

/** A resource of a template that keeps data. */
export interface TemplateStore extends TextNode {
  readonly type: 'TemplateStore'
  readonly kind: StoreKind
  /** As written, with `*` for what is only known when the stack is made; else its logical id. */
  readonly name: string
  readonly nameSpan: Span
  readonly confidence: Confidence
  /** False for a rule that only says how long a store keeps which another resource declares. */
  readonly isDeclared: boolean
  readonly lifetimes: readonly { readonly lifetime?: Lifetime; readonly at: Span }[]
}

/** Root of a template: CloudFormation, SAM, `serverless.yml`, an Azure template, or metadata of Hasura. */
export interface Template extends TextRoot {
  readonly type: 'Template'
  readonly stores: readonly TemplateStore[]
  /** False in JSON, where no comment can stand. */
  readonly takesComments: boolean
  /** The linted text, so that facts can place comments without the source code object. */
  readonly text: string
}

export const templateVisitorKeys = { Template: ['stores'], TemplateStore: [] } as const

/** Whether a tree is the root of our template language. */
export const isTemplate = (ast: object): ast is Template => 'type' in ast && ast.type === 'Template'
