import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findReturned } from './find-function.js'
import { findClass, findInitialiser, findPassedArgument, findVariable, nameOfKey, unwrap } from './find-variable.js'
import { getProperty, resolveObject } from './resolve-object.js'

/** What stands for a part that the code does not tell. */
export const unknownPart = '*'

const deepest = 6

/**
 * The text of an expression as a register names it: constants are followed, `process.env.X` is `X`, a configuration path is
 * itself (`config.cookie.name`), a name that is only handed in stands for itself, and unknown parts of a template are `*`.
 *
 * @returns undefined where the code tells nothing at all
 */
export function resolveText(node: TSESTree.Node | undefined, sourceCode: TSESLint.SourceCode): string | undefined {
  if (!node) return undefined
  return resolve(node, { sourceCode, depth: 0, inText: false })
}

interface Resolving {
  readonly sourceCode: TSESLint.SourceCode
  readonly depth: number
  /** Inside a template or a sum: a name that is not known there is `*`, because it stands for a value and not for itself. */
  readonly inText: boolean
}

function resolve(node: TSESTree.Node, state: Resolving): string | undefined {
  if (state.depth > deepest) return undefined
  const inner = unwrap(node)
  const next = { ...state, depth: state.depth + 1 }
  switch (inner.type) {
    case 'Literal':
      return typeof inner.value === 'string' || typeof inner.value === 'number' ? String(inner.value) : undefined
    case 'TemplateLiteral':
      return resolveTemplate(inner, next)
    case 'BinaryExpression':
      return inner.operator === '+' ? resolveSum(inner, next) : undefined
    case 'LogicalExpression':
      return resolve(inner.left, next) ?? resolve(inner.right, next)
    case 'Identifier':
      return resolveIdentifier(inner, next)
    case 'MemberExpression':
      return resolveMember(inner, next)
    case 'CallExpression':
      return resolveCall(inner, next)
    default:
      return undefined
  }
}

function resolveTemplate(node: TSESTree.TemplateLiteral, state: Resolving): string {
  let text = ''
  node.quasis.forEach((quasi, index) => {
    // An escape that means nothing (allowed in tagged templates) has no cooked text.
    text += quasi.value.cooked ?? quasi.value.raw
    const part = node.expressions[index]
    if (part) text += resolve(part, { ...state, inText: true }) ?? unknownPart
  })
  return joinUnknown(text)
}

function resolveSum({ left, right }: TSESTree.BinaryExpression, state: Resolving): string | undefined {
  const parts = [left, right].map((part) => resolve(part, { ...state, inText: true }) ?? unknownPart)
  const text = joinUnknown(parts.join(''))
  return text === unknownPart ? undefined : text
}

const joinUnknown = (text: string): string => text.replaceAll(/\*{2,}/gu, unknownPart)

function resolveIdentifier(node: TSESTree.Identifier, state: Resolving): string | undefined {
  const init = findInitialiser(state.sourceCode, node) ?? findPassedArgument(state.sourceCode, node)
  const known = init && resolve(init, state)
  if (known !== undefined) return known
  const environment = findEnvironmentKey(node, state.sourceCode)
  if (environment !== undefined) return state.inText ? unknownPart : environment
  return state.inText || node.name === 'undefined' ? undefined : node.name
}

/** `const { TABLE_NAME } = process.env`: the variable's own name, whatever it is called here. */
export function findEnvironmentKey(node: TSESTree.Identifier, sourceCode: TSESLint.SourceCode): string | undefined {
  const definition = findVariable(sourceCode, node)?.defs[0]
  if (definition?.node.type !== 'VariableDeclarator') return undefined
  const { id, init } = definition.node
  if (id.type !== 'ObjectPattern' || !init || !isEnvironment(unwrap(init))) return undefined
  for (const property of id.properties) {
    if (property.type !== 'Property') continue
    const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value
    if (target.type === 'Identifier' && target.name === node.name) return nameOfKey(property.key, property.computed)
  }
  return undefined
}

const environmentObjects = new Set(['process.env', 'import.meta.env', 'Bun.env', 'Deno.env'])

const isEnvironment = (node: TSESTree.Node): boolean => environmentObjects.has(writePath(node) ?? '')

function resolveMember(node: TSESTree.MemberExpression, state: Resolving): string | undefined {
  const name = nameOfKey(node.property, node.computed)
  if (name === undefined) return undefined
  if (isEnvironment(node.object)) return state.inText ? undefined : name
  const value = findMember(node, name, state.sourceCode)
  const known = value && resolve(value, state)
  if (known !== undefined) return known
  return state.inText ? undefined : writePath(node)
}

/** The value of a member that this file declares: of a constant object, an enum, or the class around it. */
export function findMember(
  node: TSESTree.MemberExpression,
  name: string,
  sourceCode: TSESLint.SourceCode,
): TSESTree.Node | undefined {
  if (node.object.type === 'ThisExpression') return findField(findClass(node), name)
  const object = resolveObject(node.object, sourceCode)
  if (object) return getProperty(object, name)
  if (node.object.type !== 'Identifier') return undefined
  const declaration = findVariable(sourceCode, node.object)?.defs[0]?.node
  if (declaration?.type === 'TSEnumDeclaration') {
    return declaration.body.members.find((member) => nameOfKey(member.id, false) === name)?.initializer
  }
  return declaration?.type === 'ClassDeclaration' ? findField(declaration, name) : undefined
}

function findField(owner: TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined, name: string) {
  const field = owner?.body.body.find(
    (member) => member.type === 'PropertyDefinition' && nameOfKey(member.key, member.computed) === name,
  )
  return field?.type === 'PropertyDefinition' ? (field.value ?? undefined) : undefined
}

/** `config.cookie.name` as written; undefined where a part is computed. `this.` is left out. */
export function writePath(node: TSESTree.Node): string | undefined {
  const inner = unwrap(node)
  if (inner.type === 'Identifier') return inner.name
  if (inner.type === 'MetaProperty') return `${inner.meta.name}.${inner.property.name}`
  if (inner.type !== 'MemberExpression') return undefined
  const name = nameOfKey(inner.property, inner.computed)
  // `keys[0]` is one of many: no name of its own.
  if (name === undefined || /^\d+$/u.test(name)) return undefined
  if (inner.object.type === 'ThisExpression') return name
  const owner = writePath(inner.object)
  return owner === undefined ? undefined : `${owner}.${name}`
}

/** `config.get('a.b')` and `requireEnv('X')` name a setting; a function of this file that only returns a text is that text. */
function resolveCall(node: TSESTree.CallExpression, state: Resolving): string | undefined {
  const path = writePath(node.callee) ?? ''
  const [only] = node.arguments
  if (
    /(?:^|\.)(?:get|config|setting|env)$|env(?:ironment)?(?:var(?:iable)?)?$/iu.test(path) &&
    only?.type === 'Literal'
  ) {
    return state.inText ? undefined : String(only.value)
  }
  const returned = findReturned(node.callee, state.sourceCode)
  // A parameter stands for a value of the caller, so it is unknown even where it is all there is.
  return returned && resolve(returned, { ...state, inText: true })
}
