import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Span } from './facts.js'

/**
 * A node of the template of a single-file component, by vue-eslint-parser (`V…`) or svelte-eslint-parser (`Svelte…`). Its shape is
 * theirs and untyped here: what is read of it is looked at first.
 */
export interface TemplateNode extends Span {
  readonly type: string
  readonly parent?: TemplateNode
  readonly [property: string]: unknown
}

/** A comment of a template: `<!-- … -->`. */
export interface TemplateComment extends Span {
  readonly value: string
}

/** Children of Vue's template nodes: its parser hangs the template beside the program and tells ESLint no keys for it. */
const vueKeys: Readonly<Record<string, readonly string[]>> = {
  VElement: ['startTag', 'children'],
  VStartTag: ['attributes'],
  VAttribute: ['key', 'value'],
  VDirectiveKey: ['argument'],
  VExpressionContainer: ['expression'],
  VFilterSequenceExpression: ['expression', 'filters'],
  VFilter: ['callee', 'arguments'],
  VForExpression: ['left', 'right'],
  VOnExpression: ['body'],
  VSlotScopeExpression: ['params'],
}

/** The children of a node by its keys: the parser's own, ours for Vue's templates. */
export const listKeys = (type: string, visitorKeys: TSESLint.SourceCode.VisitorKeys): readonly string[] =>
  visitorKeys[type] ?? vueKeys[type] ?? []

/** The root of a Vue component's template, where the file is one. */
export function getVueTemplate(program: TSESTree.Program): TemplateNode | undefined {
  const { templateBody } = program as { templateBody?: TemplateNode | null }
  return templateBody ?? undefined
}

/** The comments of a Vue template; Svelte's are nodes of their own. */
export function listVueComments(program: TSESTree.Program): readonly TemplateComment[] {
  return (getVueTemplate(program)?.['comments'] as readonly TemplateComment[] | undefined) ?? []
}

/** Whether a node is an element of a component's template. */
export const isTemplateElement = ({ type }: { readonly type: string }): boolean =>
  type === 'VElement' || type === 'SvelteElement'

/** Whether a place is in the template of a component, where ESLint itself reads no comments. */
export function isInTemplate({ range }: Span, sourceCode: TSESLint.SourceCode): boolean {
  const template = getVueTemplate(sourceCode.ast)
  if (template && template.range[0] <= range[0] && range[1] <= template.range[1]) return true
  let node: { readonly type: string; readonly parent?: unknown } | null | undefined = sourceCode.getNodeByRangeIndex(
    range[0],
  )
  while (node && !isTemplateElement(node)) node = node.parent as typeof node
  return Boolean(node)
}
