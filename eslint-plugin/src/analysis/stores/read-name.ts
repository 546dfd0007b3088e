import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { NameSource } from '../../catalogue/stores/index.js'
import { findBoundKey, findClass, findInitialiser, findVariable, nameOfKey, unwrap } from '../resolve/find-variable.js'
import { getPath, resolveObject } from '../resolve/resolve-object.js'
import { resolveText, unknownPart, writePath } from '../resolve/resolve-text.js'

/** A call, construction or decorator whose arguments name a store. */
export interface StoreCall {
  readonly node:
    | TSESTree.CallExpression
    | TSESTree.NewExpression
    | TSESTree.Decorator
    | TSESTree.ClassDeclaration
    | TSESTree.ClassExpression
  /** What is called, or for a class what it extends. */
  readonly callee: TSESTree.Node
  readonly args: readonly TSESTree.Node[]
}

/** A name, and the node that holds it where the code has one. */
export interface FoundName {
  readonly name: string
  readonly node?: TSESTree.Node
  /** The item of a list that it is the name of: what else the item says is of this store. */
  readonly item?: TSESTree.Node
}

/** The names a call declares (one, except for batches), as the catalogue's entry says where to look. Empty where none is found. */
export function readNames(call: StoreCall, source: NameSource, sourceCode: TSESLint.SourceCode): readonly FoundName[] {
  for (const read of readers) {
    const found = read(call, source, sourceCode).filter(({ name }) => name !== '')
    if (found.length > 0)
      return source.suffix === undefined ? found : found.map((one) => addSuffix(one, source.suffix ?? ''))
  }
  return source.otherwise === undefined ? [] : [{ name: source.otherwise }]
}

type Reader = (call: StoreCall, source: NameSource, sourceCode: TSESLint.SourceCode) => readonly FoundName[]

const addSuffix = ({ name, ...rest }: FoundName, suffix: string): FoundName => ({
  ...rest,
  name: `${name}${suffix}`.replaceAll(/\*{2,}/gu, unknownPart),
})

const named = (node: TSESTree.Node | undefined, sourceCode: TSESLint.SourceCode): readonly FoundName[] => {
  const name = resolveText(node, sourceCode)
  return name === undefined || !node ? [] : [{ name, node }]
}

const readProperties: Reader = ({ args }, { properties = [] }, sourceCode) => {
  for (const [argument, path] of properties) {
    const found = named(getPath(args[argument], path, sourceCode), sourceCode)
    if (found.length > 0) return found
  }
  return []
}

const readArgument: Reader = ({ args }, { argument, properties }, sourceCode) => {
  const node = argument === undefined ? undefined : args[argument]
  // An object here is options, whose properties were asked first.
  if (!node || (properties && resolveObject(node, sourceCode))) return []
  return named(node, sourceCode)
}

const readKeys: Reader = ({ args }, { keysOf }, sourceCode) => {
  if (!keysOf) return []
  const [argument, path] = keysOf
  const target = path === '' ? args[argument] : getPath(args[argument], path, sourceCode)
  const object = resolveObject(target, sourceCode)
  return (object?.properties ?? []).flatMap((property) => {
    if (property.type !== 'Property') return []
    const name = property.computed ? resolveText(property.key, sourceCode) : nameOfKey(property.key, false)
    return name === undefined ? [] : [{ name, node: property.key }]
  })
}

const readItems: Reader = ({ args }, { items }, sourceCode) => {
  if (!items) return []
  const list = getPath(args[items.argument], items.path, sourceCode)
  return listElements(list, sourceCode).flatMap((item) => {
    const texts = items.each.flatMap((path) => {
      const value = getPath(item, path, sourceCode)
      const several = listElements(value, sourceCode)
      return (several.length > 0 ? several : [value]).flatMap((node) => named(node, sourceCode))
    })
    const { until, otherwise } = items
    const names = until === undefined ? texts : texts.map((one) => ({ ...one, name: one.name.split(until)[0] ?? '' }))
    return (names.length > 0 || otherwise === undefined ? names : [{ name: otherwise }]).map((one) => ({
      ...one,
      item,
    }))
  })
}

