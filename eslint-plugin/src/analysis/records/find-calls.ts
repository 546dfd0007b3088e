import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findClass, findVariable, nameOfKey } from '../resolve/find-variable.js'

/** Every place in a file that names a function of it. */
export interface Uses {
  readonly nodes: readonly TSESTree.Node[]
  /** Whether no other file can call it. */
  readonly isOwn: boolean
}

/**
 * The uses of a function by its name, or of a method by `this.name` in its class.
 *
 * @param members all `this.name` of the file
 */
export function findUses(
  owner: TSESTree.Node,
  members: readonly TSESTree.MemberExpression[],
  sourceCode: TSESLint.SourceCode,
): Uses {
  const { parent } = owner
  if (owner.type === 'FunctionExpression' && parent?.type === 'MethodDefinition') return findMethodUses(parent, members)
  const name = getName(owner)
  const variable = name && findVariable(sourceCode, name)
  // A function that is called where it stands: `(async () => { … })()`.
  if (!variable)
    return { nodes: parent?.type === 'CallExpression' && parent.callee === owner ? [owner] : [], isOwn: true }
  const nodes = variable.references.filter(({ init }) => init !== true).map(({ identifier }) => identifier)
  return { nodes, isOwn: !isExported(owner) }
}

function findMethodUses(method: TSESTree.MethodDefinition, members: readonly TSESTree.MemberExpression[]): Uses {
  const name = nameOfKey(method.key, method.computed)
  const owner = findClass(method)
  return {
    nodes: members.filter(
      (member) => nameOfKey(member.property, member.computed) === name && findClass(member) === owner,
    ),
    isOwn: method.key.type === 'PrivateIdentifier' || method.accessibility === 'private',
  }
}

/** The call of which a use is the callee. */
export function getCall(use: TSESTree.Node): TSESTree.CallExpression | undefined {
  const { parent } = use
  return parent?.type === 'CallExpression' && parent.callee === use ? parent : undefined
}

function getName(node: TSESTree.Node): TSESTree.Identifier | undefined {
  if (node.type === 'FunctionDeclaration') return node.id ?? undefined
  const { parent } = node
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id : undefined
}

function isExported(node: TSESTree.Node): boolean {
  const statement = node.type === 'FunctionDeclaration' ? node : node.parent?.parent
  const { parent } = statement ?? {}
  return parent?.type === 'ExportNamedDeclaration' || parent?.type === 'ExportDefaultDeclaration'
}
