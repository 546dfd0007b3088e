import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Lifetime, LifetimeUnit } from 'processing-register-core'
import {
  milliseconds,
  numberWords,
  readUnit,
  textDurations,
  timeLibraries,
} from '../../catalogue/lifetimes/time-calls.js'
import { describeOrigin } from '../resolve/describe-origin.js'
import { findInitialiser, nameOfKey, unwrap } from '../resolve/find-variable.js'
import { resolveObject } from '../resolve/resolve-object.js'
import { findMember } from '../resolve/resolve-text.js'
import { readNumber } from './read-number.js'

const deepest = 8

/** What a plain number means where it stands; `none` where only a duration object says a time, as in the AWS CDK. */
export type ExpectedUnit = LifetimeUnit | 'none'

/** A length of time as code writes it: a number in the unit that is expected there, or a duration of a library that is known. */
export function readDuration(
  node: TSESTree.Node | null | undefined,
  unit: ExpectedUnit,
  sourceCode: TSESLint.SourceCode,
  depth = 0,
): Lifetime | undefined {
  if (!node || depth > deepest) return undefined
  const inner = unwrap(node)
  const amount = unit === 'none' ? undefined : readNumber(inner, sourceCode)
  if (amount !== undefined) return Number.isFinite(amount) && unit !== 'none' ? { amount, unit } : undefined
  const follow = (next: TSESTree.Node | undefined): Lifetime | undefined =>
    next && readDuration(next, unit, sourceCode, depth + 1)
  switch (inner.type) {
    case 'Literal':
      return typeof inner.value === 'string' ? readDurationText(inner.value) : undefined
    case 'Identifier':
      return follow(findInitialiser(sourceCode, inner))
    case 'MemberExpression': {
      const name = nameOfKey(inner.property, inner.computed) ?? ''
      return readRetentionDays(inner, name) ?? follow(findMember(inner, name, sourceCode))
    }
    case 'BinaryExpression':
      return readProduct(inner, unit, sourceCode, depth)
    case 'CallExpression':
      return readCall(inner, unit, sourceCode, depth)
    default:
      return undefined
  }
}

const isoUnits = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', S: 'second' } as const

/** A length of time in a word or two: `30d`, `7 days`, `2 weeks`, and ISO 8601 with one unit (`P14D`, `PT1H`). */
export function readDurationText(text: string): Lifetime | undefined {
  const [, time, count, letter] = /^P(?=\d|T\d)(T)?(\d+)([YMWDHS])$/u.exec(text) ?? []
  if (count !== undefined) {
    const isMinute = time !== undefined && letter === 'M'
    return { amount: Number(count), unit: isMinute ? 'minute' : isoUnits[letter as keyof typeof isoUnits] }
  }
  const [, digits, word = ''] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]+)\s*$/iu.exec(text) ?? []
  const unit = readUnit(word)
  return digits === undefined || !unit ? undefined : { amount: Number(digits), unit }
}

/** `{ years: 6 }`, `{ days: 30, hours: 12 }`: months and years stay what they are, the rest is added up. */
export function readDurationObject(
  node: TSESTree.Node | undefined,
  sourceCode: TSESLint.SourceCode,
): Lifetime | undefined {
  const object = resolveObject(node, sourceCode)
  if (!object) return undefined
  const parts = object.properties.map((property): Lifetime | undefined => {
    if (property.type !== 'Property') return undefined
    const unit = readUnit(nameOfKey(property.key, property.computed) ?? '')
    const amount = readNumber(property.value, sourceCode)
    return unit && amount !== undefined ? { amount, unit } : undefined
  })
  const known = parts.filter((part) => part !== undefined)
  return known.length < parts.length || parts.length === 0 ? undefined : addUp(known)
}

