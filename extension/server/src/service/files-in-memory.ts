import type { FileStat, FileProblem, RegisterFileSystem } from 'processing-register-core'
import { dirname, relative, resolve } from 'processing-register-core/paths'
import type { ServiceFileSystem } from './file-system.js'
import { isYaml } from './languages.js'
import { resolvePackage } from './resolve-package.js'
import { toPath, toUri } from './uri-paths.js'

interface OpenFile {
  readonly text: string
  /** What the disk held when it was last looked at; undefined where it had no such file when the document was opened. */
  readonly saved: string | undefined
  /** The file was removed from the disk, and nobody has typed in its document since: then it is gone, as it is for everybody else. */
  readonly gone: boolean
}

interface KnownFile {
  readonly stat: FileStat
  readonly realPath: string
  /** Present once somebody wanted to read it. */
  readonly bytes?: Uint8Array | { readonly problem: FileProblem }
}

/**
 * The files that registers are made of, kept in memory: the core reads synchronously, the service's files come asynchronously. What is
 * asked for and not known yet counts as missing and is noted; {@link fill} fetches it, and the reader tries again.
 */
export class FilesInMemory {
  readonly #source: ServiceFileSystem
  readonly #known = new Map<string, KnownFile>()
  /** Open documents by path: their texts win over the disk. */
  readonly #open = new Map<string, OpenFile>()
  /** What is being fetched, by path. */
  readonly #fetches = new Map<string, { readonly want: 'stat' | 'read'; readonly done: Promise<KnownFile> }>()
  readonly #wanted = new Map<string, 'stat' | 'read'>()
  #seen = new Set<string>()

  constructor(source: ServiceFileSystem) {
    this.#source = source
  }

  /**
   * A document was opened, changed or saved.
   *
   * @param isSaved whether the disk holds this text
   * @returns whether something differs from what was known
   */
  setOpen(path: string, text: string, isSaved: boolean): boolean {
    const before = this.#open.get(path)
    const known = before ? this.openText(path) : this.#decode(path)
    const wasEdited = this.isEdited(path)
    const gone = before?.gone === true && !isSaved && before.text === text
    const saved = isSaved || !before ? text : before.saved
    this.#open.set(path, { text, saved, gone })
    return this.openText(path) !== known || this.isEdited(path) !== wasEdited
  }

  #decode(path: string): string | undefined {
    const bytes = this.#known.get(path)?.bytes
    return bytes instanceof Uint8Array ? decode(bytes) : undefined
  }

  setClosed(path: string): void {
    this.#open.delete(path)
  }

  /** Whether an open document holds something else than the disk: an edit that was undone is none. */
  isEdited = (path: string): boolean => {
    const open = this.#open.get(path)
    return open !== undefined && (open.saved === undefined || !isSameText(open.text, open.saved))
  }

  /** The text of an open document; undefined also where its file was removed under it. */
  openText = (path: string): string | undefined => {
    const open = this.#open.get(path)
    return open?.gone === true ? undefined : open?.text
  }

  /**
   * Compares open documents with the disk.
   *
   * @param isNew whether they were just opened: one that the disk does not have is not saved yet, and nobody has removed it
   * @returns paths of those that count for something else now
   */
  async compareOpen(paths: Iterable<string>, isNew = false): Promise<readonly string[]> {
    const changed: string[] = []
    const open = [...paths].filter((path) => this.#open.has(path))
    await Promise.all(open.map(async (path) => ((await this.#compare(path, isNew)) ? changed.push(path) : undefined)))
    return changed
  }

  async #compare(path: string, isNew: boolean): Promise<boolean> {
    const bytes = await this.#source.read(toUri(path))
    const open = this.#open.get(path)
    if (!open) return false
    const wasEdited = this.isEdited(path)
    if (bytes instanceof Uint8Array) this.#open.set(path, { text: open.text, saved: decode(bytes), gone: false })
    else if (bytes.problem === 'missing' && isNew) this.#open.set(path, { ...open, saved: undefined })
    else if (bytes.problem === 'missing' && !wasEdited) this.#open.set(path, { ...open, gone: true })
    return this.isEdited(path) !== wasEdited || this.#open.get(path)?.gone !== open.gone
  }

  /** What is known of these paths may be old. */
  forget(paths: Iterable<string>): void {
    for (const path of paths) {
      this.#known.delete(path)
      this.#fetches.delete(path)
    }
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
    return [...changed, ...(await this.compareOpen([...this.#open.keys()].filter(isYaml)))]
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
    await Promise.all(wanted.map(([path, want]) => this.#fetch(path, want)))
  }

  /** One fetch of a file at a time, which all who want it wait for. */
  async #fetch(path: string, want: 'stat' | 'read'): Promise<void> {
    const running = this.#fetches.get(path)
    if (running) {
      await running.done
      return want === running.want || want === 'stat' ? undefined : this.#fetch(path, want)
    }
    const fetch = { want, done: this.#load(path, want) }
    this.#fetches.set(path, fetch)
    const known = await fetch.done
    // Forgotten while it was fetched: what came may be old already, and whoever still wants it asks again.
    if (this.#fetches.get(path) !== fetch) return
    this.#fetches.delete(path)
    this.#known.set(path, known)
  }

  async #load(path: string, want: 'stat' | 'read'): Promise<KnownFile> {
    const known = this.#known.get(path) ?? (await this.#look(path))
    if (want === 'stat' || known.stat.kind !== 'file' || known.bytes) return known
    return { ...known, bytes: await this.#source.read(toUri(path)) }
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
      const text = this.openText(path)
      if (text !== undefined) {
        this.#seen.add(path)
        return { kind: 'file', size: text.length, mtimeMs: 0, inode: 0 }
      }
      return this.#get(path, 'stat')?.stat ?? { kind: 'problem', problem: 'missing' }
    },
    read: (path) => {
      const text = this.openText(path)
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

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Editors give every line of a document the same break, whatever the file has. */
const isSameText = (a: string, b: string): boolean => a === b || unifyBreaks(a) === unifyBreaks(b)

const unifyBreaks = (text: string): string => text.replaceAll(/\r\n?/gu, '\n')

/** A chain of registers that extend each other needs one round a link; the core follows fifty. */
const mostRounds = 120
