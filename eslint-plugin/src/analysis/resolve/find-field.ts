import type { TSESTree } from '@typescript-eslint/utils'
import { findClass, nameOfKey } from './find-variable.js'

/** The value that a class gives a field, where it is declared or in the constructor. */
export function findField(node: TSESTree.Node, name: string): TSESTree.Node | undefined {
  for (const member of findClass(node)?.body.body ?? []) {
    if (member.type === 'PropertyDefinition' && nameOfKey(member.key, member.computed) === name && member.value)
      return member.value
    if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') continue
    for (const statement of member.value.body?.body ?? []) {
      if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') continue
      const { left, right } = statement.expression
      const isField = left.type === 'MemberExpression' && left.object.type === 'ThisExpression'
      if (isField && nameOfKey(left.property, left.computed) === name) return right
    }
  }
  return undefined
}
