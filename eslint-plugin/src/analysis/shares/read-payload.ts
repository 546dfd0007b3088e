import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { spanOf } from '../code-file.js'
import type { PayloadField, ShareFact } from '../facts.js'
import { findInitialiser, findPassedArgument, nameOfKey, unwrap } from '../resolve/find-variable.js'
import { listMemberUses } from '../resolve/list-member-uses.js'
import { resolveObject } from '../resolve/resolve-object.js'
import { splitWords } from '../words/index.js'
import { listTypeMembers } from './list-type-members.js'
import { readAddress } from './read-destination.js'

type Payload = ShareFact['payload']

interface Reading {
  readonly fields: Map<string, PayloadField>
  complete: boolean
  /** Whether there is anything at all. */
  present: boolean
  /** Whether all that was read of it are constants, numbers and yes or no. */
  plain: boolean
  /** Whether all that was read of it are settings and secrets of the program. */
  own: boolean
  /** Names of the objects that are being read, outermost first. */
  within: readonly string[]
  readonly sourceCode: TSESLint.SourceCode
}

const deepest = 6

export interface ReadPayload extends Payload {
  readonly present: boolean
  /** All of it is known, and is made of constants, numbers and yes or no. */
  readonly plain: boolean
  /** All of it is known, and is made of the program's settings and of secrets: what a program shows to be let in. */
  readonly own: boolean
}

/** The field names that go out with a call: through variables, spreads, `JSON.stringify`, `FormData`, `URLSearchParams`, declared types. */
export function readPayload(
  nodes: readonly (TSESTree.Node | undefined)[],
  sourceCode: TSESLint.SourceCode,
): ReadPayload {
  const reading: Reading = {
    fields: new Map(),
    complete: true,
    present: false,
    plain: true,
    own: true,
    within: [],
    sourceCode,
  }
  for (const node of nodes) if (node) read(node, reading, 0)
  const { complete, present, plain, own } = reading
  return {
    fields: [...reading.fields.values()],
    complete,
    present,
    plain: complete && plain,
    own: present && complete && own,
  }
}

function read(node: TSESTree.Node, reading: Reading, depth: number): void {
  const inner = unwrap(node)
  if (isNothing(inner)) return
  reading.present = true
  if (depth > deepest) reading.complete = false
  else if (inner.type === 'ObjectExpression') readObject(inner, reading, depth)
  else if (inner.type === 'ArrayExpression')
    inner.elements.forEach((element) => element && read(element, reading, depth + 1))
  else if (inner.type === 'CallExpression' || inner.type === 'NewExpression') readCall(inner, reading, depth)
  else if (inner.type === 'Identifier') readIdentifier(inner, reading, depth)
  else if (inner.type === 'ConditionalExpression') {
    read(inner.consequent, reading, depth + 1)
    read(inner.alternate, reading, depth + 1)
  } else if (inner.type === 'TemplateLiteral') readText(inner, reading)
  else if (inner.type !== 'Literal') readOpaque(inner, reading)
}

/** A value that is made elsewhere: its type may say what it holds. */
function readOpaque(node: TSESTree.Node, reading: Reading): void {
  reading.complete = false
  for (const name of listTypeMembers(node, reading.sourceCode)) addField(name, node, reading)
}

/** A form's body that is written as a text: `client_id=${id}&grant_type=authorization_code`. */
function readText(node: TSESTree.TemplateLiteral, reading: Reading): void {
  reading.complete = false
  const text = node.quasis.map(({ value }) => value.raw).join('\0')
  for (const [, name = ''] of text.matchAll(/(?<![^&\s])([\w.-]{1,60})=/gu)) addField(name, node, reading)
}

const isNothing = (node: TSESTree.Node): boolean =>
  (node.type === 'Literal' && (node.value === null || node.value === '')) ||
  (node.type === 'Identifier' && node.name === 'undefined') ||
  (node.type === 'ObjectExpression' && node.properties.length === 0)

function readObject(node: TSESTree.ObjectExpression, reading: Reading, depth: number): void {
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      read(property.argument, reading, depth + 1)
      continue
    }
    const name = nameOfKey(property.key, property.computed)
    const value = unwrap(property.value)
    if (name === undefined) reading.complete = false
    const inner = holdsNames(value) ? value : (resolveObject(value, reading.sourceCode) ?? findWritten(value, reading))
    if (inner) {
      const { within } = reading
      if (name !== undefined) reading.within = [...within, name]
      read(inner, reading, depth + 1)
      reading.within = within
    } else {
      noteValue(name, value, reading)
      if (name !== undefined) addField(name, property.key, reading)
    }
  }
}

