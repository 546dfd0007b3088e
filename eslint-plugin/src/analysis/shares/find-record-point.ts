import type { TSESTree } from '@typescript-eslint/utils'
import type { CodeFile } from '../code-file.js'
import type { RecordPoint } from '../facts.js'

/**
 * Where a statement that records a disclosure goes: before the statement of the call, in the same function. None where the call is
 * made on a condition inside its statement, is an arrow function’s whole body, or is asked again by a loop: a record before it would
 * then be of a disclosure that did not happen, or happened more often.
 */
export function findRecordPoint(call: TSESTree.Node, { text, sourceCode }: CodeFile): RecordPoint | undefined {
  let statement = call
  while (statement.parent && !isInList(statement)) {
    if (isConditional(statement, statement.parent)) return undefined
    statement = statement.parent
  }
  if (!statement.parent) return undefined
  const [start, end] = statement.range
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const semicolon = text[end - 1] === ';' || /^[([`]/u.test(text.slice(start, start + 1))
  return {
    offset: start,
    indent: /^[ \t]*/u.exec(text.slice(lineStart, start))?.[0] ?? '',
    terminator: semicolon ? ';' : '',
    mayAwait: mayAwait(statement, sourceCode.ast.sourceType === 'module'),
  }
}

const isInList = ({ parent }: TSESTree.Node): boolean =>
  parent?.type === 'Program' || parent?.type === 'BlockStatement' || parent?.type === 'SwitchCase'

/** Whether a node of a statement runs otherwise than once, whenever its statement does. */
function isConditional(node: TSESTree.Node, parent: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return node !== parent.test
    case 'LogicalExpression':
      return node !== parent.left
    case 'ForStatement':
      return node !== parent.init
    case 'ForInStatement':
    case 'ForOfStatement':
      return node !== parent.right
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ArrowFunctionExpression':
    case 'PropertyDefinition':
    case 'AssignmentPattern':
      return true
    // A test of a `case` is asked only where the ones before it failed.
    case 'SwitchCase':
      return node === parent.test
    default:
      return false
  }
}

function mayAwait(statement: TSESTree.Node, isModule: boolean): boolean {
  for (let around = statement.parent; around; around = around.parent) {
    if (
      around.type === 'FunctionDeclaration' ||
      around.type === 'FunctionExpression' ||
      around.type === 'ArrowFunctionExpression'
    )
      return around.async
    if (around.type === 'StaticBlock') return false
  }
  return isModule
}
