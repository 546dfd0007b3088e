import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { measuring } from '../../catalogue/sinks/flow.js'
import { isFunction } from '../handling/name-owner.js'
import { readKey, readLastName, readRootName } from '../handling/read-static-name.js'
import { findInitialiser, unwrap } from '../resolve/find-variable.js'
import { isRedactor } from './step.js'

/** Whether a value is nobody's data, whatever it is called: fixed in the code, a function, a count, or redacted. */
export function isHarmless(node: TSESTree.Node, sourceCode: TSESLint.SourceCode, depth = 0): boolean {
  if (depth > 6) return false
  const inner = unwrap(node)
  const isAlso = (part: TSESTree.Node): boolean => isHarmless(part, sourceCode, depth + 1)
  switch (inner.type) {
    case 'Literal':
    case 'ClassExpression':
    case 'JSXElement':
    case 'JSXFragment':
      return true
    case 'TemplateLiteral':
      return inner.expressions.every(isAlso)
    case 'UnaryExpression':
      return inner.operator === 'typeof' || inner.operator === 'void' || isAlso(inner.argument)
    case 'Identifier': {
      if (inner.name === 'undefined') return true
      const value = findInitialiser(sourceCode, inner)
      // A list may be filled later.
      return value !== undefined && value.type !== 'ArrayExpression' && isAlso(value)
    }
    case 'MemberExpression':
      // `Category.Religion` is a constant.
      return (
        measuring.has(readKey(inner.property, inner.computed) ?? '') ||
        /^\p{Lu}/u.test(readRootName(inner.object) ?? '')
      )
    case 'CallExpression':
      return isRedactor(readLastName(inner.callee) ?? '')
    case 'ArrayExpression':
      return inner.elements.every((element) => element !== null && element.type !== 'SpreadElement' && isAlso(element))
    case 'ConditionalExpression':
      return isAlso(inner.consequent) && isAlso(inner.alternate)
    default:
      return isFunction(inner)
  }
}
