import { registerFileNames } from 'processing-register-core'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { listCodeIds, type CodeId } from './code-ids.js'
import type { ServiceCore } from './core.js'
import type { CancellationToken } from './file-system.js'
import { declaringFile } from './find-id.js'
import { isRegisterFile, listPatterns } from './languages.js'
import { loadDocument } from './load-document.js'
import { listRegisterIds, type EntryId, type RegisterIdPlace } from './register-ids.js'
import type { RegisterView } from './register-store.js'
import { toPath, toUri } from './uri-paths.js'

/** Every place that writes the id of an entry. */
export interface Uses {
  readonly inRegisters: readonly RegisterIdPlace[]
  readonly inCode: readonly { readonly document: TextDocument; readonly ids: readonly CodeId[] }[]
  /** URIs of files that hold the id and could not be read as code: what they mean by it cannot be told. */
  readonly unread: readonly string[]
  /** Registers that have the entry. */
  readonly views: readonly RegisterView[]
}

export interface Work {
  readonly token: CancellationToken
  /** Told after each file. */
  readonly progress?: (done: number, of: number) => void
}

/**
 * Searches registers and code for an entry's id: in every register that has this entry, also where that only extends the file which
 * declares it, and in the code these registers answer for. Open documents come first.
 *
 * @param file absolute path of the register file that declares the entry
 * @returns undefined where the work was cancelled
 */
export async function findUses(
  core: ServiceCore,
  entry: EntryId,
  file: string,
  { token, progress }: Work,
): Promise<Uses | undefined> {
  const views = await listViews(core, entry, file, token)
  const inRegisters = new Map<string, RegisterIdPlace>()
  for (const view of views) {
    for (const place of listRegisterIds(view)) {
      if (place.section !== entry.section || place.id !== entry.id) continue
      inRegisters.set(JSON.stringify([place.file, place.path, place.part]), place)
    }
  }
  const inCode: { document: TextDocument; ids: readonly CodeId[] }[] = []
  const unread: string[] = []
  const uris = await listCode(core, token)
  const mayUse = createPrefilter(entry, views)
  for (const [i, uri] of uris.entries()) {
    if (token.isCancellationRequested) return undefined
    progress?.(i, uris.length)
    const document = await loadDocument(core, uri)
    if (!document || !mayUse(document.getText())) continue
    const { view } = await core.ground(toPath(uri))
    if (!view || !views.includes(view)) continue
    const done = await core.read(uri, document)
    if (!done) unread.push(uri)
    const ids = done
      ? listCodeIds(done.facts).filter(({ section, id }) => section === entry.section && id === entry.id)
      : []
    if (ids.length > 0) inCode.push({ document, ids })
  }
  return token.isCancellationRequested ? undefined : { inRegisters: [...inRegisters.values()], inCode, unread, views }
}

/** Parsing is dear: only a text that holds the id and something that could give it a meaning is worth it. */
function createPrefilter({ id }: EntryId, views: readonly RegisterView[]): (text: string) => boolean {
  const functions = views
    .flatMap(({ code }) => code.register.disclosureLog.functions)
    .map((pattern) => pattern.slice(pattern.lastIndexOf('.') + 1).replaceAll('*', ''))
  const signs = ['@processing', '@store', ...functions]
  return (text) => text.includes(id) && signs.some((sign) => text.includes(sign))
}

async function listViews(
  core: ServiceCore,
  entry: EntryId,
  file: string,
  token: CancellationToken,
): Promise<readonly RegisterView[]> {
  const patterns = registerFileNames.map((name) => `**/${name}`)
  const listed = await Promise.all(
    core.workspace.folders.map(({ uri }) => core.options.fileSystem.list(uri, patterns, token)),
  )
  const paths = new Set([
    ...core.registers.list().map(({ path }) => path),
    ...listed.flat().map(toPath).filter(isRegisterFile),
  ])
  const views: RegisterView[] = []
  for (const path of paths) {
    const view = await core.registers.open(path)
    if (declaringFile(view, entry) === file) views.push(view)
  }
  return views
}

async function listCode(core: ServiceCore, token: CancellationToken): Promise<readonly string[]> {
  const open = core.documents.list().map(({ uri }) => uri)
  const listed = await Promise.all(
    core.workspace.folders.map(({ uri }) => core.options.fileSystem.list(uri, listPatterns(), token)),
  )
  const byPath = new Map([...open, ...listed.flat()].map((uri) => [toPath(uri), uri] as const))
  return [...byPath.keys()]
    .filter((path) => !isRegisterFile(path))
    .map((path) => core.documents.get(path)?.uri ?? toUri(path))
}
