import type { Span } from 'eslint-plugin-data-protection/analysis'
import type { ReadDocument } from './core.js'

/** The outermost nodes of a file, in any of our languages, in the order of the text: statements, models, tables. */
export function listDeclarations({ lint }: ReadDocument): readonly Pick<Span, 'range'>[] {
  const sourceCode = lint.sourceCode
  if (!sourceCode) return []
  const root = sourceCode.ast as unknown as Readonly<Record<string, unknown>> & { readonly type: string }
  const children = (sourceCode.visitorKeys[root.type] ?? []).flatMap((key) => {
    const value = root[key]
    return Array.isArray(value) ? (value as readonly unknown[]) : [value]
  })
  return children.filter(hasRange)
}

const hasRange = (node: unknown): node is Pick<Span, 'range'> =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
