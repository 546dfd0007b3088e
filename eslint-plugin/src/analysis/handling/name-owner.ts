import type { TSESTree } from '@typescript-eslint/utils'
import { readKey, readLastName } from './read-static-name.js'

/** The function around a node, or the program: reads are counted once a name in each. */
export function getFunction(node: TSESTree.Node): TSESTree.Node {
  let current = node
  while (current.parent && !isFunction(current)) current = current.parent
  return current
}

export const isFunction = (node: TSESTree.Node | null | undefined): boolean =>
  node?.type === 'FunctionDeclaration' ||
  node?.type === 'FunctionExpression' ||
  node?.type === 'ArrowFunctionExpression'

/** The name a node bears, or that of what it is assigned to. */
export function readOwnName(node: TSESTree.Node): string | undefined {
  switch (node.type) {
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration':
    case 'VariableDeclarator':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return readLastName(node.id)
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
    case 'TSPropertySignature':
      return readKey(node.key, node.computed)
    case 'AssignmentExpression':
      return readLastName(node.left)
    case 'CallExpression':
      return readLastName(node.callee)
    default:
      return undefined
  }
}

const furthest = 14
const mostNames = 3

/** Names that enclose a node, from the inside: at most three, up to the nearest function or class. */
export function listOwners(node: TSESTree.Node): string[] {
  const names: string[] = []
  let current = node.parent
  for (let depth = 0; current && depth < furthest && names.length < mostNames; depth++, current = current.parent) {
    const name = readOwnName(current)
    if (name !== undefined) names.push(name)
    const annotation = readAnnotation(current)
    if (annotation !== undefined && names.length < mostNames) names.push(annotation)
    if (isFunction(current)) {
      const holder = current.parent && name === undefined ? readOwnName(current.parent) : undefined
      if (holder !== undefined) names.push(holder)
      break
    }
    if (/^(?:Class|TSInterface|TSTypeAlias|TSEnum)/u.test(current.type) && name !== undefined) break
  }
  return names
}

function readAnnotation(node: TSESTree.Node): string | undefined {
  if (node.type === 'VariableDeclarator') {
    return node.id.type === 'Identifier' ? readLastName(node.id.typeAnnotation?.typeAnnotation) : undefined
  }
  if (node.type !== 'TSAsExpression' && node.type !== 'TSSatisfiesExpression') return undefined
  const name = readLastName(node.typeAnnotation)
  // `as const` is no type's name.
  return name === 'const' ? undefined : name
}
