import type { TSESTree } from '@typescript-eslint/utils'
import { readString } from './read-static-name.js'

const mostValues = 60

/** The strings of a union of literals, in an array or alone: `'Sikh' | 'Hindu' | 'Jewish'`. */
export function listTypeValues(type: TSESTree.TypeNode | undefined): string[] {
  if (type?.type === 'TSArrayType') return listTypeValues(type.elementType)
  if (type?.type !== 'TSUnionType') return []
  return type.types
    .slice(0, mostValues)
    .flatMap((part) => (part.type === 'TSLiteralType' ? (readString(part.literal) ?? []) : []))
}

/** The strings of a schema's closed list: `z.enum([…])`, `Joi.string().valid('a', 'b')`, `yup.string().oneOf([…])`. */
export function listSchemaValues(value: TSESTree.Node): string[] {
  let call: TSESTree.Node = value
  for (let depth = 0; depth < 20; depth++) {
    if (call.type === 'MemberExpression') call = call.object
    else if (call.type !== 'CallExpression') return []
    else {
      const { callee } = call
      const method =
        callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
      if (/^(?:enum|oneOf|valid|allow|picklist|enums|isIn)$/u.test(method)) return listArguments(call.arguments)
      call = callee
    }
  }
  return []
}

function listArguments(nodes: readonly TSESTree.CallExpressionArgument[]): string[] {
  const values: (TSESTree.Node | null)[] = []
  for (const node of nodes) {
    if (node.type === 'ArrayExpression') values.push(...node.elements.slice(0, mostValues))
    else values.push(node)
  }
  return values.slice(0, mostValues).flatMap((node) => readString(node) ?? [])
}
