import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findClass, findInitialiser, findVariable, nameOfKey } from './find-variable.js'

type AnyFunction = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression

/** The function of this file that a callee means: a declaration, a constant that holds one, or a method of the class around. */
export function findFunction(callee: TSESTree.Node, sourceCode: TSESLint.SourceCode): AnyFunction | undefined {
  if (callee.type === 'Identifier') {
    const declared = findVariable(sourceCode, callee)?.defs[0]?.node
    if (declared?.type === 'FunctionDeclaration') return declared
    return asFunction(findInitialiser(sourceCode, callee))
  }
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'ThisExpression') return undefined
  const name = nameOfKey(callee.property, callee.computed)
  const member = findClass(callee)?.body.body.find(
    (candidate) => 'key' in candidate && nameOfKey(candidate.key, candidate.computed) === name,
  )
  if (member?.type === 'MethodDefinition') return asFunction(member.value)
  return member?.type === 'PropertyDefinition' ? asFunction(member.value ?? undefined) : undefined
}

const asFunction = (node: TSESTree.Node | undefined): AnyFunction | undefined =>
  node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression' ? node : undefined

/** What a function of this file gives back, where it has one `return`, or is an arrow without a body. */
export function findReturned(callee: TSESTree.Node, sourceCode: TSESLint.SourceCode): TSESTree.Expression | undefined {
  const made = findFunction(callee, sourceCode)
  if (!made?.body) return undefined
  if (made.body.type !== 'BlockStatement') return made.body
  const returns = made.body.body.filter((statement) => statement.type === 'ReturnStatement')
  return returns.length === 1 ? (returns[0]?.argument ?? undefined) : undefined
}
