import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { InsertionPoint, Span } from '../facts.js'
import { isTemplateElement } from '../template-nodes.js'

const holders = new Set([
  'Program',
  'BlockStatement',
  'StaticBlock',
  'SwitchCase',
  'TSModuleBlock',
  'TSInterfaceBody',
  'TSTypeLiteral',
  'ClassBody',
  'TSEnumBody',
  'ObjectExpression',
  'ArrayExpression',
  'ObjectPattern',
])

/**
 * Where a comment line goes that ties the innermost member, element or statement around a node: before its line, where it is the
 * first on that line. Inside JSX the comment is a child of its own.
 */
export function findInsertionPoint(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): InsertionPoint {
  for (let current: TSESTree.Node = node; current.parent; current = current.parent) {
    if (isTemplateElement(current)) return declareInTemplate(current, sourceCode)
    const inJsx = current.type === 'JSXElement' && isJsxHolder(current.parent)
    if (!inJsx && !holders.has(current.parent.type)) continue
    const line = sourceCode.lines[current.loc.start.line - 1] ?? ''
    const indent = line.slice(0, current.loc.start.column)
    if (indent.trim() !== '') continue
    return { offset: current.range[0] - indent.length, indent, style: inJsx ? 'jsx' : 'jsdoc' }
  }
  return { offset: 0, indent: '', style: 'jsdoc' }
}

/** Above the line an element of a Vue or Svelte template starts on. */
function declareInTemplate({ range, loc }: Span, sourceCode: TSESLint.SourceCode): InsertionPoint {
  const before = (sourceCode.lines[loc.start.line - 1] ?? '').slice(0, loc.start.column)
  return { offset: range[0] - loc.start.column, indent: /^\s*/u.exec(before)?.[0] ?? '', style: 'html' }
}

const isJsxHolder = (node: TSESTree.Node): boolean => node.type === 'JSXElement' || node.type === 'JSXFragment'

/**
 * Where a comment goes that is about the next line alone (`eslint-disable-next-line`): before the line a finding begins on.
 * Undefined where that line begins inside a template or string, so that a comment there would be part of the text.
 */
export function findLinePoint({ loc }: Span, sourceCode: TSESLint.SourceCode): InsertionPoint | undefined {
  const offset = sourceCode.getIndexFromLoc({ line: loc.start.line, column: 0 })
  const indent = /^[ \t]*/u.exec(sourceCode.lines[loc.start.line - 1] ?? '')?.[0] ?? ''
  const node = sourceCode.getNodeByRangeIndex(offset)
  if (node && node.range[0] < offset && (node.type === 'TemplateElement' || node.type === 'Literal')) return undefined
  const isChild =
    node?.type === 'JSXText' || (node?.range[0] === offset && node.parent !== undefined && isJsxHolder(node.parent))
  return { offset, indent, style: isChild ? 'jsx' : 'jsdoc' }
}
