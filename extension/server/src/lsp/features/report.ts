import { methods, type Report } from '../../../../shared/messages.js'
import { getReport } from '../../service/features/report.js'
import type { LspFeature } from '../feature.js'
import { onOwnRequest } from '../own-request.js'
import { readUri } from '../read-params.js'

/** `processingRegister/report`. */
export const reportFeature: LspFeature = {
  capabilities: {},
  attach(connection, { core }) {
    onOwnRequest(
      connection,
      methods.report,
      async (params, token): Promise<Report | null> => (await getReport(core, readUri(params), token)) ?? null,
    )
  },
}
