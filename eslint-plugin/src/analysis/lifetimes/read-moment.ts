import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Lifetime } from 'processing-register-core'
import { readUnit, sameMoment, timeLibraries } from '../../catalogue/lifetimes/time-calls.js'
import { describeOrigin } from '../resolve/describe-origin.js'
import { findReturned } from '../resolve/find-function.js'
import { findInitialiser, findVariable, nameOfKey, unwrap } from '../resolve/find-variable.js'
import { readDuration, readDurationObject, type ExpectedUnit } from './read-duration.js'
import { readNumber } from './read-number.js'

/** A moment as code makes it from now: so long ahead, or so long ago. */
export interface Moment {
  readonly direction: 'ahead' | 'ago'
  readonly lifetime: Lifetime
}

const deepest = 10
const nowNames = /^(?:now|today|current\w*|date|clock|\w*Now|nowDate|asOf|reference(?:Date|Time))$/iu

interface Reading {
  readonly sourceCode: TSESLint.SourceCode
  readonly depth: number
}

/** Reads `subYears(now, 6)`, `dayjs().add(30, 'day').toDate()`, `new Date(Date.now() - 86_400_000)` and the like. */
export function readMoment(node: TSESTree.Node | undefined, sourceCode: TSESLint.SourceCode): Moment | undefined {
  return read(node, { sourceCode, depth: 0 })
}

function read(node: TSESTree.Node | undefined, state: Reading): Moment | undefined {
  if (!node || state.depth > deepest) return undefined
  const inner = unwrap(node)
  const next = { ...state, depth: state.depth + 1 }
  switch (inner.type) {
    case 'Identifier': {
      const init = findInitialiser(state.sourceCode, inner)
      return (init && read(init, next)) ?? readMutation(inner, next)
    }
    case 'NewExpression':
      return inner.arguments.length === 1 ? read(inner.arguments[0], next) : undefined
    case 'UnaryExpression':
      return read(inner.argument, next)
    case 'BinaryExpression':
      return readSum(inner, next)
    case 'MemberExpression':
      return sameMoment.has(nameOfKey(inner.property, inner.computed) ?? '') ? read(inner.object, next) : undefined
    case 'TemplateLiteral':
      return inner.expressions.length === 1 ? read(inner.expressions[0], next) : undefined
    case 'CallExpression':
      return readCall(inner, next)
    case 'Literal':
      return readDateMath(String(inner.value))
    default:
      return undefined
  }
}

/** `now-6y/d`, as Elasticsearch writes a moment. */
function readDateMath(text: string): Moment | undefined {
  const [, sign, amount, letter = ''] = /^now([+-])(\d+)([yMwdhHms])(?:\/[yMwdhHms])?$/u.exec(text) ?? []
  const unit = readUnit(letter)
  return unit && { direction: sign === '+' ? 'ahead' : 'ago', lifetime: { amount: Number(amount), unit } }
}

/** `Date.now() - 30 * 86_400_000`; `Math.floor(Date.now() / 1000) + 3600` counts in seconds. */
function readSum({ left, operator, right }: TSESTree.BinaryExpression, state: Reading): Moment | undefined {
  if (operator === '/') return read(left, state)
  if (operator !== '+' && operator !== '-') return undefined
  const unit = unitOfNow(left, state)
  if (!unit) return undefined
  const lifetime = readDuration(right, unit, state.sourceCode)
  return lifetime && { direction: operator === '+' ? 'ahead' : 'ago', lifetime }
}

/** Milliseconds where an expression is now, seconds where it is divided by a thousand. */
function unitOfNow(node: TSESTree.Node, { sourceCode, depth }: Reading): ExpectedUnit | undefined {
  if (depth > deepest) return undefined
  const inner = unwrap(node)
  const next = { sourceCode, depth: depth + 1 }
  if (isNow(inner, next)) return 'millisecond'
  if (inner.type === 'BinaryExpression' && inner.operator === '/' && readNumber(inner.right, sourceCode) === 1000) {
    return isNow(unwrap(inner.left), next) ? 'second' : undefined
  }
  if (inner.type === 'CallExpression') {
    const name = lastName(inner.callee)
    if (/^(?:unix|getUnixTime|toUnixInteger|epochSeconds)$/u.test(name)) return 'second'
    if (/^(?:floor|round|ceil|trunc|Number|parseInt)$/u.test(name) && inner.arguments[0])
      return unitOfNow(inner.arguments[0], next)
  }
  const init = inner.type === 'Identifier' ? findInitialiser(sourceCode, inner) : undefined
  return init && unitOfNow(init, next)
}

function readCall(call: TSESTree.CallExpression, state: Reading): Moment | undefined {
  const { callee, arguments: args } = call
  const { sourceCode } = state
  const name = lastName(callee)
  const origin = describeOrigin(callee, sourceCode)
  const isMethod = callee.type === 'MemberExpression'
  if (timeLibraries.test(origin)) {
    const shift = isMethod && !/date-fns/u.test(origin) ? readShift(callee.object, name, args, state) : undefined
    const step = shift ?? readFunctionShift(name, args, state)
    if (step) return step
  }
  if (sameMoment.has(name)) {
    const [first] = args
    return (isMethod ? read(callee.object, state) : undefined) ?? (first && read(first, state))
  }
  const returned = findReturned(callee, sourceCode)
  return returned && read(returned, state)
}

