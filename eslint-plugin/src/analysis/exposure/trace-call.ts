import type { TSESTree } from '@typescript-eslint/utils'
import { carriers, carryingMethods, keyedReads, mappingMethods } from '../../catalogue/sinks/flow.js'
import { readLastName, readString } from '../handling/read-static-name.js'
import { unwrap } from '../resolve/find-variable.js'
import { findFunction } from '../resolve/find-function.js'
import { listReturned } from './list-returned.js'
import { noteTypeMembers } from './note-type-members.js'
import { isRedactor, leave, type AnyFunction, type Step, type Tracer } from './step.js'

type Call = TSESTree.CallExpression | TSESTree.NewExpression

const writers = new Set(['set', 'append', 'add', 'push'])

/** What a call gives back: through what is known to carry it, or through a function of this file. */
export function traceCall(node: Call, tracer: Tracer, step: Step): void {
  const callee = unwrap(node.callee)
  const name = readLastName(callee) ?? ''
  if (isRedactor(name)) return
  const next = { ...step, through: [...step.through, name] }
  const local = findFunction(callee, tracer.sourceCode)
  if (local) {
    traceLocal(local, node, node.arguments, tracer, next)
    return
  }
  if (callee.type === 'MemberExpression' && traceMethod(node, callee, name, tracer, next)) return
  if (name === 'omit' || name === 'pick') tracePicked(node, name, tracer, next)
  else if (name === 'stringify') traceStringified(node, tracer, next)
  else if (carriers.has(name) && !writers.has(name)) node.arguments.forEach((argument) => tracer.trace(argument, step))
  else if (step.keys.length === 0) {
    noteGetter(name, callee, tracer, step)
    noteTypeMembers(node, tracer, step)
  }
}

/** A function of this file gives back what it returns, for the arguments of this call. */
function traceLocal(
  owner: AnyFunction,
  call: TSESTree.Node,
  given: readonly (TSESTree.Node | undefined)[],
  tracer: Tracer,
  step: Step,
): void {
  const inside = { ...leave(step, call), frame: { owner, given, step, outer: step.frame } }
  for (const returned of listReturned(owner, tracer.sourceCode)) tracer.trace(returned, inside)
}

/** Methods of strings, lists, promises and bags of fields. True where the method is known. */
function traceMethod(
  node: Call,
  { object }: TSESTree.MemberExpression,
  name: string,
  tracer: Tracer,
  step: Step,
): boolean {
  const [first] = node.arguments
  const key = readString(first)
  if (keyedReads.has(name) && key !== undefined && first)
    return tracer.note(step.keys.length === 0 ? tracer.judge(key, readLastName(object)) : undefined, first, step)
  if (mappingMethods.has(name)) {
    const called = first && findFunction(unwrap(first), tracer.sourceCode)
    const made = called ?? asFunction(first)
    if (made) traceLocal(made, node, name.startsWith('reduce') ? [node.arguments[1], object] : [object], tracer, step)
    else tracer.trace(object, step)
    return true
  }
  if (!carryingMethods.has(name)) return false
  tracer.trace(
    object,
    name === 'find' || name === 'at' || name === 'pop' || name === 'shift'
      ? { ...step, keys: ['0', ...step.keys] }
      : step,
  )
  if (name === 'concat') node.arguments.forEach((argument) => tracer.trace(argument, step))
  if (name.startsWith('replace')) tracer.trace(node.arguments[1], step)
  return true
}

const asFunction = (node: TSESTree.Node | undefined): AnyFunction | undefined =>
  node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression' ? node : undefined

/** `pick(person, ['ethnicity'])` takes what it names, `omit(person, ['ethnicity'])` all else. */
function tracePicked({ arguments: given }: Call, name: 'omit' | 'pick', tracer: Tracer, step: Step): void {
  const named = given
    .slice(1)
    .flatMap((argument) => (argument.type === 'ArrayExpression' ? argument.elements : [argument]))
  const names = named.flatMap((element) => readString(element) ?? [])
  if (name === 'omit') {
    // What is left out is not there; of the rest only what the object literal itself shows is known.
    const kept = given[0]?.type === 'ObjectExpression' && names.length === 0
    if (kept) tracer.trace(given[0], step)
    return
  }
  named.forEach((element) => {
    const key = readString(element)
    if (element && key !== undefined) tracer.note(tracer.judge(key), element, step)
  })
}

/** A list as the second argument names all that is written; a function there decides by itself. */
function traceStringified({ arguments: [value, replacer] }: Call, tracer: Tracer, step: Step): void {
  const inner = replacer && unwrap(replacer)
  if (inner?.type === 'ArrayExpression') {
    inner.elements.forEach((element) => {
      const key = readString(element)
      if (element && key !== undefined) tracer.note(tracer.judge(key), element, step)
    })
  } else if (!inner || inner.type === 'Literal' || (inner.type === 'Identifier' && inner.name === 'undefined'))
    tracer.trace(value, { ...step, through: step.through.slice(0, -1) })
}

const getter = /^(?:get|read|fetch|load|find|lookUp|lookup|describe|format|to|display|derive|calculate)(?=[A-Z_])_?/u

/** `getEthnicity(person)`: named for what it gives back. */
function noteGetter(name: string, callee: TSESTree.Node, tracer: Tracer, step: Step): void {
  const said = name.replace(getter, '')
  if (said === name || said === '') return
  const word = said.charAt(0).toLowerCase() + said.slice(1)
  const place = callee.type === 'MemberExpression' ? callee.property : callee
  tracer.note(tracer.judge(word), place, { ...step, weak: true })
}
