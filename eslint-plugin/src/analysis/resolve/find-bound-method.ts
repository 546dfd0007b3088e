import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findField } from './find-field.js'
import { findInitialiser, nameOfKey, unwrap } from './find-variable.js'

const deepest = 4
const files = new WeakMap<TSESLint.SourceCode, boolean>()

/** Nearly no file makes functions so: asked once a file, since every call is looked at. */
function mayBind(sourceCode: TSESLint.SourceCode): boolean {
  let may = files.get(sourceCode)
  if (may === undefined) files.set(sourceCode, (may = /\bpromisify\(|\.bind\(/u.test(sourceCode.text)))
  return may
}

/**
 * The method that a function of this file was made of: `client.set` of `promisify(client.set).bind(client)`, whether a variable or a
 * field of the class around holds it.
 */
export function findBoundMethod(
  callee: TSESTree.Node,
  sourceCode: TSESLint.SourceCode,
): TSESTree.MemberExpression | undefined {
  if (!mayBind(sourceCode)) return undefined
  const value = findValue(callee, sourceCode)
  return value && peel(value)
}

function findValue(callee: TSESTree.Node, sourceCode: TSESLint.SourceCode): TSESTree.Node | undefined {
  if (callee.type === 'Identifier') return findInitialiser(sourceCode, callee)
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'ThisExpression') return undefined
  const name = nameOfKey(callee.property, callee.computed)
  return name === undefined ? undefined : findField(callee, name)
}

/** `promisify(…)` and `.bind(…)` are taken off, a few times at most. */
function peel(node: TSESTree.Node): TSESTree.MemberExpression | undefined {
  let made: TSESTree.Node | undefined = node
  for (let depth = 0; depth < deepest; depth++) {
    made = made && takeOff(made)
    if (made?.type === 'MemberExpression') return made
  }
  return undefined
}

function takeOff(node: TSESTree.Node): TSESTree.Node | undefined {
  const inner = unwrap(node)
  if (inner.type !== 'CallExpression') return undefined
  const { callee } = inner
  if (callee.type === 'Identifier') return callee.name === 'promisify' ? inner.arguments[0] : undefined
  if (callee.type !== 'MemberExpression') return undefined
  const called = nameOfKey(callee.property, callee.computed)
  if (called === 'promisify') return inner.arguments[0]
  return called === 'bind' ? callee.object : undefined
}