function addUp(parts: readonly Lifetime[]): Lifetime | undefined {
  const [only, ...more] = parts
  if (only && more.length === 0) return only
  if (parts.every(({ unit }) => unit === 'month' || unit === 'year')) {
    const months = parts.reduce((sum, { amount, unit }) => sum + (unit === 'year' ? amount * 12 : amount), 0)
    return { amount: months, unit: 'month' }
  }
  let total = 0
  for (const { amount, unit } of parts) {
    const length = milliseconds[unit]
    if (length === undefined) return undefined
    total += amount * length
  }
  return { amount: total, unit: 'millisecond' }
}

/** `ms('1 day') * 30`: only of units whose length is always the same. */
function readProduct(
  { left, operator, right }: TSESTree.BinaryExpression,
  unit: ExpectedUnit,
  sourceCode: TSESLint.SourceCode,
  depth: number,
): Lifetime | undefined {
  if (operator !== '*' && operator !== '/') return undefined
  const factor = readNumber(right, sourceCode)
  const length = readDuration(left, unit, sourceCode, depth + 1)
  if (factor !== undefined && length) {
    return { ...length, amount: operator === '*' ? length.amount * factor : length.amount / factor }
  }
  const first = operator === '*' ? readNumber(left, sourceCode) : undefined
  const second = first === undefined ? undefined : readDuration(right, unit, sourceCode, depth + 1)
  return first !== undefined && second ? { ...second, amount: second.amount * first } : undefined
}

function readCall(
  { callee, arguments: args }: TSESTree.CallExpression,
  unit: ExpectedUnit,
  sourceCode: TSESLint.SourceCode,
  depth: number,
): Lifetime | undefined {
  const name = callee.type === 'MemberExpression' ? nameOfKey(callee.property, callee.computed) : undefined
  const own = name ?? (callee.type === 'Identifier' ? callee.name : '')
  const origin = describeOrigin(callee, sourceCode)
  if (textDurations.test(origin)) {
    const text = args[0]?.type === 'Literal' ? args[0].value : undefined
    return typeof text === 'string' ? readDurationText(text) : undefined
  }
  if (/^(?:floor|round|ceil|trunc|Number)$/u.test(own)) return readDuration(args[0], unit, sourceCode, depth + 1)
  if (!timeLibraries.test(origin)) return undefined
  const converted = /^(?:as|to)(?:[A-Z]\w*)?$|^total$|^valueOf$/u.test(own) && callee.type === 'MemberExpression'
  if (converted) return readDuration(callee.object, unit, sourceCode, depth + 1)
  // `hoursToSeconds(2)` of date-fns.
  const [, from] = /^([a-z]+)To[A-Z][a-z]+$/u.exec(own) ?? []
  const named = readUnit(from ?? own)
  const amount = readNumber(args[0], sourceCode)
  if (named && amount !== undefined) return { amount, unit: named }
  if (amount !== undefined && args[1]?.type === 'Literal') {
    const second = readUnit(String(args[1].value))
    return second && { amount, unit: second }
  }
  return readDurationObject(args[0], sourceCode)
}

/** `RetentionDays.SIX_MONTHS` of the AWS CDK: days, whatever its name says (six months are 180 days, a year is 365). */
function readRetentionDays({ object }: TSESTree.MemberExpression, name: string): Lifetime | undefined {
  const owner = object.type === 'MemberExpression' ? nameOfKey(object.property, object.computed) : undefined
  if ((owner ?? (object.type === 'Identifier' ? object.name : '')) !== 'RetentionDays') return undefined
  if (name === 'INFINITE') return { amount: Infinity, unit: 'day' }
  const [, number = '', word = ''] = /^([A-Z]+)_(DAY|WEEK|MONTH|YEAR)S?$/u.exec(name) ?? []
  const amount = numberWords[number]
  if (amount === undefined) return undefined
  const days = { DAY: 1, WEEK: 7, MONTH: 30, YEAR: 365 }[word] ?? 0
  return { amount: word === 'MONTH' && amount >= 12 ? Math.round(amount * 30.4375) : amount * days, unit: 'day' }
}
