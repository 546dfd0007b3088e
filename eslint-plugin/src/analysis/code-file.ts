import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Span } from './facts.js'
import { getVueTemplate, listKeys, type TemplateNode } from './template-nodes.js'

type NodeOf<T extends TSESTree.AST_NODE_TYPES | `${TSESTree.AST_NODE_TYPES}`> = Extract<TSESTree.Node, { type: `${T}` }>

/**
 * One JavaScript or TypeScript file as the collectors read it. The tree is walked once, on first need, into lists by node
 * type in source order: a collector loops over the types it cares about, and a file whose text holds none of a collector's words
 * is never walked at all (measured: an own walk per rule is the dearest habit of ESLint plugins).
 */
export interface CodeFile {
  readonly sourceCode: TSESLint.SourceCode
  /** Absolute path, or ESLint's `<text>`. */
  readonly filename: string
  readonly text: string
  /** All nodes of a type in source order. `node.parent` is set (ESLint does it before any rule runs). */
  nodes<T extends `${TSESTree.AST_NODE_TYPES}`>(type: T): readonly NodeOf<T>[]
  /** All nodes of a type of a Vue or Svelte component's template in source order: none in other files. */
  templateNodes(type: TemplateNodeType): readonly TemplateNode[]
}

type TemplateNodeType = 'VElement' | 'VAttribute' | 'SvelteElement' | 'SvelteAttribute' | 'SvelteHTMLComment'

/** Wraps ESLint's source code for the collectors. */
export function createCodeFile(sourceCode: TSESLint.SourceCode, filename: string): CodeFile {
  let index: Map<string, TSESTree.Node[]> | undefined
  const getIndex = (): Map<string, TSESTree.Node[]> => (index ??= indexNodes(sourceCode))
  return {
    sourceCode,
    filename,
    text: sourceCode.text,
    nodes: <T extends `${TSESTree.AST_NODE_TYPES}`>(type: T) =>
      (getIndex().get(type) ?? []) as unknown as readonly NodeOf<T>[],
    templateNodes: (type) => (getIndex().get(type) ?? []) as unknown as readonly TemplateNode[],
  }
}

/** The span of a node or token. */
export function spanOf(node: { range: readonly [number, number]; loc: Span['loc'] }): Span {
  return { range: node.range, loc: node.loc }
}

/** Iterative, so that a chain of 20,000 calls does not overflow the stack. */
function indexNodes(sourceCode: TSESLint.SourceCode): Map<string, TSESTree.Node[]> {
  const index = new Map<string, TSESTree.Node[]>()
  const { visitorKeys } = sourceCode
  const stack: TSESTree.Node[] = [sourceCode.ast]
  const template = getVueTemplate(sourceCode.ast)
  if (template) stack.unshift(template as unknown as TSESTree.Node)
  for (let node = stack.pop(); node; node = stack.pop()) {
    const list = index.get(node.type)
    if (list) list.push(node)
    else index.set(node.type, [node])
    const keys = listKeys(node.type, visitorKeys)
    for (let k = keys.length - 1; k >= 0; k--) {
      const child = (node as unknown as Record<string, unknown>)[keys[k] as string]
      if (Array.isArray(child)) {
        for (let i = child.length - 1; i >= 0; i--) if (child[i]) stack.push(child[i] as TSESTree.Node)
      } else if (child) stack.push(child as TSESTree.Node)
    }
  }
  return index
}
