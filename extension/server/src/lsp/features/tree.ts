import { methods, type TreeNode } from '../../../../shared/messages.js'
import { getTree } from '../../service/features/tree.js'
import type { LspFeature } from '../feature.js'
import { onOwnRequest } from '../own-request.js'
import { readUri } from '../read-params.js'

/** `processingRegister/tree`. */
export const treeFeature: LspFeature = {
  capabilities: {},
  attach(connection, { core }) {
    onOwnRequest(connection, methods.tree, (params): Promise<readonly TreeNode[]> => getTree(core, readUri(params)))
  },
}
