import { TextDocument } from 'vscode-languageserver-textdocument'
import type { ServiceCore } from '../core.js'
import type { CancellationToken } from '../file-system.js'
import { listPatterns } from '../languages.js'
import { toPath } from '../uri-paths.js'
import { diagnose, type DocumentDiagnostics } from './diagnostics.js'

/** How far a scan has come. */
interface ScanProgress {
  readonly done: number
  readonly total: number
}

export interface ScannedFile extends ScanProgress {
  readonly uri: string
  /** Absent where the file cannot be read, is too large, or is no text. */
  readonly document?: TextDocument
  readonly diagnostics?: DocumentDiagnostics
}

/** Lints the files of the workspace one by one, from open buffers where there are some. Between two files other work gets its turn. */
export async function* scanWorkspace(core: ServiceCore, token: CancellationToken): AsyncGenerator<ScannedFile> {
  const { workspace, options } = core
  const lists = await Promise.all(
    workspace.folders.map(({ uri }) => options.fileSystem.list(uri, listPatterns(), token)),
  )
  // Folders of a workspace may hold each other.
  const uris = [...new Set(lists.flat())]
  for (const [done, uri] of uris.entries()) {
    await giveWay()
    if (token.isCancellationRequested) return
    const document = core.documents.get(toPath(uri)) ?? (await readDocument(core, uri))
    const diagnostics = document && (await diagnose(core, uri, document))
    yield {
      uri,
      done: done + 1,
      total: uris.length,
      ...(document ? { document } : {}),
      ...(diagnostics ? { diagnostics } : {}),
    }
  }
}

/** Lints a file as the disk has it: one that no editor shows. */
export async function diagnoseFile(core: ServiceCore, uri: string): Promise<DocumentDiagnostics | undefined> {
  const document = await readDocument(core, uri)
  return document && diagnose(core, uri, document)
}

const largestFile = 1024 * 1024

/** A file of the disk as a document; undefined where it is none that is linted. */
export async function readDocument(core: ServiceCore, uri: string): Promise<TextDocument | undefined> {
  const { fileSystem } = core.options
  const stat = await fileSystem.stat(uri)
  if (stat.kind !== 'file') return undefined
  if (stat.size > largestFile && !isRegisterUri(uri)) return undefined
  const bytes = await fileSystem.read(uri)
  if (!(bytes instanceof Uint8Array)) return undefined
  return TextDocument.create(uri, '', 0, new TextDecoder().decode(bytes))
}

const isRegisterUri = (uri: string): boolean => /\.ya?ml$/u.test(uri)

const giveWay = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
