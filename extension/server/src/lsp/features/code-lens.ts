import { CodeLensRefreshRequest } from 'vscode-languageserver'
import { getCodeLenses, resolveCodeLens } from '../../service/features/code-lens.js'
import { isRegisterFile } from '../../service/languages.js'
import { toPath } from '../../service/uri-paths.js'
import type { LspFeature } from '../feature.js'

/** `textDocument/codeLens` and `codeLens/resolve`, asked for anew when a register changes. */
export const codeLensFeature: LspFeature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  attach(connection, { core }, client) {
    connection.onCodeLens(async ({ textDocument: { uri } }) => {
      if (isRegisterFile(toPath(uri))) return []
      return [...(await getCodeLenses(core, uri))]
    })
    connection.onCodeLensResolve((lens) => resolveCodeLens(core, lens, client.commands))
  },
  changed(connection, { refreshesLenses }) {
    if (refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined)
  },
}