/** The elements of an array literal, or of the one that a constant was given. */
export function listElements(
  node: TSESTree.Node | undefined,
  sourceCode: TSESLint.SourceCode,
): readonly TSESTree.Node[] {
  const array = node && (node.type === 'Identifier' ? findInitialiser(sourceCode, node) : unwrap(node))
  return array?.type === 'ArrayExpression' ? array.elements.filter((element) => element !== null) : []
}

const readChain: Reader = ({ callee }, { chain }, sourceCode) => {
  if (!chain || callee.type !== 'MemberExpression') return []
  const call = findInChain(callee.object, chain, sourceCode, 0)
  return call ? named(call.arguments[0], sourceCode) : []
}

/** The call with one of these names that a receiver comes from: `db.collection('x')` itself, or behind a constant or field. */
function findInChain(
  node: TSESTree.Node,
  names: readonly string[],
  sourceCode: TSESLint.SourceCode,
  depth: number,
): TSESTree.CallExpression | undefined {
  if (depth > 8) return undefined
  const inner = unwrap(node)
  const follow = (next: TSESTree.Node | undefined) =>
    next ? findInChain(next, names, sourceCode, depth + 1) : undefined
  if (inner.type === 'Identifier') return follow(findInitialiser(sourceCode, inner))
  if (inner.type === 'MemberExpression') return follow(findField(inner) ?? inner.object)
  if (inner.type !== 'CallExpression') return undefined
  const name =
    inner.callee.type === 'MemberExpression'
      ? nameOfKey(inner.callee.property, inner.callee.computed)
      : inner.callee.type === 'Identifier'
        ? inner.callee.name
        : undefined
  if (name !== undefined && names.includes(name)) return inner
  return inner.callee.type === 'MemberExpression' ? follow(inner.callee.object) : undefined
}

/** What the class around gives `this.x`: in its declaration or in its constructor. */
function findField({ object, property, computed }: TSESTree.MemberExpression): TSESTree.Node | undefined {
  if (object.type !== 'ThisExpression') return undefined
  const name = nameOfKey(property, computed)
  for (const member of findClass(object)?.body.body ?? []) {
    if (member.type === 'PropertyDefinition' && member.value && nameOfKey(member.key, member.computed) === name)
      return member.value
    if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') continue
    for (const statement of member.value.body?.body ?? []) {
      if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') continue
      const { left, right } = statement.expression
      if (
        left.type === 'MemberExpression' &&
        left.object.type === 'ThisExpression' &&
        nameOfKey(left.property, left.computed) === name
      )
        return right
    }
  }
  return undefined
}

const readNested: Reader = ({ args }, { nested }, sourceCode) => {
  const node = nested && args[nested.argument]
  if (!nested || !node) return []
  const inner = unwrap(node)
  const call = inner.type === 'Identifier' ? findInitialiser(sourceCode, inner) : inner
  return call?.type === 'CallExpression' ? named(call.arguments[nested.within], sourceCode) : []
}

const readCookieText: Reader = ({ args }, { cookieText }, sourceCode) => {
  const [header] = args
  const isHeader = header?.type === 'Literal' && String(header.value).toLowerCase() === 'set-cookie'
  const node = cookieText === undefined || !isHeader ? undefined : args[cookieText]
  return node ? [{ name: readCookieName(node, sourceCode), node }] : []
}

/** The name in front of the first `=` of a cookie's text; `*` where the code does not tell. */
export function readCookieName(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): string {
  const text = resolveText(node.type === 'ArrayExpression' ? (node.elements[0] ?? undefined) : node, sourceCode) ?? ''
  return /^\s*([^=;\s]+)\s*=/u.exec(text)?.[1] ?? unknownPart
}

