import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { StoreEntry } from '../../catalogue/stores/index.js'
import { describeCallee } from '../resolve/describe-origin.js'
import { findVariable, nameOfKey, unwrap } from '../resolve/find-variable.js'
import { listNames } from '../resolve/list-names.js'
import type { StoreCall } from './read-name.js'
import { listKeys, resolveObject } from '../resolve/resolve-object.js'

/** The catalogue's entries of one kind of node by the name they stand under. */
export type EntriesByName = ReadonlyMap<string, readonly StoreEntry[]>

/** Sorts entries by name, for one look-up a call. */
export function indexEntries(entries: readonly StoreEntry[], on: StoreEntry['on']): EntriesByName {
  const index = new Map<string, StoreEntry[]>()
  for (const entry of entries) {
    if (entry.on !== on) continue
    for (const name of entry.names) index.set(name, [...(index.get(name) ?? []), entry])
  }
  return index
}

/** The first entry that a call fits, or undefined. Looks at the name first, which nearly always ends it. */
export function matchCall(
  call: StoreCall,
  index: EntriesByName,
  sourceCode: TSESLint.SourceCode,
): StoreEntry | undefined {
  const callee = unwrap(call.callee)
  const candidates = listNames(callee, sourceCode).flatMap((name) => index.get(name) ?? [])
  if (candidates.length === 0 || isOwnFunction(callee, sourceCode)) return undefined
  const origin = describeCallee(callee, sourceCode)
  return candidates.find((entry) => fits(entry, call, origin, sourceCode))
}

/** A function that this file declares is no library's, whatever it is called. */
function isOwnFunction(callee: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  return callee.type === 'Identifier' && findVariable(sourceCode, callee)?.defs[0]?.type === 'FunctionName'
}

function fits(entry: StoreEntry, call: StoreCall, origin: string, sourceCode: TSESLint.SourceCode): boolean {
  const { args } = call
  if (entry.from && !entry.from.test(origin)) return false
  if (args.length < (entry.fewestArguments ?? 0)) return false
  if (entry.callback && isFunction(args[entry.callback.argument]) !== entry.callback.present) return false
  if (entry.evidence && !hasEvidence(entry.evidence, args, sourceCode)) return false
  if (entry.lacks && mayHave(entry.lacks, args, sourceCode)) return false
  if (entry.skipsExpired === true && args.some((argument) => isExpired(argument, sourceCode))) return false
  return !(entry.skipsDown === true && isInDown(call.node))
}

function hasEvidence(
  { argument, property }: NonNullable<StoreEntry['evidence']>,
  args: readonly TSESTree.Node[],
  sourceCode: TSESLint.SourceCode,
): boolean {
  const keys = listKeys(resolveObject(args[argument], sourceCode))
  return property.split('|').some((name) => keys.includes(name))
}

/** Whether an argument may set a property: it names it, or is not known whole. */
function mayHave(
  { argument, property }: NonNullable<StoreEntry['lacks']>,
  args: readonly TSESTree.Node[],
  sourceCode: TSESLint.SourceCode,
): boolean {
  const node = args[argument]
  if (!node) return args.some(({ type }) => type === 'SpreadElement')
  const object = resolveObject(node, sourceCode)
  if (!object || object.properties.some(({ type }) => type === 'SpreadElement')) return true
  return property.split('|').some((name) => listKeys(object).includes(name))
}

const isFunction = (node: TSESTree.Node | undefined): boolean =>
  node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression' || node?.type === 'Identifier'

// `expires: 0` is no end: Express then writes a session cookie.
const expired =
  /max-?age['"]?\s*[:=]\s*['"`]?(?:-\s*\d|0\b)|new Date\(0\)|\b1970\b|expires=['"`]?\s*(?:\+\s*|\$\{)new Date\(\)/iu

/** Whether cookie options or a cookie's text end it at once: that is how cookies are deleted. */
export function isExpired(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  return expired.test(sourceCode.getText(resolveObject(node, sourceCode) ?? node))
}

/** Whether a node stands in the `down` function of a migration. */
export function isInDown(node: TSESTree.Node): boolean {
  for (let around: TSESTree.Node | undefined = node; around; around = around.parent) {
    if (around.type === 'FunctionDeclaration' && around.id?.name === 'down') return true
    if (around.type === 'MethodDefinition' || around.type === 'Property' || around.type === 'PropertyDefinition') {
      if (nameOfKey(around.key, around.computed) === 'down') return true
    }
    if (around.type === 'VariableDeclarator' && around.id.type === 'Identifier' && around.id.name === 'down')
      return true
    if (around.type === 'AssignmentExpression' && around.left.type === 'MemberExpression') {
      if (nameOfKey(around.left.property, around.left.computed) === 'down') return true
    }
  }
  return false
}
