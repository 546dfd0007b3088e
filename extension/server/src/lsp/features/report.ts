import type { CancellationToken } from 'vscode-languageserver'
import { methods, type Report } from '../../../../shared/messages.js'
import { getReport } from '../../service/features/report.js'
import type { LspFeature } from '../feature.js'
import { readUri } from '../read-params.js'

/** `processingRegister/report`. */
export const reportFeature: LspFeature = {
  capabilities: {},
  attach(connection, { core }) {
    connection.onRequest(
      methods.report,
      async (params: unknown, token: CancellationToken): Promise<Report | null> =>
        (await getReport(core, readUri(params), token)) ?? null,
    )
  },
}
