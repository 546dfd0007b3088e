import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findVariable, nameOfKey } from '../resolve/find-variable.js'

/** What typed linting adds to a parser’s answer, as far as it is read here: TypeScript’s own types are not imported. */
interface TypedServices {
  readonly program?: { readonly getTypeChecker: () => TypeChecker } | null
  readonly esTreeNodeToTSNodeMap?: { readonly get: (node: TSESTree.Node) => unknown }
}
interface TypeChecker {
  getTypeAtLocation(node: unknown): {
    readonly getProperties: () => readonly { readonly name: string }[]
    readonly flags: number
  }
}

/** More members than a record of a person has: a framework’s object. */
const most = 60
/** `ts.TypeFlags.Object`. */
const objectFlag = 524288

/**
 * The names that the type of a variable lists: by the type checker where linting is typed, else by the annotation, where it is
 * written out or declared in this file.
 */
export function listTypeMembers(node: TSESTree.Identifier, sourceCode: TSESLint.SourceCode): readonly string[] {
  const names = listByChecker(node, sourceCode) ?? listByAnnotation(node, sourceCode)
  return names.length > most ? [] : names
}

function listByChecker(node: TSESTree.Identifier, sourceCode: TSESLint.SourceCode): readonly string[] | undefined {
  const { program, esTreeNodeToTSNodeMap } = sourceCode.parserServices as TypedServices
  if (!program || !esTreeNodeToTSNodeMap) return undefined
  const type = program.getTypeChecker().getTypeAtLocation(esTreeNodeToTSNodeMap.get(node))
  return (type.flags & objectFlag) === 0 ? [] : type.getProperties().map(({ name }) => name)
}

function listByAnnotation(node: TSESTree.Identifier, sourceCode: TSESLint.SourceCode): readonly string[] {
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
