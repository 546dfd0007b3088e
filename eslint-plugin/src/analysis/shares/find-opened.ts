import type { TSESTree } from '@typescript-eslint/utils'
import type { EgressEntry } from '../../catalogue/shares/index.js'
import type { CodeFile } from '../code-file.js'
import { nameOfKey, unwrap } from '../resolve/find-variable.js'
import { getPath } from '../resolve/resolve-object.js'
import { writePath } from '../resolve/resolve-text.js'

/** Where a client was told to go, by another call on it: `sftp.connect({ host })`. */
export function findOpened(
  client: TSESTree.Node,
  { names, at }: NonNullable<EgressEntry['opened']>,
  file: CodeFile,
): TSESTree.Node | undefined {
  const path = writePath(client)
  if (path === undefined) return undefined
  for (const { callee, arguments: given } of file.nodes('CallExpression')) {
    const member = unwrap(callee)
    if (member.type !== 'MemberExpression' || writePath(member.object) !== path) continue
    if (!names.includes(nameOfKey(member.property, member.computed) ?? '')) continue
    for (const [argument, inner] of at) {
      const value = inner === undefined ? given[argument] : getPath(given[argument], inner, file.sourceCode)
      if (value) return value
    }
  }
  return undefined
}
