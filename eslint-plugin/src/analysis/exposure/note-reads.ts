import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { isRecord } from '../handling/collect-reads.js'
import { readKey } from '../handling/read-static-name.js'
import { findVariable, unwrap } from '../resolve/find-variable.js'
import { leave, type Step, type Tracer } from './step.js'

const mostReferences = 100
const deepest = 3
/** Objects that carry far more than their members that are read here; what a logger makes of them is set elsewhere. */
const request = /^(?:req|request|ctx|context|res|response)$/u

/**
 * What the same code reads from a value that is exposed whole: `log(req.body)` beside `req.body.ethnicity`. The variable must be the
 * same, so that two functions with a `body` each do not answer for one another.
 */
export function noteReads(node: TSESTree.Identifier | TSESTree.MemberExpression, tracer: Tracer, step: Step): void {
  const path = readPath(node)
  const variable = path && findVariable(tracer.sourceCode, path.root)
  if (!variable) return
  const weak = step.weak || (path.names.length === 0 && request.test(path.root.name))
  for (const { identifier } of variable.references.slice(0, mostReferences)) {
    const end = climb(identifier, path.names)
    if (end) noteBelow(end, tracer, { ...leave(step, node), weak })
  }
}

/** The root variable and the names behind it: `req` and `body` of `req.body`. */
function readPath(
  node: TSESTree.Node,
): { readonly root: TSESTree.Identifier; readonly names: readonly string[] } | undefined {
  const names: string[] = []
  let inner = unwrap(node)
  while (inner.type === 'MemberExpression') {
    const name = readKey(inner.property, inner.computed)
    if (name === undefined || names.length > 6) return undefined
    names.unshift(name)
    inner = unwrap(inner.object)
  }
  return inner.type === 'Identifier' ? { root: inner, names } : undefined
}

/** From a use of the root up to the member that the names lead to. */
function climb(start: TSESLint.Scope.Reference['identifier'], names: readonly string[]): TSESTree.Node | undefined {
  let node: TSESTree.Node = start
  for (const name of names) {
    node = skipWrappers(node)
    const { parent } = node
    if (
      parent?.type !== 'MemberExpression' ||
      parent.object !== node ||
      readKey(parent.property, parent.computed) !== name
    )
      return undefined
    node = parent
  }
  return skipWrappers(node)
}

function skipWrappers(node: TSESTree.Node): TSESTree.Node {
  let outer = node
  while (outer.parent && outer.parent !== unwrap(outer.parent) && unwrap(outer.parent) === unwrap(outer))
    outer = outer.parent
  return outer
}

/** Members that are read below a value, and names that it is taken apart into. */
function noteBelow(value: TSESTree.Node, tracer: Tracer, step: Step): void {
  const { parent } = value
  if (parent?.type === 'VariableDeclarator' && parent.init === value && parent.id.type === 'ObjectPattern')
    notePattern(parent.id, tracer, step)
  let node = value
  for (let depth = 0; depth < deepest; depth++) {
    const member: TSESTree.Node | undefined = node.parent
    if (member?.type !== 'MemberExpression' || member.object !== node) return
    if (member.parent.type === 'CallExpression' && member.parent.callee === member) return
    const name = readKey(member.property, member.computed)
    if (name === undefined || (isRecord(node) && tracer.note(tracer.judge(name), value, step))) return
    node = skipWrappers(member)
  }
}

function notePattern(pattern: TSESTree.ObjectPattern, tracer: Tracer, step: Step): void {
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue
    const name = readKey(property.key, property.computed)
    if (name !== undefined) tracer.note(tracer.judge(name), pattern, step)
  }
}
