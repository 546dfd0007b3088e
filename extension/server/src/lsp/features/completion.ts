import { describeCompletion, getCodeCompletion } from '../../service/features/code-completion.js'
import { isRegisterFile } from '../../service/languages.js'
import { toPath } from '../../service/uri-paths.js'
import type { LspFeature } from '../feature.js'

/** `textDocument/completion` and `completionItem/resolve`. */
export const completionFeature: LspFeature = {
  capabilities: {
    completionProvider: { triggerCharacters: [' ', '@', '"', "'", '`', ','], resolveProvider: true },
  },
  attach(connection, { core }, client) {
    connection.onCompletion(async ({ textDocument: { uri }, position }) => {
      if (isRegisterFile(toPath(uri))) return []
      return [...(await getCodeCompletion(core, uri, position))]
    })
    connection.onCompletionResolve((item) => describeCompletion(core, item, client.markdownCompletion))
  },
}
