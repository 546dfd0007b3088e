import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Position } from 'vscode-languageserver-types'
import { createService, type LanguageService } from '../../src/service/create-service.js'
import type { ServiceFileSystem } from '../../src/service/file-system.js'
import { defaultSettings, type Settings } from '../../src/service/settings.js'

const folder = 'file:///council'
const caret = '‸'

export const uriOf = (path: string): string => `${folder}/${path}`

/** A text with its caret (`‸`) taken out, and where that stood. */
export function readCaret(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf(caret)
  if (offset < 0) throw new Error('The text has no caret (‸).')
  return { text: marked.replace(caret, ''), offset }
}

/** A disk in memory: paths in the workspace folder and their texts. It can be changed while the service runs. */
function createMemoryFiles(files: Record<string, string | Uint8Array>): ServiceFileSystem {
  const get = (uri: string): Uint8Array | undefined => {
    const file = files[uri.slice(folder.length + 1)]
    return typeof file === 'string' ? new TextEncoder().encode(file) : file
  }
  const isFolder = (uri: string): boolean =>
    uri === folder || Object.keys(files).some((path) => uriOf(path).startsWith(`${uri}/`))
  const fileSystem: ServiceFileSystem = {
    stat: (uri) => {
      const bytes = get(uri)
      if (bytes) return Promise.resolve({ kind: 'file', size: bytes.length, mtimeMs: 0, inode: 0 })
      return Promise.resolve(isFolder(uri) ? { kind: 'directory' } : { kind: 'problem', problem: 'missing' })
    },
    read: (uri) => Promise.resolve(get(uri) ?? { problem: 'missing' }),
    realPath: (uri) => Promise.resolve(uri),
    list: () => Promise.resolve(Object.keys(files).sort().map(uriOf)),
  }
  return fileSystem
}

export interface OpenService {
  readonly service: LanguageService
  readonly files: Record<string, string | Uint8Array>
  readonly log: readonly string[]
  /** Opens a document; a caret (`‸`) in the text is taken out and answered as a position. */
  readonly open: (
    path: string,
    marked: string,
  ) => { readonly uri: string; readonly document: TextDocument; readonly position: Position }
  /** Replaces the text of an open document. @returns roots of the registers that may be others now */
  readonly type: (path: string, text: string) => readonly string[]
  /** Findings of a document as short lines: `rule line:column-line:column`, from 1 as ESLint counts. */
  readonly findings: (path: string) => Promise<readonly string[]>
}

/** The service over files in memory, on a fixed day unless the test has another. */
export function openService(
  given: Record<string, string | Uint8Array>,
  settings: Partial<Settings> = {},
  today: () => string = () => '2026-11-24',
): OpenService {
  const files = { ...given }
  const log: string[] = []
  const service = createService({
    fileSystem: createMemoryFiles(files),
    log: (line) => log.push(line),
    today,
  })
  const all = { ...defaultSettings, ...settings }
  service.setWorkspace([{ uri: folder, settings: all }], all)
  const documents = new Map<string, TextDocument>()
  return {
    service,
    files,
    log,
    open(path, marked) {
      const { text, offset } = marked.includes(caret) ? readCaret(marked) : { text: marked, offset: 0 }
      const document = TextDocument.create(uriOf(path), languageOf(path), 1, text)
      documents.set(path, document)
      service.openDocument(document)
      return { uri: document.uri, document, position: document.positionAt(offset) }
    },
    type(path, text) {
      const document = documents.get(path)
      if (!document) throw new Error(`${path} is not open.`)
      TextDocument.update(document, [{ text }], document.version + 1)
      return service.changeDocument(document)
    },
    async findings(path) {
      const found = await service.diagnose(uriOf(path))
      return (found?.items ?? []).map(({ code, range: { start, end } }) => {
        const show = ({ line, character }: Position): string => `${line + 1}:${character + 1}`
        return `${String(code)} ${show(start)}-${show(end)}`
      })
    },
  }
}

function languageOf(path: string): string {
  if (path.endsWith('.yaml') || path.endsWith('.yml')) return 'yaml'
  return path.endsWith('.js') ? 'javascript' : 'typescript'
}
