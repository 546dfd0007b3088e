import { getCodeDefinition } from '../../service/features/code-definition.js'
import { isRegisterFile } from '../../service/languages.js'
import { toPath } from '../../service/uri-paths.js'
import type { LspFeature } from '../feature.js'

/** `textDocument/definition`. */
export const definitionFeature: LspFeature = {
  capabilities: { definitionProvider: true },
  attach(connection, { core }) {
    connection.onDefinition(async ({ textDocument: { uri }, position }) => {
      if (isRegisterFile(toPath(uri))) return []
      return [...(await getCodeDefinition(core, uri, position))]
    })
  },
}
