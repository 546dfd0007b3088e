import { TextDocument } from 'vscode-languageserver-textdocument'
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types'
import type { ServiceCore } from './core.js'
import { uriOf } from './register-places.js'
import { toPath } from './uri-paths.js'

/** A file's text as the client would open it: the open document, else what is on disk. Undefined where it cannot be read. */
export async function loadDocument(core: ServiceCore, uri: string): Promise<TextDocument | undefined> {
  const path = toPath(uri)
  const open = core.documents.get(path)
  if (open) return open
  const bytes = await core.options.fileSystem.read(uri)
  // The decoder leaves a byte order mark out, as editors do.
  return bytes instanceof Uint8Array ? TextDocument.create(uri, '', 0, new TextDecoder().decode(bytes)) : undefined
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
