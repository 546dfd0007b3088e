import type { TSESTree } from '@typescript-eslint/utils'
import { readKey, readLastName } from '../handling/read-static-name.js'
import { findVariable } from '../resolve/find-variable.js'
import { listCheckedMembers } from '../resolve/list-checked-members.js'
import { leave, type Step, type Tracer } from './step.js'

const deepest = 3

/**
 * The members of an opaque value's type: of the type written beside a parameter or variable and declared in this file, and where
 * type information is there, of whatever type it has.
 */
export function noteTypeMembers(node: TSESTree.Node, tracer: Tracer, step: Step): void {
  const below = leave(step, node)
  if (node.type === 'Identifier') noteWritten(readAnnotation(node, tracer), tracer, below, 0)
  for (const { name, owner } of listCheckedMembers(node, tracer.sourceCode, 2))
    tracer.note(tracer.judge(name, owner), node, below)
}

function readAnnotation(node: TSESTree.Identifier, { sourceCode }: Tracer): TSESTree.TypeNode | undefined {
  const name = findVariable(sourceCode, node)?.defs[0]?.name
  return name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined
}

/** Types that are what they hold, as far as a log is concerned. */
const transparent = /^(?:Array|ReadonlyArray|Promise|Partial|Required|Readonly|NonNullable|Awaited|Set|Iterable)$/u

function noteWritten(type: TSESTree.TypeNode | undefined, tracer: Tracer, step: Step, depth: number): void {
  if (!type || depth > deepest) return
  const noteMember = (member: TSESTree.TypeElement | TSESTree.ClassElement, owner: string): void => {
    if (member.type !== 'TSPropertySignature' && member.type !== 'PropertyDefinition') return
    const name = readKey(member.key, member.computed)
    if (name === undefined || member.typeAnnotation?.typeAnnotation.type === 'TSFunctionType') return
    if (!tracer.note(tracer.judge(name, owner), member.key, step))
      noteWritten(member.typeAnnotation?.typeAnnotation, tracer, step, depth + 1)
  }
  if (type.type === 'TSArrayType') noteWritten(type.elementType, tracer, step, depth)
  else if (type.type === 'TSUnionType' || type.type === 'TSIntersectionType')
    type.types.forEach((part) => noteWritten(part, tracer, step, depth + 1))
  else if (type.type === 'TSTypeLiteral') type.members.forEach((member) => noteMember(member, ''))
  else if (type.type === 'TSTypeReference') {
    const [argument] = type.typeArguments?.params ?? []
    if (transparent.test(readLastName(type) ?? '')) noteWritten(argument, tracer, step, depth + 1)
    else if (type.typeName.type === 'Identifier') {
      const declaration = findVariable(tracer.sourceCode, type.typeName)?.defs[0]?.node
      if (declaration?.type === 'TSTypeAliasDeclaration')
        noteWritten(declaration.typeAnnotation, tracer, step, depth + 1)
      else if (declaration?.type === 'TSInterfaceDeclaration' || declaration?.type === 'ClassDeclaration') {
        const owner = declaration.id?.name ?? ''
        declaration.body.body.forEach((member) => noteMember(member, owner))
      }
    }
  }
}
