import { methods, type RegisterStatus } from '../../../../shared/messages.js'
import { getStatus } from '../../service/features/status.js'
import type { LspFeature } from '../feature.js'
import { onOwnRequest } from '../own-request.js'
import { readUri } from '../read-params.js'

/** `processingRegister/status`. */
export const statusFeature: LspFeature = {
  capabilities: {},
  attach(connection, { core }) {
    onOwnRequest(connection, methods.status, (params): Promise<RegisterStatus> => getStatus(core, readUri(params)))
  },
}
