import { getCodeHover } from '../../service/features/code-hover.js'
import { getRegisterHover } from '../../service/features/register-hover.js'
import { isRegisterFile } from '../../service/languages.js'
import { toPath } from '../../service/uri-paths.js'
import type { LspFeature } from '../feature.js'

/** `textDocument/hover`. */
export const hoverFeature: LspFeature = {
  capabilities: { hoverProvider: true },
  attach(connection, { core }, client) {
    connection.onHover(async ({ textDocument: { uri }, position }) => {
      if (isRegisterFile(toPath(uri))) return (await getRegisterHover(core, uri, position)) ?? null
      return (await getCodeHover(core, uri, position, client.markdownHover)) ?? null
    })
  },
}
