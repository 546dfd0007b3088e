import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findInitialiser, findVariable, nameOfKey } from '../resolve/find-variable.js'

export type Range = readonly [start: number, end: number]

/** When the promise of a call is known to have been kept. */
export interface Waiting {
  /** Ranges of the expressions after which it has been: what waits for it, or the call itself where a function gives it back. */
  readonly written: readonly Range[]
  /** Ranges of what runs only after it: functions given to `then`. */
  readonly after: readonly Range[]
  /** A failure goes no further than a `catch`, `Promise.allSettled` or a race: what follows runs all the same. */
  readonly isSwallowed: boolean
}

const mostVariables = 3

/** Follows the promise of a call outwards: `await`, `then`, `catch`, `Promise.all`, a variable that is waited for later, a `return`. */
export function findWaiting(call: TSESTree.Node, sourceCode: TSESLint.SourceCode, depth = 0): Waiting {
  const after: Range[] = []
  let isSwallowed = false
  let node = skipTypes(call)
  for (;;) {
    const outer = findChained(node) ?? findTogether(node)
    if (!outer) break
    const { method, call: next, handlers } = outer
    if (!isSwallowed && method === 'then' && handlers[0]) after.push(handlers[0].range)
    const failure = method === 'then' ? handlers[1] : method === 'catch' ? handlers[0] : undefined
    if (failure && !alwaysThrows(failure, sourceCode)) isSwallowed = true
    if (/^(?:allSettled|race|any)$/u.test(method)) isSwallowed = true
    node = skipTypes(next)
  }
  const written = isSwallowed ? [] : findWritten(call, node, sourceCode, depth)
  return { written, after, isSwallowed }
}

/** `?.`, `!` and `as` around a node change nothing of when it is done. */
function skipTypes(node: TSESTree.Node): TSESTree.Node {
  const { parent } = node
  const isWrapper = parent?.type === 'ChainExpression' || parent?.type === 'TSNonNullExpression'
  return isWrapper || parent?.type === 'TSAsExpression' ? skipTypes(parent) : node
}

interface Chained {
  readonly method: string
  readonly call: TSESTree.CallExpression
  readonly handlers: readonly TSESTree.Node[]
}

/** `node.then(…)`. */
function findChained(node: TSESTree.Node): Chained | undefined {
  const member = node.parent
  if (member?.type !== 'MemberExpression' || member.object !== node) return undefined
  const method = nameOfKey(member.property, member.computed)
  const call = member.parent
  if (call.type !== 'CallExpression' || call.callee !== member || !/^(?:then|catch|finally)$/u.test(method ?? ''))
    return undefined
  return { method: method ?? '', call, handlers: call.arguments }
}

/** `Promise.all([node, …])`. */
function findTogether(node: TSESTree.Node): Chained | undefined {
  const list = node.parent
  const call = list?.type === 'ArrayExpression' ? list.parent : undefined
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined
  const { object, property, computed } = call.callee
  const method = nameOfKey(property, computed)
  const isPromise = object.type === 'Identifier' && object.name === 'Promise'
  return isPromise && /^(?:all|allSettled|race|any)$/u.test(method ?? '')
    ? { method: method ?? '', call, handlers: [] }
    : undefined
}

function findWritten(
  call: TSESTree.Node,
  node: TSESTree.Node,
  sourceCode: TSESLint.SourceCode,
  depth: number,
): readonly Range[] {
  const { parent } = node
  // A call that may be left out (`log?.record()`) is done where it is made, not where the whole chain has been waited for.
  if (parent?.type === 'AwaitExpression') return [isOptional(call) ? call.range : parent.range]
  // The caller waits: done where the whole expression has been evaluated, behind any callbacks in it.
  if (parent?.type === 'ReturnStatement' || (parent?.type === 'ArrowFunctionExpression' && parent.body === node))
    return [node.type === 'CallExpression' ? node.range : call.range]
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier' || depth >= mostVariables) return []
  return (findVariable(sourceCode, parent.id)?.references ?? [])
    .filter((reference) => reference.isRead())
    .flatMap(({ identifier }) => findWaiting(identifier, sourceCode, depth + 1).written)
}

function isOptional(call: TSESTree.Node): boolean {
  let node = call
  while (node.type === 'CallExpression' || node.type === 'MemberExpression') {
    if (node.optional) return true
    node = node.type === 'CallExpression' ? node.callee : node.object
  }
  return false
}

/** Whether a handler of a failure throws it on: its last statement does. */
function alwaysThrows(handler: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  const made = handler.type === 'Identifier' ? findInitialiser(sourceCode, handler) : handler
  if (made?.type !== 'ArrowFunctionExpression' && made?.type !== 'FunctionExpression') return false
  const { body } = made
  return body.type === 'BlockStatement' && body.body.at(-1)?.type === 'ThrowStatement'
}
