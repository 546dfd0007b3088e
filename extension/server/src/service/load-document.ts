import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types'
import type { ServiceCore } from './core.js'
import { readDocument } from './features/scan-workspace.js'
import { uriOf } from './register-places.js'
import { toPath } from './uri-paths.js'

/** A file's text as the client would open it: the open document, else what is on disk. Undefined where it cannot be read. */
export async function loadDocument(core: ServiceCore, uri: string): Promise<TextDocument | undefined> {
  return core.documents.get(toPath(uri)) ?? readDocument(core, uri)
}

/** Edits of one file: of the open document's present version, or of the file as it is on disk. */
export function createDocumentEdit(
  { documents }: Pick<ServiceCore, 'documents'>,
  document: TextDocument,
  edits: TextEdit[],
): TextDocumentEdit {
  const path = toPath(document.uri)
  const open = documents.get(path)
  return { textDocument: { uri: uriOf(path, documents), version: open?.version ?? null }, edits }
}
