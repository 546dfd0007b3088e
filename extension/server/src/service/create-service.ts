import type { TextDocument } from 'vscode-languageserver-textdocument'
import { createCore, type ServiceCore, type ServiceOptions } from './core.js'
import { diagnose, type DocumentDiagnostics } from './features/diagnostics.js'
import type { Settings } from './settings.js'
import { toPath } from './uri-paths.js'
import type { WorkspaceFolder } from './workspace.js'

/** The language service without a transport: what an editor tells it, and what it can be asked. */
export interface LanguageService {
  /** What features of other files build on. */
  readonly core: ServiceCore
  setWorkspace(folders: readonly WorkspaceFolder[], settings: Settings): void
  openDocument(document: TextDocument): readonly string[]
  /** The document object of `openDocument`, at its next version. @returns roots of registers that may be others now */
  changeDocument(document: TextDocument): readonly string[]
  saveDocument(uri: string): readonly string[]
  closeDocument(uri: string): readonly string[]
  /** Files were changed, made or removed on disk. */
  changeFiles(uris: readonly string[]): readonly string[]
  /** Compares what is known of the disk with the disk, for machines that tell of no changes. */
  checkDisk(): Promise<readonly string[]>
  diagnose(uri: string): Promise<DocumentDiagnostics | undefined>
}

export function createService(options: ServiceOptions): LanguageService {
  const core = createCore(options)
  const { documents, files, registers, workspace } = core
  const hold = (document: TextDocument, edited: boolean): readonly string[] => {
    const path = toPath(document.uri)
    documents.set(document)
    return files.setOpen(path, document.getText(), edited) ? registers.touch([path]) : []
  }
  return {
    core,
    setWorkspace: (folders, settings) => workspace.set(folders, settings),
    openDocument: (document) => hold(document, false),
    changeDocument: (document) => hold(document, true),
    saveDocument(uri) {
      const document = documents.get(toPath(uri))
      files.forget([toPath(uri)])
      return document ? hold(document, false) : []
    },
    closeDocument(uri) {
      const path = toPath(uri)
      documents.delete(path)
      files.setClosed(path)
      files.forget([path])
      return registers.touch([path])
    },
    changeFiles(uris) {
      const paths = uris.map(toPath)
      files.forget(paths)
      return registers.touch(paths)
    },
    checkDisk: async () => registers.touch(await files.forgetChanged()),
    diagnose: (uri) => diagnose(core, uri),
  }
}
