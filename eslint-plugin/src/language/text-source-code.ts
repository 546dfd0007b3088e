import { TextSourceCodeBase, VisitNodeStep, type TraversalStep } from '@eslint/plugin-kit'
import { findDirectiveComments, readDirectives } from './directives.js'
import type { TextComment, TextNode, TextRoot } from './nodes.js'

/** Child nodes of a node by its type, in source order: what ESLint calls visitor keys. */
export type VisitorKeys = Readonly<Record<string, readonly string[]>>

/** The source code of one file of our text languages, as rules and ESLint's directive handling see it. */
export class TextSourceCode<Root extends TextRoot> extends TextSourceCodeBase<{
  LangOptions: Record<string, never>
  RootNode: Root
  SyntaxElementWithLoc: TextNode | TextComment
  ConfigNode: TextComment
}> {
  readonly visitorKeys: VisitorKeys
  readonly #parents = new Map<object, TextNode>()
  #steps: TraversalStep[] | undefined

  constructor(text: string, ast: Root, visitorKeys: VisitorKeys) {
    super({ text, ast, lineEndingPattern: /\r\n|[\n\r]/u })
    this.visitorKeys = visitorKeys
  }

  /** All comments in source order. */
  getAllComments(): readonly TextComment[] {
    return this.ast.comments
  }

  override getParent(node: TextNode): TextNode | undefined {
    this.traverse()
    return this.#parents.get(node)
  }

  /** The comments that configure ESLint; `--no-inline-config` warns of each. */
  getInlineConfigNodes(): TextComment[] {
    return [...findDirectiveComments(this.ast.comments)]
  }

  getDisableDirectives(): ReturnType<typeof readDirectives> {
    return readDirectives(this.ast.comments)
  }

  /** Every node on the way in and on the way out. Iterative: a file's depth cannot overflow the stack. */
  override traverse(): TraversalStep[] {
    if (this.#steps) return this.#steps
    const steps: TraversalStep[] = []
    const stack: { node: TextNode; parent: TextNode | undefined; leaving: boolean }[] = []
    stack.push({ node: this.ast, parent: undefined, leaving: false })
    for (let item = stack.pop(); item; item = stack.pop()) {
      const { node, parent, leaving } = item
      steps.push(new VisitNodeStep({ target: node, phase: leaving ? 2 : 1, args: [node, parent] }))
      if (leaving) continue
      if (parent) this.#parents.set(node, parent)
      stack.push({ node, parent, leaving: true })
      for (const child of this.#childrenOf(node).reverse()) stack.push({ node: child, parent: node, leaving: false })
    }
    this.#steps = steps
    return steps
  }

  #childrenOf(node: TextNode): TextNode[] {
    return (this.visitorKeys[node.type] ?? []).flatMap((key) => {
      const value = (node as unknown as Readonly<Record<string, unknown>>)[key]
      return (Array.isArray(value) ? value : value ? [value] : []) as TextNode[]
    })
  }
}
