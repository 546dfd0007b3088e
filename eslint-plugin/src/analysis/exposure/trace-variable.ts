import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { listOwners } from '../handling/name-owner.js'
import { readKey } from '../handling/read-static-name.js'
import { findVariable } from '../resolve/find-variable.js'
import { isHarmless } from './is-harmless.js'
import { noteReads } from './note-reads.js'
import { noteTypeMembers } from './note-type-members.js'
import { findPatternPath } from './pattern-path.js'
import { leave, type Step, type Tracer } from './step.js'
import { traceParameter } from './trace-parameter.js'

type Definition = TSESLint.Scope.Definition

const mostReferences = 100

/** A name: data by what it is called, or by what it was given, taken from or had added to it. */
export function traceIdentifier(node: TSESTree.Identifier, tracer: Tracer, step: Step): void {
  const variable = findVariable(tracer.sourceCode, node)
  const [definition] = variable?.defs ?? []
  if (!variable || !definition || (definition.type !== 'Variable' && definition.type !== 'Parameter')) return
  const whole = step.keys.length === 0
  if (whole && isHarmless(node, tracer.sourceCode)) return
  if (whole && noteName(node, definition, tracer, step)) return
  const below = leave(step, node)
  traceDefinition(definition, tracer, below)
  for (const reference of variable.references.slice(0, mostReferences)) {
    if (reference.writeExpr && reference.init !== true) traceWrite(reference, tracer, below)
    traceAddition(reference, tracer, below)
  }
  if (!whole) return
  noteReads(node, tracer, step)
  noteTypeMembers(node, tracer, step)
}

/** The name itself, or the key that it was taken out by: `const { ethnicity: code } = form`. */
function noteName(node: TSESTree.Identifier, definition: Definition, tracer: Tracer, step: Step): boolean {
  const owner = listOwners(definition.name).slice(1).join(' ')
  if (tracer.note(tracer.judge(node.name, owner), node, step)) return true
  const key = findPath(definition)?.at(-1)
  return key !== undefined && key !== node.name && tracer.note(tracer.judge(key, owner), node, leave(step, node))
}

function findPath(definition: Definition): readonly string[] | undefined {
  if (definition.node.type === 'VariableDeclarator') return findPatternPath(definition.node.id, definition.name)
  if (definition.type !== 'Parameter' || !('params' in definition.node)) return undefined
  for (const parameter of definition.node.params) {
    const path = findPatternPath(parameter, definition.name)
    if (path) return path
  }
  return undefined
}

function traceDefinition(definition: Definition, tracer: Tracer, step: Step): void {
  if (definition.type === 'Parameter') {
    traceParameter(definition, tracer, step)
    return
  }
  const declarator = definition.node
  if (declarator.type !== 'VariableDeclarator') return
  const path = findPatternPath(declarator.id, definition.name) ?? []
  const loop = declarator.parent.parent
  const isItem = (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') && loop.left === declarator.parent
  if (loop.type === 'ForOfStatement' && isItem)
    tracer.trace(loop.right, { ...step, keys: ['0', ...path, ...step.keys] })
  else tracer.trace(declarator.init, { ...step, keys: [...path, ...step.keys] })
}

function traceWrite({ writeExpr, identifier }: TSESLint.Scope.Reference, tracer: Tracer, step: Step): void {
  const { parent } = identifier
  // Only `name = value`: what is taken apart on the way is named where it is read.
  if (parent.type === 'AssignmentExpression' && parent.left === identifier) tracer.trace(writeExpr, step)
}

/** What is added to an object or list later: `log.ethnicity = …`, `parts.push(…)`, `params.append('ethnicity', …)`, `Object.assign(log, …)`. */
function traceAddition({ identifier }: TSESLint.Scope.Reference, tracer: Tracer, step: Step): void {
  const { parent } = identifier
  if (parent.type === 'CallExpression' && parent.arguments[0] === identifier && isAssign(parent.callee)) {
    parent.arguments.slice(1).forEach((argument) => tracer.trace(argument, step))
    return
  }
  if (parent.type !== 'MemberExpression' || parent.object !== identifier) return
  const name = readKey(parent.property, parent.computed)
  const outer = parent.parent
  if (name !== undefined && outer.type === 'AssignmentExpression' && outer.left === parent)
    traceKeyed(name, outer.right, tracer, step)
  if (outer.type !== 'CallExpression' || outer.callee !== parent) return
  const [first, second] = outer.arguments
  if (name === 'push' || name === 'unshift' || name === 'concat' || name === 'add')
    outer.arguments.forEach((argument) => tracer.trace(argument, { ...step, keys: step.keys.slice(1) }))
  else if ((name === 'append' || name === 'set') && first?.type === 'Literal' && second)
    traceKeyed(String(first.value), second, tracer, step)
}

const isAssign = (callee: TSESTree.Node): boolean =>
  callee.type === 'MemberExpression' && readKey(callee.property, callee.computed) === 'assign'

function traceKeyed(name: string, value: TSESTree.Node, tracer: Tracer, step: Step): void {
  const [wanted, ...rest] = step.keys
  if (wanted !== undefined) {
    if (wanted === name) tracer.trace(value, { ...step, keys: rest })
  } else if (!isHarmless(value, tracer.sourceCode) && !tracer.note(tracer.judge(name), value, step))
    tracer.trace(value, step)
}
