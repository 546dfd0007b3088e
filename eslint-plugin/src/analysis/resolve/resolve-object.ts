import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findReturned } from './find-function.js'
import { findInitialiser, findPassedArgument, nameOfKey, unwrap } from './find-variable.js'

const deepest = 4

/** The object literal behind an expression: itself, or what a constant was given. */
export function resolveObject(
  node: TSESTree.Node | undefined,
  sourceCode: TSESLint.SourceCode,
  depth = 0,
): TSESTree.ObjectExpression | undefined {
  if (!node || depth > deepest) return undefined
  const inner = unwrap(node)
  if (inner.type === 'ObjectExpression') return inner
  if (inner.type === 'Identifier') {
    const value = findInitialiser(sourceCode, inner) ?? findPassedArgument(sourceCode, inner)
    return resolveObject(value, sourceCode, depth + 1)
  }
  if (inner.type === 'MemberExpression') {
    const name = nameOfKey(inner.property, inner.computed)
    const owner = resolveObject(inner.object, sourceCode, depth + 1)
    return name === undefined || !owner ? undefined : resolveObject(getProperty(owner, name), sourceCode, depth + 1)
  }
  return inner.type === 'CallExpression' ? resolveCall(inner, sourceCode, depth) : undefined
}

/** `Object.freeze({…})` and the like hand their argument on; `options(x)` of this file gives what it returns. */
function resolveCall(
  { callee, arguments: [argument] }: TSESTree.CallExpression,
  sourceCode: TSESLint.SourceCode,
  depth: number,
): TSESTree.ObjectExpression | undefined {
  if (callee.type === 'MemberExpression') {
    const isFrozen = nameOfKey(callee.property, callee.computed) === 'freeze'
    return isFrozen ? resolveObject(argument, sourceCode, depth + 1) : undefined
  }
  const returned = findReturned(callee, sourceCode)
  return returned && resolveObject(returned, sourceCode, depth + 1)
}

/** The value of a property that an object literal names itself. */
export function getProperty(object: TSESTree.ObjectExpression, name: string): TSESTree.Node | undefined {
  for (const property of object.properties) {
    if (property.type === 'Property' && nameOfKey(property.key, property.computed) === name) return property.value
  }
  return undefined
}

/** The value at a dotted path, `params.Bucket`, through object literals and constants. */
export function getPath(
  node: TSESTree.Node | undefined,
  path: string,
  sourceCode: TSESLint.SourceCode,
): TSESTree.Node | undefined {
  let value = node
  for (const name of path.split('.')) {
    const object = resolveObject(value, sourceCode)
    value = object && getProperty(object, name)
  }
  return value
}

/** The names an object literal gives its properties; computed ones and spreads are left out. */
export function listKeys(object: TSESTree.ObjectExpression | undefined): readonly string[] {
  return (object?.properties ?? []).flatMap((property) => {
    const name = property.type === 'Property' ? nameOfKey(property.key, property.computed) : undefined
    return name === undefined ? [] : [name]
  })
}
