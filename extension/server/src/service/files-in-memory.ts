import type { FileStat, FileProblem, RegisterFileSystem } from 'processing-register-core'
import { dirname, relative, resolve } from 'processing-register-core/paths'
import type { ServiceFileSystem } from './file-system.js'
import { resolvePackage } from './resolve-package.js'
import { toPath, toUri } from './uri-paths.js'

interface KnownFile {
  readonly stat: FileStat
  readonly realPath: string
  /** Present once somebody wanted to read it. */
  bytes?: Uint8Array | { readonly problem: FileProblem }
}

/**
 * The files that registers are made of, kept in memory: the core reads synchronously, the service's files come asynchronously. What is
 * asked for and not known yet counts as missing and is noted; {@link fill} fetches it, and the reader tries again.
 */
export class FilesInMemory {
  readonly #source: ServiceFileSystem
  readonly #known = new Map<string, KnownFile>()
  /** Texts of open documents by path: they win over the disk. */
  readonly #open = new Map<string, string>()
  /** Open documents that hold something newer than the disk. */
  readonly #edited = new Set<string>()
  readonly #wanted = new Map<string, 'stat' | 'read'>()
  #seen = new Set<string>()

  constructor(source: ServiceFileSystem) {
    this.#source = source
  }

  /** A document was opened, changed or saved. @returns whether its text differs from what was known */
  setOpen(path: string, text: string, edited: boolean): boolean {
    const differs = text !== (this.#open.get(path) ?? this.#decode(path)) || edited !== this.#edited.has(path)
    this.#open.set(path, text)
    if (edited) this.#edited.add(path)
    else this.#edited.delete(path)
    return differs
  }

  #decode(path: string): string | undefined {
    const bytes = this.#known.get(path)?.bytes
    return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : undefined
  }

  setClosed(path: string): void {
    this.#open.delete(path)
    this.#edited.delete(path)
  }

  isEdited = (path: string): boolean => this.#edited.has(path)

  openText = (path: string): string | undefined => this.#open.get(path)

  /** What is known of these paths may be old. */
  forget(paths: Iterable<string>): void {
    for (const path of paths) this.#known.delete(path)
  }

  /** Looks at every known file again: not every machine tells of changes. @returns paths that are others now, and forgotten */
  async forgetChanged(): Promise<readonly string[]> {
    const changed: string[] = []
    await Promise.all(
      [...this.#known].map(async ([path, { stat }]) => {
        if (this.#open.has(path) || sameStat(stat, await this.#source.stat(toUri(path)))) return
        changed.push(path)
      }),
    )
    this.forget(changed)
    return changed
  }

  /** Runs a synchronous read; gives what it answered and every path it asked for. */
  watch<T>(read: (fs: RegisterFileSystem) => T): { readonly value: T; readonly asked: ReadonlySet<string> } {
    const asked = (this.#seen = new Set())
    return { value: read(this.view), asked }
  }

  /** Reads until nothing that was asked for is unknown. */
  async settle<T>(read: (fs: RegisterFileSystem) => T): Promise<{ value: T; asked: ReadonlySet<string> }> {
    for (let round = 0; ; round++) {
      const result = this.watch(read)
      if (this.#wanted.size === 0 || round >= mostRounds) return result
      await this.#fill()
    }
  }

  async #fill(): Promise<void> {
    const wanted = [...this.#wanted]
    this.#wanted.clear()
    await Promise.all(
      wanted.map(async ([path, want]) => {
        const known = this.#known.get(path) ?? (await this.#look(path))
        if (want === 'read' && known.stat.kind === 'file') known.bytes ??= await this.#source.read(toUri(path))
        this.#known.set(path, known)
      }),
    )
  }

  async #look(path: string): Promise<KnownFile> {
    const uri = toUri(path)
    const stat = await this.#source.stat(uri)
    return { stat, realPath: stat.kind === 'problem' ? path : toPath(await this.#source.realPath(uri)) }
  }

  #get(path: string, want: 'stat' | 'read'): KnownFile | undefined {
    this.#seen.add(path)
    const known = this.#known.get(path)
    if (known && (want === 'stat' || known.bytes !== undefined || known.stat.kind !== 'file')) return known
    this.#wanted.set(path, want)
    return known
  }

  readonly view: RegisterFileSystem = {
    stat: (path) => {
      const text = this.#open.get(path)
      if (text !== undefined) {
        this.#seen.add(path)
        return { kind: 'file', size: text.length, mtimeMs: 0, inode: 0 }
      }
      return this.#get(path, 'stat')?.stat ?? { kind: 'problem', problem: 'missing' }
    },
    read: (path) => {
      const text = this.#open.get(path)
      if (text !== undefined) return new TextEncoder().encode(text)
      return this.#get(path, 'read')?.bytes ?? { problem: 'missing' }
    },
    realPath: (path) => this.#get(path, 'stat')?.realPath ?? path,
    resolvePackage: (specifier, fromFile) => resolvePackage(specifier, fromFile, this.view),
    dirname,
    join: (folder, path) => resolve(folder, path),
    relative,
  }
}

function sameStat(a: FileStat, b: FileStat): boolean {
  if (a.kind === 'file' && b.kind === 'file') return a.mtimeMs === b.mtimeMs && a.size === b.size && a.inode === b.inode
  return a.kind === b.kind
}

/** A chain of registers that extend each other needs one round a link; the core follows fifty. */
const mostRounds = 120
