import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findVariable, nameOfKey } from './find-variable.js'

/** A place where a member of a variable is named: `payload.name`. */
interface MemberUse {
  readonly member: TSESTree.MemberExpression
  readonly name: string
}

/**
 * The places in its file where members of a variable are named, in source order.
 *
 * @param most references that are looked at
 */
export function listMemberUses(
  node: TSESTree.Identifier,
  sourceCode: TSESLint.SourceCode,
  most = Infinity,
): readonly MemberUse[] {
  return (findVariable(sourceCode, node)?.references ?? []).slice(0, most).flatMap(({ identifier }) => {
    const member = identifier.parent
    if (member.type !== 'MemberExpression' || member.object !== identifier) return []
    const name = nameOfKey(member.property, member.computed)
    return name === undefined ? [] : [{ member, name }]
  })
}
