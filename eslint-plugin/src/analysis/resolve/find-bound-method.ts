import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findField } from './find-field.js'
import { findInitialiser, nameOfKey, unwrap } from './find-variable.js'

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

function peel(node: TSESTree.Node): TSESTree.MemberExpression | undefined {
  const inner = unwrap(node)
  if (inner.type !== 'CallExpression') return undefined
  const { callee } = inner
  const called =
    callee.type === 'MemberExpression'
      ? nameOfKey(callee.property, callee.computed)
      : callee.type === 'Identifier'
        ? callee.name
        : undefined
  const made =
    called === 'promisify'
      ? inner.arguments[0]
      : called === 'bind' && callee.type === 'MemberExpression'
        ? callee.object
        : undefined
  if (made?.type === 'MemberExpression') return made
  return made && peel(made)
}
