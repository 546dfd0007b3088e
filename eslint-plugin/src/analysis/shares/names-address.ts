import type { TSESTree } from '@typescript-eslint/utils'
import { unwrap } from '../resolve/find-variable.js'
import { writePath } from '../resolve/resolve-text.js'

/** Whether an argument says by its name that it is an address or what to do next, and so no data. */
export function namesAddress(node: TSESTree.Node): boolean {
  const inner = unwrap(node)
  const path = writePath(inner.type === 'CallExpression' ? inner.callee : inner)
  return (
    path !== undefined &&
    /(?:ur[il]s?|href|path|link|address|endpoint|host|topic|queue|callback|cb|done|next)$/iu.test(path)
  )
}
