import { methods, type RegisterStatus } from '../../../../shared/messages.js'
import { getStatus } from '../../service/features/status.js'
import type { LspFeature } from '../feature.js'
import { readUri } from '../read-params.js'

/** `processingRegister/status`. */
export const statusFeature: LspFeature = {
  capabilities: {},
  attach(connection, { core }) {
    connection.onRequest(methods.status, (params: unknown): Promise<RegisterStatus> => getStatus(core, readUri(params)))
  },
}
