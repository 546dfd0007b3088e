import { CodeLensRefreshRequest } from 'vscode-languageserver'
import { getCodeLenses, resolveCodeLens } from '../../service/features/code-lens.js'
import { getRegisterLenses, resolveRegisterLens } from '../../service/features/register-lens.js'
import { isRegisterFile } from '../../service/languages.js'
import { toPath } from '../../service/uri-paths.js'
import { UsageIndex } from '../../service/usage.js'
import type { LspFeature } from '../feature.js'
import { readUri } from '../read-params.js'

const isRegister = (uri: string): boolean => isRegisterFile(toPath(uri))

/** `textDocument/codeLens` and `codeLens/resolve`, asked for anew when a register changes. */
export const codeLensFeature: LspFeature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  attach(connection, { core }, client) {
    connection.onCodeLens(async ({ textDocument: { uri } }) => {
      return [...(await (isRegister(uri) ? getRegisterLenses : getCodeLenses)(core, uri))]
    })
    const usage = new UsageIndex(core)
    connection.onCodeLensResolve(async (lens, token) => {
      const uri = readUri(lens.data)
      if (uri === undefined || !isRegister(uri)) return resolveCodeLens(core, lens, client.commands)
      const { command, ...resolved } = await resolveRegisterLens(core, usage, lens, token)
      return {
        ...resolved,
        command: client.commands && command ? command : { title: command?.title ?? '', command: '' },
      }
    })
  },
  changed(connection, { refreshesLenses }) {
    if (refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined)
  },
}