/** `dayjs().subtract(6, 'year')`, `DateTime.now().minus({ years: 6 })`. */
function readShift(
  base: TSESTree.Node,
  name: string,
  args: readonly TSESTree.Node[],
  state: Reading,
): Moment | undefined {
  const [, sign, suffix = ''] = /^(add|plus|subtract|minus)([A-Z]\w*)?$/u.exec(name) ?? []
  if (sign === undefined || !isNow(unwrap(base), state)) return undefined
  const [first, second] = args
  const unit = suffix === '' ? undefined : readUnit(suffix)
  const named = second?.type === 'Literal' ? readUnit(String(second.value)) : unit
  const amount = named && readNumber(first, state.sourceCode)
  const lifetime = amount === undefined ? readDurationOf(first, state) : { amount, unit: named ?? 'day' }
  return lifetime && { direction: sign === 'add' || sign === 'plus' ? 'ahead' : 'ago', lifetime }
}

/** `subYears(now, 6)`, `add(new Date(), { days: 30 })` of date-fns. */
function readFunctionShift(name: string, args: readonly TSESTree.Node[], state: Reading): Moment | undefined {
  const [, sign, suffix = ''] = /^(add|sub)([A-Z]\w*)?$/u.exec(name) ?? []
  const [base, by] = args
  if (sign === undefined || !base || !isNow(unwrap(base), state)) return undefined
  const unit = readUnit(suffix)
  const amount = unit && readNumber(by, state.sourceCode)
  const lifetime = unit ? (amount === undefined ? undefined : { amount, unit }) : readDurationOf(by, state)
  return lifetime && { direction: sign === 'add' ? 'ahead' : 'ago', lifetime }
}

const readDurationOf = (node: TSESTree.Node | undefined, { sourceCode }: Reading): Lifetime | undefined =>
  readDurationObject(node, sourceCode) ?? readDuration(node, 'none', sourceCode)

/** `const limit = new Date(); limit.setFullYear(limit.getFullYear() - 6)`: a date that one later call moves. */
function readMutation(node: TSESTree.Identifier, { sourceCode, depth }: Reading): Moment | undefined {
  const variable = findVariable(sourceCode, node)
  const calls = (variable?.references ?? []).flatMap(({ identifier }) => {
    const member = identifier.parent
    const call = member.parent
    const isSetter =
      member.type === 'MemberExpression' &&
      member.object === identifier &&
      call?.type === 'CallExpression' &&
      call.callee === member &&
      /^set(?:UTC)?[A-Z]/u.test(lastName(member))
    return isSetter ? [call] : []
  })
  const [call] = calls
  const init = findInitialiser(sourceCode, node)
  if (!call || calls.length !== 1 || !init || !isNow(unwrap(init), { sourceCode, depth })) return undefined
  const [sum] = call.arguments
  if (sum?.type !== 'BinaryExpression' || (sum.operator !== '-' && sum.operator !== '+')) return undefined
  const unit = readUnit(lastName(call.callee).replace(/^set(?:UTC)?/u, ''))
  const amount = readNumber(sum.right, sourceCode)
  const isFromItself = sum.left.type === 'CallExpression' && /^get(?:UTC)?[A-Z]/u.test(lastName(sum.left.callee))
  if (!unit || amount === undefined || !isFromItself) return undefined
  return { direction: sum.operator === '+' ? 'ahead' : 'ago', lifetime: { amount, unit } }
}

/** Whether an expression is the present: `new Date()`, `Date.now()`, `dayjs()`, a parameter called `now`. */
function isNow(node: TSESTree.Node, { sourceCode, depth }: Reading): boolean {
  if (depth > deepest) return false
  const next = { sourceCode, depth: depth + 1 }
  if (node.type === 'Identifier') {
    const init = findInitialiser(sourceCode, node)
    if (init) return isNow(unwrap(init), next)
    return nowNames.test(node.name)
  }
  if (node.type === 'UnaryExpression') return isNow(unwrap(node.argument), next)
  if (node.type === 'NewExpression') {
    const [only] = node.arguments
    return node.callee.type === 'Identifier' && node.callee.name === 'Date' && (!only || isNow(unwrap(only), next))
  }
  if (node.type !== 'CallExpression') return false
  const [only] = node.arguments
  const name = lastName(node.callee)
  if (
    /^(?:now|today|utcNow)$/u.test(name) ||
    (/^(?:local|utc|dayjs|moment|instant|(?:plain|zoned)\w+ISO)$/u.test(name) && !only)
  )
    return true
  if (node.callee.type === 'MemberExpression' && sameMoment.has(name)) return isNow(unwrap(node.callee.object), next)
  return (
    /^(?:dayjs|moment|startOfDay|endOfDay|fromJSDate|toDate)$/u.test(name) &&
    only !== undefined &&
    isNow(unwrap(only), next)
  )
}

function lastName(callee: TSESTree.Node): string {
  if (callee.type === 'MemberExpression') return nameOfKey(callee.property, callee.computed) ?? ''
  return callee.type === 'Identifier' ? callee.name : ''
}
