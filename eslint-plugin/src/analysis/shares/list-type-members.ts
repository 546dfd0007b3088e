import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findVariable, nameOfKey } from '../resolve/find-variable.js'
import { getTypeServices, listCheckedMembers } from '../resolve/list-checked-members.js'

/** More members than a record of a person has: a framework’s object. */
const most = 60

/**
 * The names that the type of a value lists: by the type checker where linting is typed, else by a variable's annotation, where it is
 * written out or declared in this file.
 */
export function listTypeMembers(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): readonly string[] {
  const names = getTypeServices(sourceCode)
    ? listCheckedMembers(node, sourceCode, 0).map(({ name }) => name)
    : listByAnnotation(node, sourceCode)
  return names.length > most ? [] : [...new Set(names)]
}

function listByAnnotation(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): readonly string[] {
  if (node.type !== 'Identifier') return []
  const name = findVariable(sourceCode, node)?.defs[0]?.name
  const annotation = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined
  return annotation ? listMembers(annotation, sourceCode) : []
}

function listMembers(type: TSESTree.TypeNode, sourceCode: TSESLint.SourceCode): readonly string[] {
  if (type.type === 'TSTypeLiteral') return namesOf(type.members)
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return []
  const declaration = findVariable(sourceCode, type.typeName)?.defs[0]?.node
  if (declaration?.type === 'TSInterfaceDeclaration') return namesOf(declaration.body.body)
  return declaration?.type === 'TSTypeAliasDeclaration' && declaration.typeAnnotation.type === 'TSTypeLiteral'
    ? namesOf(declaration.typeAnnotation.members)
    : []
}

const namesOf = (members: readonly TSESTree.TypeElement[]): readonly string[] =>
  members.flatMap((member) => {
    const name = member.type === 'TSPropertySignature' ? nameOfKey(member.key, member.computed) : undefined
    return name === undefined ? [] : [name]
  })
