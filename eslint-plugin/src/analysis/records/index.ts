import type { TSESTree } from '@typescript-eslint/utils'
import { matchesText } from 'processing-register-core'
import { spanOf, type CodeFile } from '../code-file.js'
import type { RecordFact, RecordProperty } from '../facts.js'
import { findInitialiser, findVariable, nameOfKey, unwrap } from '../resolve/find-variable.js'
import { resolveObject } from '../resolve/resolve-object.js'
import { resolveText, writePath } from '../resolve/resolve-text.js'
import { findWaiting } from './find-waiting.js'

/**
 * The disclosure records a file makes: calls to one of the register's log functions.
 *
 * @param functions patterns over the dotted callee, `recordDisclosure` or `*.disclosures.record`; `*` stands for any receiver
 */
export function collectRecords(file: CodeFile, functions: readonly string[]): readonly RecordFact[] {
  const last = functions.map((pattern) => pattern.slice(pattern.lastIndexOf('.') + 1).replaceAll('*', ''))
  if (!last.some((name) => file.text.includes(name))) return []
  return file.nodes('CallExpression').flatMap((node) => {
    const path = writePath(node.callee)
    if (path === undefined || !functions.some((pattern) => matchesCallee(pattern, path))) return []
    return [readRecord(file, node, path)]
  })
}

/** `*.record` also means `this.log.record` (written `log.record`) and a bare `record` handed in. */
const matchesCallee = (pattern: string, path: string): boolean =>
  matchesText(pattern, path) || (!pattern.includes('.') && path.endsWith(`.${pattern}`))

function readRecord(file: CodeFile, node: TSESTree.CallExpression, callee: string): RecordFact {
  const { sourceCode } = file
  const object = node.arguments
    .map((argument) => resolveObject(argument, sourceCode))
    .find((value) => value !== undefined)
  const { written, after, isSwallowed } = findWaiting(node, sourceCode)
  const handed = node.arguments.filter((argument) => isFunction(argument, sourceCode)).map(({ range }) => range)
  const properties = new Map<string, RecordProperty>()
  for (const property of object?.properties ?? []) {
    const name = property.type === 'Property' ? nameOfKey(property.key, property.computed) : undefined
    if (property.type !== 'Property' || name === undefined) continue
    const value = readConstant(property.value, sourceCode)
    properties.set(name, {
      ...(value === undefined ? {} : { value, ...findLiteral(property.value, value, sourceCode) }),
      at: spanOf(property.value),
    })
  }
  return {
    at: spanOf(node.callee.type === 'MemberExpression' ? node.callee.property : node.callee),
    call: spanOf(node),
    callee,
    properties,
    complete: object?.properties.every(({ type }) => type === 'Property') ?? false,
    written,
    after: [...handed, ...after],
    isSwallowed,
  }
}

/** A text that the code tells: a literal or a constant that holds one. A name that is only handed in is no text. */
function readConstant(node: TSESTree.Node, sourceCode: CodeFile['sourceCode']): string | undefined {
  const inner = unwrap(node)
  const text = resolveText(inner, sourceCode)
  const isItself = (inner.type === 'Identifier' || inner.type === 'MemberExpression') && text === writePath(inner)
  return isItself || text?.includes('*') === true ? undefined : text
}

/** A function written here, or the name of one of this file. */
function isFunction(node: TSESTree.Node, sourceCode: CodeFile['sourceCode']): boolean {
  if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') return true
  if (node.type !== 'Identifier') return false
  const definition = findVariable(sourceCode, node)?.defs[0]
  const value = findInitialiser(sourceCode, node)
  return definition?.type === 'FunctionName' || (value !== undefined && isFunction(value, sourceCode))
}

/** The literal that holds a text: the value itself, or what the constant it names is set to. */
function findLiteral(
  node: TSESTree.Node,
  value: string,
  sourceCode: CodeFile['sourceCode'],
): Pick<RecordProperty, 'literal'> {
  const inner = unwrap(node)
  const holder = inner.type === 'Identifier' ? findInitialiser(sourceCode, inner) : inner
  const literal = holder && unwrap(holder)
  return literal?.type === 'Literal' && literal.value === value ? { literal: spanOf(literal) } : {}
}
