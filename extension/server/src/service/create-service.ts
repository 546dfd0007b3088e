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
  /** Files were changed, made or removed on disk. What is known of them is forgotten at once; open ones are compared with the disk. */
  changeFiles(uris: readonly string[]): Promise<readonly string[]>
  /** Whether an open document is what the disk holds: an editor may open one with edits of an earlier session. */
  compareWithDisk(uri: string): Promise<readonly string[]>
  /** Compares what is known of the disk with the disk, for machines that tell of no changes. */
  checkDisk(): Promise<readonly string[]>
  diagnose(uri: string): Promise<DocumentDiagnostics | undefined>
}

export function createService(options: ServiceOptions): LanguageService {
  const core = createCore(options)
  const { documents, files, registers, workspace } = core
  const hold = (document: TextDocument, isSaved: boolean): readonly string[] => {
    const path = toPath(document.uri)
    documents.set(document)
    return files.setOpen(path, document.getText(), isSaved) ? registers.touch([path]) : []
  }
  return {
    core,
    setWorkspace: (folders, settings) => workspace.set(folders, settings),
    openDocument: (document) => hold(document, true),
    changeDocument: (document) => hold(document, false),
    saveDocument(uri) {
      const document = documents.get(toPath(uri))
      files.forget([toPath(uri)])
      return document ? hold(document, true) : []
    },
    closeDocument(uri) {
      const path = toPath(uri)
      documents.delete(path)
      files.setClosed(path)
      files.forget([path])
      return registers.touch([path])
    },
    async changeFiles(uris) {
      const paths = uris.map(toPath)
      files.forget(paths)
      const touched = registers.touch(paths)
      return [...new Set([...touched, ...registers.touch(await files.compareOpen(paths))])]
    },
    compareWithDisk: async (uri) => registers.touch(await files.compareOpen([toPath(uri)], true)),
    checkDisk: async () => registers.touch(await files.forgetChanged()),
    diagnose: (uri) => diagnose(core, uri),
  }
}
