import { methods, type TreeNode } from '../../../../shared/messages.js'
import { getTree } from '../../service/features/tree.js'
import type { LspFeature } from '../feature.js'
import { readUri } from '../read-params.js'

/** `processingRegister/tree`. */
export const treeFeature: LspFeature = {
  capabilities: {},
  attach(connection, { core }) {
    connection.onRequest(methods.tree, (params: unknown): Promise<readonly TreeNode[]> =>
      getTree(core, readUri(params)),
    )
  },
}
