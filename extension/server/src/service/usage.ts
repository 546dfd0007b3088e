import { listUses, type Span } from 'eslint-plugin-data-protection/analysis'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Range } from 'vscode-languageserver-types'
import type { ServiceCore } from './core.js'
import { readDocument } from './features/scan-workspace.js'
import type { CancellationToken } from './file-system.js'
import { isRegisterFile, listPatterns } from './languages.js'
import type { RegisterView } from './register-store.js'
import type { Section } from './register-places.js'
import { toPath, toUri } from './uri-paths.js'

/** A place in code that rests on an entry of the register. */
interface Use {
  readonly uri: string
  readonly range: Range
}

/** Places by entry: `activities/housing-register`. */
export type Usage = ReadonlyMap<string, readonly Use[]>

export const useKey = (section: Section, id: string): string => `${section}/${id}`

/** Milliseconds. */
const moment = 1000

interface Counted {
  readonly stamp: string
  readonly uses: readonly (readonly [key: string, range: Range])[]
}

/**
 * Where the code of a workspace uses the entries of a register. A file is read once for each of its states and each state of the register, so that
 * the second question costs a look at each file's date.
 */
export class UsageIndex {
  readonly #core: ServiceCore
  readonly #files = new Map<string, Counted>()
  #recent: { readonly state: string; until: number; readonly usage: Promise<Usage | undefined> } | undefined

  constructor(core: ServiceCore) {
    this.#core = core
  }

  /**
   * Lenses come into view many at a time: they share one look at the workspace, and what it saw for a moment.
   *
   * @returns undefined where the work was cancelled
   */
  async collect(view: RegisterView, token: CancellationToken): Promise<Usage | undefined> {
    let recent = this.#recent
    const state = this.#describe(view)
    if (recent?.state !== state || recent.until < performance.now()) {
      this.#recent = recent = { state, until: Infinity, usage: this.#look(view, token) }
      const own = recent
      // A look that fails does so for those who wait for it; whoever comes next looks anew.
      own.usage.then(
        (usage) => (own.until = usage ? performance.now() + moment : 0),
        () => (own.until = 0),
      )
    }
    const usage = await recent.usage
    // Whoever began to look may have gone; that does not concern the others.
    return usage ?? (token.isCancellationRequested ? undefined : this.collect(view, token))
  }

  /** What an answer stands on, but for files on disk. */
  #describe({ revision }: RegisterView): string {
    const open = this.#core.documents.list().map(({ uri, version }) => `${uri} ${version}`)
    return [revision, ...open].join('\n')
  }

  async #look(view: RegisterView, token: CancellationToken): Promise<Usage | undefined> {
    const folder = this.#core.workspace.folderOf(view.path)
    const uris = await this.#core.options.fileSystem.list(toUri(folder), listPatterns(), token)
    const usage = new Map<string, Use[]>()
    for (const uri of uris) {
      if (token.isCancellationRequested) return undefined
      for (const [key, range] of await this.#read(uri, view)) {
        const uses = usage.get(key)
        if (uses) uses.push({ uri, range })
        else usage.set(key, [{ uri, range }])
      }
    }
    return usage
  }

  async #read(uri: string, view: RegisterView): Promise<Counted['uses']> {
    const path = toPath(uri)
    if (isRegisterFile(path)) return []
    const open = this.#core.documents.get(path)
    const stat = open ? undefined : await this.#core.options.fileSystem.stat(uri)
    const state = open ? `open ${open.version}` : stat?.kind === 'file' ? `${stat.mtimeMs} ${stat.size}` : 'none'
    const stamp = `${view.path} ${view.revision} ${state}`
    const known = this.#files.get(path)
    if (known?.stamp === stamp) return known.uses
    const uses = await this.#count(uri, open)
    this.#files.set(path, { stamp, uses })
    return uses
  }

  async #count(uri: string, open: TextDocument | undefined): Promise<Counted['uses']> {
    const document = open ?? (await readDocument(this.#core, uri))
    const done = document && (await this.#core.read(uri, document))
    if (!done?.view) return []
    return listUses(done.view.code.register, done.path, done.facts).map(({ section, id, at }) => [
      useKey(section, id),
      toRange(at),
    ])
  }
}

const toRange = ({ loc: { start, end } }: Span): Range => ({
  start: { line: start.line - 1, character: start.column },
  end: { line: end.line - 1, character: end.column },
})
