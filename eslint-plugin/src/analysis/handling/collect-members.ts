import type { TSESTree } from '@typescript-eslint/utils'
import type { CodeFile } from '../code-file.js'
import type { TermContext } from '../words/index.js'
import type { FactList } from './fact-list.js'
import { isFunction, listOwners } from './name-owner.js'
import { isFieldName, readKey, readLastName, readString } from './read-static-name.js'
import { isProgramOwner } from './technical-words.js'
import { listTypeValues } from './list-values.js'

type Member =
  | TSESTree.TSPropertySignature
  | TSESTree.PropertyDefinition
  | TSESTree.TSAbstractPropertyDefinition
  | TSESTree.AccessorProperty

/** Members of types, interfaces and classes, and the constants of enums that name fields. */
export function collectMembers(file: CodeFile, facts: FactList): void {
  const contexts = createContexts()
  for (const node of file.nodes('TSPropertySignature')) collectMember(node, facts, contexts)
  for (const node of file.nodes('PropertyDefinition')) collectMember(node, facts, contexts)
  for (const node of file.nodes('TSAbstractPropertyDefinition')) collectMember(node, facts, contexts)
  for (const node of file.nodes('AccessorProperty')) collectMember(node, facts, contexts)
  for (const node of file.nodes('TSParameterProperty')) {
    const { parameter } = node
    const binding = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
    if (!facts.mayHold(binding.name)) continue
    if (isProgramType(binding.typeAnnotation?.typeAnnotation)) continue
    facts.add({
      name: binding.name,
      node: binding,
      place: 'class-member',
      context: { owner: listOwners(node).join(' ') },
    })
  }
  for (const node of file.nodes('TSEnumMember')) collectEnumMember(node, facts)
}

type Contexts = (node: Member) => TermContext & { readonly owners: readonly string[] }

function createContexts(): Contexts {
  const known = new Map<TSESTree.Node, TermContext & { readonly owners: readonly string[] }>()
  return (node) => {
    const { parent } = node
    let context = known.get(parent)
    if (!context) {
      const owners = listOwners(node)
      context = { siblings: listMemberNames(parent), owner: owners.join(' '), owners }
      known.set(parent, context)
    }
    return context
  }
}

function listMemberNames(parent: TSESTree.Node): string[] {
  const members: readonly TSESTree.Node[] =
    parent.type === 'TSTypeLiteral'
      ? parent.members
      : parent.type === 'TSInterfaceBody' || parent.type === 'ClassBody'
        ? parent.body
        : []
  return members.flatMap((member) =>
    'key' in member ? (readKey(member.key, 'computed' in member && member.computed) ?? []) : [],
  )
}

function collectMember(node: Member, facts: FactList, getContext: Contexts): void {
  const name = readKey(node.key, node.computed)
  if (name === undefined || !isFieldName(name)) return
  const valued = listTypeValues(node.typeAnnotation?.typeAnnotation)
  if (!facts.mayHold(name) && valued.length < 3) return
  if (isProgramType(node.typeAnnotation?.typeAnnotation) || isTypeName(name, node) || isRequest(node)) return
  if ('value' in node && node.value && isProgramValue(node.value)) return
  const { owners, ...context } = getContext(node)
  if (owners.slice(0, 2).some(isProgramOwner)) return
  const place = node.type === 'TSPropertySignature' ? 'type-member' : 'class-member'
  if (!facts.add({ name, node: node.key, place, context })) facts.addValued({ name, node: node.key, values: valued })
}

/** A function, a service or a component is what the program is made of, not what it holds. */
function isProgramType(type: TSESTree.TypeNode | undefined): boolean {
  if (type?.type === 'TSFunctionType' || type?.type === 'TSConstructorType') return true
  const name = readLastName(type)
  return (
    name !== undefined &&
    /(?:Service|Client|Config|Controller|Component|Repository|Element|Handler|Function|FC|ReactNode|Provider)$/u.test(
      name,
    )
  )
}

/** `schemas: { Offence: { … } }` in a generated client names a type. */
const isTypeName = (name: string, { typeAnnotation }: Member): boolean =>
  /^\p{Lu}\p{Ll}/u.test(name) && describesObject(typeAnnotation?.typeAnnotation)

/** An object's members written out, also as a part of a type. */
function describesObject(type: TSESTree.TypeNode | undefined): boolean {
  if (type?.type === 'TSUnionType' || type?.type === 'TSIntersectionType') return type.types.some(describesObject)
  return type?.type === 'TSTypeLiteral'
}

/** `operations: { archiveCondition: { … } }` in a generated client names a request. */
const isRequest = ({ parent: { parent } }: Member): boolean =>
  parent.type === 'TSInterfaceDeclaration' && /^(?:operations|paths|webhooks)$/u.test(parent.id.name)

const isProgramValue = (value: TSESTree.Node): boolean =>
  isFunction(value) || value.type === 'ClassExpression' || value.type === 'NewExpression'

const fieldEnum = /(?:Fields?|Keys?|Columns?|Propert(?:y|ies)|Attributes?|Questions?)$/u

/** Enum constants are mostly values; only an enum that says that it lists fields names data. */
function collectEnumMember(node: TSESTree.TSEnumMember, facts: FactList): void {
  const value = readString(node.initializer)
  const name = value ?? readKey(node.id)
  const owner = listOwners(node).join(' ')
  if (name === undefined || !facts.mayHold(name) || !fieldEnum.test(owner)) return
  facts.add({
    name,
    node: value === undefined ? node.id : (node.initializer ?? node.id),
    place: 'enum-member',
    context: { owner },
  })
}
