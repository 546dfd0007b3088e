import { describeCompletion, getCodeCompletion } from '../../service/features/code-completion.js'
import { getRegisterCompletion } from '../../service/features/register-completion.js'
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
      const found = isRegisterFile(toPath(uri))
        ? await getRegisterCompletion(core, uri, position, { snippets: client.snippets })
        : await getCodeCompletion(core, uri, position)
      return [...found]
    })
    connection.onCompletionResolve((item) => describeCompletion(core, item, client.markdownCompletion))
  },
}
