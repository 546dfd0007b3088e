import { isRegisterFile } from '../../service/languages.js'
import { getRegisterFolding } from '../../service/features/register-folding.js'
import { getRegisterLinks } from '../../service/features/register-links.js'
import { getRegisterSymbols } from '../../service/features/register-symbols.js'
import { toPath } from '../../service/uri-paths.js'
import type { LspFeature } from '../feature.js'

const isRegister = (uri: string): boolean => isRegisterFile(toPath(uri))

/** What only registers have: an outline, folding and links. Code has them from its own language. */
export const registerDocumentFeature: LspFeature = {
  capabilities: {
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
  },
  attach(connection, { core }) {
    connection.onDocumentSymbol(async ({ textDocument: { uri } }) =>
      isRegister(uri) ? [...(await getRegisterSymbols(core, uri))] : [],
    )
    connection.onFoldingRanges(({ textDocument: { uri } }) =>
      isRegister(uri) ? [...getRegisterFolding(core, uri)] : [],
    )
    connection.onDocumentLinks(async ({ textDocument: { uri } }) =>
      isRegister(uri) ? [...(await getRegisterLinks(core, uri))] : [],
    )
  },
}
