import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { computedName } from '../../catalogue/computed-name.js'
import { findBoundMethod } from './find-bound-method.js'
import { findVariable, nameOfKey } from './find-variable.js'

/**
 * Names a callee goes by: as written, as its module exports it, and `default` where it is what a module gives as a whole. A
 * decorator factory and a class are named the same way.
 */
export function listNames(callee: TSESTree.Node, sourceCode: TSESLint.SourceCode): readonly string[] {
  const bound = findBoundMethod(callee, sourceCode)
  if (bound) return [nameOfKey(bound.property, bound.computed) ?? computedName]
  if (callee.type === 'MemberExpression') {
    return [nameOfKey(callee.property, callee.computed) ?? computedName]
  }
  // `require('connect-redis')(session)` and `new (require('x'))()`.
  if (callee.type === 'CallExpression') return ['default']
  if (callee.type !== 'Identifier') return []
  const imported = findImportedName(callee, sourceCode)
  return imported === undefined || imported === callee.name ? [callee.name] : [callee.name, imported]
}

function findImportedName(node: TSESTree.Identifier, sourceCode: TSESLint.SourceCode): string | undefined {
  const definition = findVariable(sourceCode, node)?.defs[0]
  if (definition?.type === 'ImportBinding') {
    if (definition.node.type !== 'ImportSpecifier') return 'default'
    const { imported } = definition.node
    return imported.type === 'Identifier' ? imported.name : imported.value
  }
  if (definition?.node.type !== 'VariableDeclarator') return undefined
  const { id, init } = definition.node
  if (id.type === 'Identifier') return init && init.type !== 'Literal' ? 'default' : undefined
  if (id.type !== 'ObjectPattern') return undefined
  const property = id.properties.find(
    (candidate) =>
      candidate.type === 'Property' && candidate.value.type === 'Identifier' && candidate.value.name === node.name,
  )
  return property?.type === 'Property' ? nameOfKey(property.key, property.computed) : undefined
}