const readClass: Reader = ({ node, callee }, { className }) => {
  if (className !== true) return []
  if (node.type === 'Decorator') {
    const owner = node.parent
    return owner.type === 'ClassDeclaration' && owner.id ? [{ name: owner.id.name, node: owner.id }] : []
  }
  if (callee.type !== 'MemberExpression') return []
  if (callee.object.type === 'Identifier') return [{ name: callee.object.name, node: callee.object }]
  const around = findClass(callee)
  return around?.id ? [{ name: around.id.name, node: around.id }] : []
}

const readStaticMember: Reader = ({ node }, { staticMember }, sourceCode) => {
  if (staticMember === undefined || (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression')) return []
  for (const member of node.body.body) {
    if (!('key' in member) || !('static' in member) || !member.static) continue
    if (nameOfKey(member.key, member.computed) !== staticMember) continue
    if (member.type === 'PropertyDefinition') return named(member.value ?? undefined, sourceCode)
    const [statement] = member.type === 'MethodDefinition' ? (member.value.body?.body ?? []) : []
    return statement?.type === 'ReturnStatement' ? named(statement.argument ?? undefined, sourceCode) : []
  }
  return []
}

const readVariable: Reader = ({ node }, { variable }) => {
  const { parent } = node
  if (!variable || parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return []
  return [{ name: parent.id.name.replace(variable, '') || parent.id.name, node: parent.id }]
}

/** `prisma.application.deleteMany`; also `const { application: table } = prisma` and a parameter that is taken apart so. */
const readReceiverEnd: Reader = ({ callee }, { receiverEnd }, sourceCode) => {
  if (!receiverEnd || callee.type !== 'MemberExpression') return []
  let object = unwrap(callee.object)
  // `Visit.query().delete()`: the chain's first name.
  while (object.type === 'CallExpression' && object.callee.type === 'MemberExpression')
    object = unwrap(object.callee.object)
  const name =
    object.type === 'Identifier'
      ? (findBoundKey(sourceCode, object) ?? object.name)
      : object.type === 'MemberExpression'
        ? nameOfKey(object.property, object.computed)
        : undefined
  return name === undefined ? [] : [{ name: name.replace(receiverEnd, '') || name, node: object }]
}

const readMade: Reader = ({ callee }, { made }, sourceCode) => {
  if (!made || callee.type !== 'MemberExpression') return []
  const object = unwrap(callee.object)
  const given = findGivingCall(object, sourceCode)
  if (given) return readNames({ node: given, callee: given.callee, args: given.arguments }, made, sourceCode)
  const init =
    object.type === 'Identifier'
      ? findInitialiser(sourceCode, object)
      : object.type === 'MemberExpression'
        ? findField(object)
        : object
  if (init?.type !== 'NewExpression') return []
  return readNames({ node: init, callee: init.callee, args: init.arguments }, made, sourceCode)
}

/** The call that a receiver is taken out of: `const { container } = await containers.createIfNotExists({ id })`. */
function findGivingCall(receiver: TSESTree.Node, sourceCode: TSESLint.SourceCode): TSESTree.CallExpression | undefined {
  let root = receiver
  while (root.type === 'MemberExpression') root = unwrap(root.object)
  const declarator = root.type === 'Identifier' ? findVariable(sourceCode, root)?.defs[0]?.node : undefined
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'ObjectPattern') return undefined
  const value = declarator.init && unwrap(declarator.init)
  return value?.type === 'CallExpression' ? value : undefined
}

const readReceiver: Reader = ({ callee }, { receiver }) => {
  if (receiver !== true || callee.type !== 'MemberExpression') return []
  const path = writePath(callee.object)?.replace(/\.items$/u, '')
  return [{ name: path ?? unknownPart }]
}

const readers: readonly Reader[] = [
  readProperties,
  readArgument,
  readKeys,
  readItems,
  readChain,
  readNested,
  readCookieText,
  readStaticMember,
  readClass,
  readVariable,
  readReceiverEnd,
  readMade,
  readReceiver,
]