function noteValue(name: string | undefined, value: TSESTree.Node, reading: Reading): void {
  const words = splitWords(name ?? '')
  const isPlain = settings.has(words.at(-1) ?? '') || words.some((word) => amounts.has(word))
  if (!isPlain && !isPlainValue(value)) reading.plain = false
  const isOwn = isSecret(name ?? '') || readAddress(value, reading.sourceCode).environment.length > 0
  if (!isOwn && !isPlainValue(value)) reading.own = false
}

/** Last words of names for what a visitor chose for the page, which says nothing of who they are. */
const settings = new Set('preferences preference consent language lang locale theme cookies'.split(' '))

/** Words of names for how many or how long. */
const amounts = new Set('total count duration elapsed'.split(' '))

const secrets = new Set('password passcode pwd secret token otp assertion apikey'.split(' '))

/** Whether a name holds what lets somebody in. */
export const isSecret = (name: string): boolean => splitWords(name).some((word) => secrets.has(word))

/** A constant, a number, or yes or no: nothing that could say who somebody is without a name that says it. */
function isPlainValue(node: TSESTree.Node): boolean {
  if (node.type === 'Literal' || node.type === 'BinaryExpression') return node.type === 'Literal' || isComparison(node)
  if (node.type === 'UnaryExpression') return node.operator === '!' || isPlainValue(node.argument)
  if (node.type === 'ConditionalExpression') return isPlainValue(node.consequent) && isPlainValue(node.alternate)
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return false
  return /^(?:Number|Boolean|parseInt|parseFloat)$/u.test(node.callee.name)
}

const isComparison = ({ operator }: TSESTree.BinaryExpression): boolean =>
  /^(?:[=!]==?|[<>]=?|in|instanceof)$/u.test(operator)

/** The object that a value is the text of: `{ value: JSON.stringify({ name }) }`, also inside a buffer. */
function findWritten(node: TSESTree.Node, reading: Reading): TSESTree.ObjectExpression | undefined {
  if (node.type !== 'CallExpression' || !hands.test(nameOfCallee(node.callee) ?? '')) return undefined
  const [argument] = node.arguments
  const value = argument && unwrap(argument)
  return value && (resolveObject(value, reading.sourceCode) ?? findWritten(value, reading))
}

/** A list of objects holds names; a list of values is one. */
const holdsNames = (node: TSESTree.Node): boolean =>
  (node.type === 'ObjectExpression' && node.properties.length > 0) ||
  (node.type === 'ArrayExpression' && node.elements.some((element) => element?.type === 'ObjectExpression'))

function addField(name: string, place: TSESTree.Node, { fields, within }: Reading): void {
  const key = [...within, name].join('.')
  const at = spanOf(place)
  // Two sources of an entry can hold one object: `[0]` and what is inside it.
  const isKnown = [...fields.values()].some((other) => other.name === name && other.at.range[0] === at.range[0])
  if (!fields.has(key) && !isKnown) fields.set(key, { name, within, at })
}

/** Functions that write a value as text or bytes, or copy it: what they are given goes out. */
const hands = /^(?:stringify|URLSearchParams|assign|from|Blob|Buffer|merge|freeze|encode)$/u

function nameOfCallee(callee: TSESTree.Node): string | undefined {
  if (callee.type === 'Identifier') return callee.name
  return callee.type === 'MemberExpression' ? nameOfKey(callee.property, callee.computed) : undefined
}

/** `JSON.stringify(x)`, `new URLSearchParams(x)`, `qs.stringify(x)`, `Object.assign({}, x)`. */
function readCall(node: TSESTree.CallExpression | TSESTree.NewExpression, reading: Reading, depth: number): void {
  const name = nameOfCallee(node.callee)
  if (name === 'FormData') return
  if (name !== undefined && hands.test(name)) {
    for (const argument of node.arguments) if (argument.type !== 'SpreadElement') read(argument, reading, depth + 1)
  } else readOpaque(node, reading)
}

function readIdentifier(node: TSESTree.Identifier, reading: Reading, depth: number): void {
  const value = findInitialiser(reading.sourceCode, node) ?? findPassedArgument(reading.sourceCode, node)
  if (value) read(value, reading, depth + 1)
  else readOpaque(node, reading)
  readAdditions(node, reading)
}

/** `form.append('name', …)`, `params.set('name', …)` and `payload.name = …` on the same variable. */
function readAdditions(node: TSESTree.Identifier, reading: Reading): void {
  for (const { member, name } of listMemberUses(node, reading.sourceCode, 200)) {
    const outer = member.parent
    if (outer.type === 'AssignmentExpression' && outer.left === member) {
      noteValue(name, unwrap(outer.right), reading)
      addField(name, member.property, reading)
    }
    const isAddition = outer.type === 'CallExpression' && outer.callee === member && /^(?:append|set)$/u.test(name)
    if (!isAddition) continue
    const [key, value] = outer.arguments
    const label = key?.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined
    reading.plain = false
    if (value) noteValue(label, unwrap(value), reading)
    if (key && label !== undefined) addField(label, key, reading)
  }
}
