import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { InsertionPoint } from '../facts.js'

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
    const inJsx = current.type === 'JSXElement' && isJsxHolder(current.parent)
    if (!inJsx && !holders.has(current.parent.type)) continue
    const line = sourceCode.lines[current.loc.start.line - 1] ?? ''
    const indent = line.slice(0, current.loc.start.column)
    if (indent.trim() !== '') continue
    return { offset: current.range[0] - indent.length, indent, style: inJsx ? 'jsx' : 'jsdoc' }
  }
  return { offset: 0, indent: '', style: 'jsdoc' }
}

const isJsxHolder = (node: TSESTree.Node): boolean => node.type === 'JSXElement' || node.type === 'JSXFragment'
