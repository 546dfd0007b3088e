import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { callingMethods } from '../../catalogue/sinks/flow.js'
import { readLastName } from '../handling/read-static-name.js'
import { findVariable } from '../resolve/find-variable.js'
import { findPatternPath } from './pattern-path.js'
import type { AnyFunction, Frame, Step, Tracer } from './step.js'

const mostCalls = 20

/** A parameter: what the call that is being looked into gives it, else what every call in this file gives it. */
export function traceParameter(definition: TSESLint.Scope.Definition, tracer: Tracer, step: Step): void {
  const owner = asFunction(definition.node)
  const place = owner && findPlace(owner, definition.name)
  if (!place) return
  const { position, path, rest, fallback } = place
  const keys = [...path, ...step.keys]
  tracer.trace(fallback, { ...step, keys })
  const frame = findFrame(step.frame, owner)
  if (frame) {
    const given = rest ? frame.given.slice(position) : [frame.given[position]]
    const { frame: outer, place: own } = frame.step
    given.forEach((argument) =>
      tracer.trace(argument, { ...step, keys, frame: outer, place: own, through: step.through }),
    )
    return
  }
  for (const argument of listGiven(owner, position, rest, tracer.sourceCode)) tracer.trace(argument, { ...step, keys })
}

interface Place {
  readonly position: number
  readonly path: readonly string[]
  readonly rest: boolean
  readonly fallback: TSESTree.Node | undefined
}

function findPlace({ params }: AnyFunction, name: TSESTree.Node): Place | undefined {
  for (const [position, parameter] of params.entries()) {
    const path = findPatternPath(parameter, name)
    const fallback = parameter.type === 'AssignmentPattern' ? parameter.right : undefined
    if (path) return { position, path, rest: parameter.type === 'RestElement', fallback }
  }
  return undefined
}

function findFrame(frame: Frame | undefined, owner: AnyFunction): Frame | undefined {
  for (let current = frame; current; current = current.outer) if (current.owner === owner) return current
  return undefined
}

function listGiven(
  owner: AnyFunction,
  position: number,
  rest: boolean,
  sourceCode: TSESLint.SourceCode,
): readonly TSESTree.Node[] {
  const { parent } = owner
  // `people.map((person) => …)`: the items of what the method is called on; `reduce` hands them second.
  if (parent.type === 'CallExpression' && parent.callee.type === 'MemberExpression') {
    const method = readLastName(parent.callee) ?? ''
    const item = method.startsWith('reduce') ? 1 : 0
    return callingMethods.has(method) && position === item ? [parent.callee.object] : []
  }
  const name = owner.type === 'FunctionDeclaration' ? owner.id : parent.type === 'VariableDeclarator' ? parent.id : null
  if (name?.type !== 'Identifier') return []
  const uses = findVariable(sourceCode, name)?.references.slice(0, mostCalls) ?? []
  return uses.flatMap(({ identifier }) => {
    const call = identifier.parent
    if (call.type === 'CallExpression' && call.callee === identifier)
      return rest ? call.arguments.slice(position) : call.arguments.slice(position, position + 1)
    const isHanded = call.type === 'CallExpression' && call.arguments[0] === identifier && position === 0
    return isHanded && call.callee.type === 'MemberExpression' && callingMethods.has(readLastName(call.callee) ?? '')
      ? [call.callee.object]
      : []
  })
}

function asFunction(node: TSESTree.Node): AnyFunction | undefined {
  return node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
    ? node
    : undefined
}
