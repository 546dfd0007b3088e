import type { TSESTree } from '@typescript-eslint/utils'
import type { CodeFile } from '../code-file.js'
import type { InsertionPoint } from '../facts.js'

/**
 * Where a `@store` comment line for a place goes: above the statement or class member around it, where a comment may stand in any
 * code style, and where the tag ties the whole of it.
 */
export function declareAbove(node: TSESTree.Node, { text }: CodeFile): InsertionPoint {
  let around = node
  while (around.parent && !isList(around)) around = around.parent
  const start = Math.max(text.lastIndexOf('\n', around.range[0] - 1), text.lastIndexOf('\r', around.range[0] - 1)) + 1
  return { offset: start, indent: /^[ \t]*/u.exec(text.slice(start, around.range[0]))?.[0] ?? '', style: 'jsdoc' }
}

/** Whether a node is one of a list of statements or members. */
function isList({ parent }: TSESTree.Node): boolean {
  return (
    parent?.type === 'Program' ||
    parent?.type === 'BlockStatement' ||
    parent?.type === 'ClassBody' ||
    parent?.type === 'StaticBlock' ||
    parent?.type === 'SwitchCase' ||
    parent?.type === 'TSModuleBlock'
  )
}
