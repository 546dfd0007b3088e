import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findField } from '../resolve/find-field.js'
import { findInitialiser, findPassedArgument, findVariable, nameOfKey, unwrap } from '../resolve/find-variable.js'
import { findEnvironmentKey, findMember, writePath } from '../resolve/resolve-text.js'

/** An address as far as the code tells it. */
export interface Address {
  readonly kind: 'host' | 'symbolic' | 'relative' | 'unknown'
  readonly host?: string
  /** Host that stands in where an environment variable is not set. */
  readonly fallback?: string
  /** Environment variables and configuration paths the address is built from. */
  readonly environment: readonly string[]
  /** All literal text of the address, for looking at its path. */
  readonly text: string
  /** Names of the parameters behind `?`. */
  readonly query: readonly string[]
}

interface Reading {
  text: string
  /** Whether the literal text starts the address. */
  startsWithText: boolean
  readonly environment: string[]
  /** Host of the address that stands in where an environment variable is not set. */
  fallback: string | undefined
  /** Variables whose parts are read: one may be added to itself. */
  readonly parted: Set<TSESLint.Scope.Variable>
  readonly sourceCode: TSESLint.SourceCode
}

const deepest = 8
const nothing: Address = { kind: 'unknown', environment: [], text: '', query: [] }

/** Reads literal, template and concatenated addresses through constants, environment variables and configuration paths. */
export function readAddress(node: TSESTree.Node | undefined, sourceCode: TSESLint.SourceCode): Address {
  if (!node) return nothing
  const reading: Reading = {
    text: '',
    startsWithText: false,
    environment: [],
    fallback: undefined,
    parted: new Set(),
    sourceCode,
  }
  read(node, reading, 0)
  const { text, environment, fallback } = reading
  const query = Array.from(text.matchAll(/[?&]([\w.[\]-]+)=/gu), ([, name = '']) => name)
  const host = readHost(text)
  if (host !== undefined) return { kind: 'host', host, environment, text, query }
  if (environment.length > 0)
    return { kind: 'symbolic', environment, text, query, ...(fallback === undefined ? {} : { fallback }) }
  if (reading.startsWithText && /^(?:\.{0,2}\/(?!\/)|[\w-]+\/|[?#])/u.test(text))
    return { kind: 'relative', environment, text, query }
  return { kind: 'unknown', environment, text, query }
}

/** The host of an absolute address; undefined where a part of it is not known. */
function readHost(text: string): string | undefined {
  const host = /^(?:https?|wss?|ftps?|sftp):\/\/([^/?#:*\s]+)/iu.exec(text)?.[1]?.toLowerCase()
  return host?.includes('\u0000') === true ? undefined : host
}

function read(node: TSESTree.Node, reading: Reading, depth: number): void {
  if (depth > deepest) return
  const inner = unwrap(node)
  switch (inner.type) {
    case 'Literal':
      append(reading, typeof inner.value === 'string' ? inner.value : '')
      return
    case 'TemplateLiteral':
      inner.quasis.forEach((quasi, i) => {
        append(reading, quasi.value.cooked ?? quasi.value.raw)
        const part = inner.expressions[i]
        if (part) read(part, reading, depth + 1)
      })
      return
    case 'BinaryExpression':
      if (inner.operator !== '+') return
      read(inner.left, reading, depth + 1)
      read(inner.right, reading, depth + 1)
      return
    case 'LogicalExpression':
      read(inner.left, reading, depth + 1)
      reading.fallback ??= readFallback(inner.right, reading)
      return
    case 'ConditionalExpression':
      read(inner.consequent, reading, depth + 1)
      return
    case 'NewExpression':
    case 'CallExpression':
      readCall(inner, reading, depth)
      return
    case 'Identifier':
      readIdentifier(inner, reading, depth)
      return
    case 'MemberExpression':
      readMember(inner, reading, depth)
  }
}

/** `process.env.X ?? 'https://…'`: a machine of the developer's own says nothing of where data goes in production. */
function readFallback(node: TSESTree.Node, { sourceCode }: Reading): string | undefined {
  const { host } = readAddress(node, sourceCode)
  return host?.includes('.') === true && !/^(?:127\.|0\.0\.)/u.test(host) ? host : undefined
}

function append(reading: Reading, text: string): void {
  if (reading.text === '' && text !== '') reading.startsWithText = true
  reading.text += text
}

/** A part that is not known stands for itself, so that no literal text behind it is taken for the start. */
function appendUnknown(reading: Reading): void {
  reading.text += '\u0000'
}

/** `new URL(path, base)`, `url.resolve(base, path)`, `config.get('x')`, `address.toString()`. */
function readCall(node: TSESTree.CallExpression | TSESTree.NewExpression, reading: Reading, depth: number): void {
  const [first, second] = node.arguments
  const callee = writePath(node.callee) ?? ''
  if (/(?:^|\.)URL$/u.test(callee) && node.type === 'NewExpression') {
    if (second) read(second, reading, depth + 1)
    if (first) read(first, reading, depth + 1)
    return
  }
  if (
    /(?:^|\.)(?:get|config|getConfig|env|requireEnv|getEnv\w*)$/u.test(callee) &&
    first?.type === 'Literal' &&
    typeof first.value === 'string'
  ) {
    reading.environment.push(first.value)
    appendUnknown(reading)
    return
  }
  if (node.callee.type === 'MemberExpression') {
    const method = nameOfKey(node.callee.property, node.callee.computed)
    if (method === 'resolve' || method === 'join') {
      for (const argument of node.arguments) read(argument, reading, depth + 1)
      return
    }
    if (method === 'toString' || method === 'replace' || method === 'concat') {
      read(node.callee.object, reading, depth + 1)
      return
    }
  }
  appendUnknown(reading)
}

function readIdentifier(node: TSESTree.Identifier, reading: Reading, depth: number): void {
  const value = findInitialiser(reading.sourceCode, node) ?? findPassedArgument(reading.sourceCode, node)
  const parts = value ? [] : listParts(node, reading)
  const variable = findEnvironmentKey(node, reading.sourceCode)
  if (value) read(value, reading, depth + 1)
  else if (parts.length > 0) for (const part of parts) read(part, reading, depth + 1)
  else if (variable !== undefined) {
    reading.environment.push(variable)
    appendUnknown(reading)
  } else if (/^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/u.test(node.name)) {
    reading.environment.push(node.name)
    appendUnknown(reading)
  } else appendUnknown(reading)
}

/** `let url = '…'` and each `url += '…'`: an address that is put together, where nothing else is ever put in its place. */
function listParts(node: TSESTree.Identifier, { sourceCode, parted }: Reading): readonly TSESTree.Node[] {
  const variable = findVariable(sourceCode, node)
  if (!variable || parted.has(variable)) return []
  parted.add(variable)
  const parts: TSESTree.Node[] = []
  for (const { init, identifier, writeExpr } of variable.references.filter((reference) => reference.isWrite())) {
    const { parent } = identifier
    const isAdded = parent.type === 'AssignmentExpression' && parent.operator === '+='
    if ((init !== true && !isAdded) || !writeExpr) return []
    parts.push(writeExpr)
  }
  return parts
}

function readMember(node: TSESTree.MemberExpression, reading: Reading, depth: number): void {
  const name = nameOfKey(node.property, node.computed)
  const path = writePath(node)
  const environment = /^(?:process\.env|import\.meta\.env)\.(\w+)$/u.exec(path ?? '')?.[1]
  if (environment !== undefined) reading.environment.push(environment)
  else if (node.object.type === 'ThisExpression' && name !== undefined) {
    const value = findField(node, name)
    if (value) {
      read(value, reading, depth + 1)
      return
    }
  } else if (readConstant(node, name, reading, depth)) return
  else if (
    path !== undefined &&
    /(?:^|\.)(?:config|settings|env|options|apis?|urls?|endpoints?|services?)\b/iu.test(path)
  )
    reading.environment.push(path)
  appendUnknown(reading)
}

/** `urls.dwp` of a constant, an enum or a class of this file. */
function readConstant(
  node: TSESTree.MemberExpression,
  name: string | undefined,
  reading: Reading,
  depth: number,
): boolean {
  const value = name === undefined ? undefined : findMember(node, name, reading.sourceCode)
  if (value) read(value, reading, depth + 1)
  return value !== undefined
}
