import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { computedName } from '../../catalogue/computed-name.js'
import { findVariable, nameOfKey, unwrap } from './find-variable.js'

/**
 * Names a callee goes by: as written, as its module exports it, and `default` where it is what a module gives as a whole. A
 * decorator factory and a class are named the same way.
 */
export function listNames(callee: TSESTree.Node, sourceCode: TSESLint.SourceCode): readonly string[] {
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
  if (id.type === 'Identifier')
    return init && init.type !== 'Literal' ? (findBoundMethod(init) ?? 'default') : undefined
  if (id.type !== 'ObjectPattern') return undefined
  const property = id.properties.find(
    (candidate) =>
      candidate.type === 'Property' && candidate.value.type === 'Identifier' && candidate.value.name === node.name,
  )
  return property?.type === 'Property' ? nameOfKey(property.key, property.computed) : undefined
}

/** The method that a function was made of: `set` of `promisify(client.set).bind(client)`. */
function findBoundMethod(node: TSESTree.Node): string | undefined {
  const inner = unwrap(node)
  if (inner.type !== 'CallExpression') return undefined
  const { callee } = inner
  const isBound = callee.type === 'MemberExpression' && nameOfKey(callee.property, callee.computed) === 'bind'
  const made = isBound ? callee.object : findPromisified(inner)
  if (made?.type === 'MemberExpression') return nameOfKey(made.property, made.computed)
  return made && findBoundMethod(made)
}

/** What `promisify(…)` of Node makes a promise of. */
export function findPromisified({ callee, arguments: [argument] }: TSESTree.CallExpression): TSESTree.Node | undefined {
  const name =
    callee.type === 'MemberExpression' ? nameOfKey(callee.property, callee.computed) : 'name' in callee && callee.name
  return name === 'promisify' ? argument : undefined
}
