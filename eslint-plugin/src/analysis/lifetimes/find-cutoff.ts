import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findInitialiser, nameOfKey } from '../resolve/find-variable.js'
import { resolveText } from '../resolve/resolve-text.js'
import { readMoment, type Moment } from './read-moment.js'

/** The age that records must have to be deleted, and the field it is measured on. */
export interface Cutoff {
  readonly node: TSESTree.Node
  readonly moment: Moment
  readonly field: string | undefined
}

const mostNodes = 2000
const operators = /^(?:\$|Op\.)?(?:lt|lte|before)$/u
const comparers = /^(?:LessThan|LessThanOrEqual|lt|lte|Before)$/u

/**
 * What a deleting call compares with a moment in the past, however its library writes that: `{ closedAt: { lt: … } }`,
 * `{ [Op.lt]: … }`, `LessThan(…)`, `.where('closed_at', '<', …)`, `lt(table.closedAt, …)`.
 */
export function findCutoff(call: TSESTree.Node, sourceCode: TSESLint.SourceCode): Cutoff | undefined {
  const stack: TSESTree.Node[] = [findChainEnd(call)]
  const seen = new Set<TSESTree.Node>()
  for (let node = stack.pop(); node && seen.size < mostNodes; node = stack.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    const cutoff = readComparison(node, sourceCode)
    if (cutoff) return cutoff
    stack.push(...childrenOf(node, sourceCode))
  }
  return undefined
}

/** The outermost call of a chain: `db.delete(t).where(…)` for `db.delete(t)`. */
function findChainEnd(node: TSESTree.Node): TSESTree.Node {
  let end = node
  for (;;) {
    const member = end.parent
    const call = member?.parent
    if (member?.type !== 'MemberExpression' || member.object !== end || call?.type !== 'CallExpression') return end
    if (call.callee !== member) return end
    end = call
  }
}

function childrenOf(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): readonly TSESTree.Node[] {
  // A condition that stands in a constant of its own.
  if (node.type === 'Identifier') {
    const init = findInitialiser(sourceCode, node)
    return init?.type === 'ObjectExpression' ? [init] : []
  }
  const keys = sourceCode.visitorKeys[node.type] ?? []
  return keys.flatMap((key) => {
    const child = (node as unknown as Readonly<Record<string, unknown>>)[key]
    return (Array.isArray(child) ? child.filter(Boolean) : child ? [child] : []) as TSESTree.Node[]
  })
}

function readComparison(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): Cutoff | undefined {
  if (node.type === 'Property') {
    const operator = node.computed ? sourceCode.getText(node.key) : (nameOfKey(node.key, false) ?? '')
    return operators.test(operator) ? createCutoff(node.value, fieldAround(node), sourceCode) : undefined
  }
  if (node.type !== 'CallExpression') return undefined
  const { callee, arguments: args } = node
  const name = callee.type === 'MemberExpression' ? nameOfKey(callee.property, callee.computed) : undefined
  const own = callee.type === 'Identifier' ? callee.name : (name ?? '')
  const [first, second, third] = args
  if (comparers.test(own)) {
    const [value] = args.slice(-1)
    const column = args.length > 1 ? lastName(first) : fieldAround(node)
    return value && createCutoff(value, column, sourceCode)
  }
  const isWhere = /^(?:and)?where$/iu.test(own) && second?.type === 'Literal' && /^<=?$/u.test(String(second.value))
  return isWhere && third ? createCutoff(third, resolveText(first, sourceCode), sourceCode) : undefined
}

function createCutoff(
  node: TSESTree.Node,
  field: string | undefined,
  sourceCode: TSESLint.SourceCode,
): Cutoff | undefined {
  const moment = readMoment(node, sourceCode)
  return moment?.direction === 'ago' ? { node, moment, field } : undefined
}

/** The key of the property whose value holds a node: `closedAt` of `{ closedAt: { lt: … } }`. */
function fieldAround(node: TSESTree.Node): string | undefined {
  const around = node.parent?.type === 'ObjectExpression' ? node.parent.parent : node.parent
  return around?.type === 'Property' ? nameOfKey(around.key, around.computed) : undefined
}

function lastName(node: TSESTree.Node | undefined): string | undefined {
  return node?.type === 'MemberExpression' ? nameOfKey(node.property, node.computed) : undefined
}
