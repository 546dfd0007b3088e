import {
  registerFileNames,
  type LoadedRegister,
  type RegisterFileSystem,
  type RegisterProblem,
} from 'processing-register-core'
import { checkRegister } from 'processing-register-core/checks'
import { loadRegister, loadRegisterText, type FreshLoad } from 'processing-register-core/load'
import { dirname, isAbsolute, resolve } from 'processing-register-core/paths'
import type { RegisterState } from '../../../shared/messages.js'
import type { FilesInMemory } from './files-in-memory.js'

/** One state of a register: never changed, replaced by the next. */
export interface RegisterView {
  /** Path of the root file. */
  readonly path: string
  /** What code is compared with: the present register, or its last good state while it is half typed. */
  readonly code: LoadedRegister
  /** The present text as far as it can be read, with the place of everything in it. */
  readonly fresh: FreshLoad
  readonly state: Exclude<RegisterState, 'none'>
  /** Differs from that of every other state of every register. */
  readonly revision: number
  /** Format, references and law, of the present text. @param today ISO date */
  readonly problems: (today: string) => readonly RegisterProblem[]
}

/** Which register applies to a file, and how that was decided. */
export interface Located {
  readonly path: string | undefined
  readonly by: 'setting' | 'nearest'
  /** Folder the search began in, or the path that the setting names. */
  readonly lookedAt: string
  /** A second register in the same folder, which is not used. */
  readonly ignored?: string
}

interface Held {
  readonly view: RegisterView
  readonly lastGood: LoadedRegister | undefined
  /** Every path the load depends on, those that were not there included. */
  readonly asked: ReadonlySet<string>
  stale: boolean
}

/** The registers of the workspace, each loaded once for each state of its files. */
export class RegisterStore {
  readonly #files: FilesInMemory
  readonly #held = new Map<string, Held>()
  readonly #loading = new Map<string, Promise<RegisterView>>()
  /** For each load that runs, the paths that were changed since it began. */
  readonly #touchedWhileLoading = new Set<Set<string>>()
  #revision = 0

  constructor(files: FilesInMemory) {
    this.#files = files
  }

  /** @param setting the register that the user's settings name @param folder the workspace folder of the file */
  async locate(path: string, setting: string | undefined, folder: string): Promise<Located> {
    if (setting !== undefined) {
      const named = isAbsolute(setting) ? resolve(setting) : resolve(folder, setting)
      return { path: named, by: 'setting', lookedAt: named }
    }
    const { value } = await this.#files.settle((fs) => findNearest(dirname(path), folder, fs))
    return { ...value, by: 'nearest', lookedAt: dirname(path) }
  }

  /** The present state of a register, loaded where that is needed. */
  async open(path: string): Promise<RegisterView> {
    for (;;) {
      const held = this.#held.get(path)
      if (held && !held.stale) return held.view
      let loading = this.#loading.get(path)
      if (!loading) {
        loading = this.#load(path).finally(() => this.#loading.delete(path))
        this.#loading.set(path, loading)
      }
      await loading
    }
  }

  /** Registers that were opened and are still there. */
  list(): readonly RegisterView[] {
    return [...this.#held.values()].map(({ view }) => view).filter(({ fresh }) => !isGone(fresh))
  }

  /** Files were changed, made or removed. @returns the registers that may be others now, by path */
  touch(paths: Iterable<string>): readonly string[] {
    const changed = new Set(paths)
    for (const touched of this.#touchedWhileLoading) for (const path of changed) touched.add(path)
    const affected: string[] = []
    for (const [root, held] of this.#held) {
      if (![...changed].some((path) => held.asked.has(path))) continue
      held.stale = true
      affected.push(root)
    }
    return affected
  }

  /** Whether a register answered for a file before, of one for which none is found now. */
  wasLost(path: string): boolean {
    return [...this.#held.keys()].some((root) => path.startsWith(`${dirname(root)}/`))
  }

  async #load(path: string): Promise<RegisterView> {
    const before = this.#held.get(path)
    const touched = new Set<string>()
    this.#touchedWhileLoading.add(touched)
    const { value: fresh, asked } = await this.#files
      .settle((fs) => this.#read(path, fs))
      .finally(() => this.#touchedWhileLoading.delete(touched))
    const changedMeanwhile = [...touched].some((one) => asked.has(one))
    const edited = [path, ...fresh.files].some((file) => this.#files.isEdited(file))
    const { code, state } = chooseForCode(fresh, edited, before?.lastGood)
    let checked: { today: string; problems: readonly RegisterProblem[] } | undefined
    const view: RegisterView = {
      path,
      code,
      fresh,
      state,
      revision: ++this.#revision,
      problems: (today) => {
        if (checked?.today !== today) checked = { today, problems: checkRegister(fresh, today) }
        return checked.problems
      },
    }
    const lastGood = state === 'good' ? fresh : before?.lastGood
    this.#held.set(path, { view, lastGood, asked, stale: changedMeanwhile })
    return view
  }

  #read(path: string, fs: RegisterFileSystem): FreshLoad {
    const text = this.#files.openText(path)
    // Asked for although its text is open: closing it, or saving another one over it, must reach this load.
    fs.stat(path)
    return text === undefined ? loadRegister(path, fs) : loadRegisterText(text, path, fs)
  }
}

/**
 * While somebody types in a register, code is compared with its last good state: nobody's findings should come and go with each key. Saved,
 * it counts as it is, as in a pull request, unless nothing at all can be made of it.
 */
function chooseForCode(
  fresh: FreshLoad,
  edited: boolean,
  lastGood: LoadedRegister | undefined,
): Pick<RegisterView, 'code' | 'state'> {
  const faulty = fresh.problems.some(({ rule, severity }) => rule === 'register-schema' && severity === 'error')
  if (fresh.usable && !faulty) return { code: fresh, state: 'good' }
  const unreadable = !fresh.usable || fresh.register.broken.has('')
  if (lastGood && !isGone(fresh) && (edited || unreadable)) return { code: lastGood, state: 'last-good' }
  return { code: fresh, state: fresh.usable ? 'faulty' : 'unusable' }
}

/** Whether the register's own file is not there. */
const isGone = ({ problems, parsed }: FreshLoad): boolean =>
  parsed.length === 0 && problems.some(({ code }) => code === 'file-missing')

/** @param workspace above it a client may not look: what is refused there is no register */
function findNearest(folder: string, workspace: string, fs: RegisterFileSystem): Pick<Located, 'path' | 'ignored'> {
  for (let at = folder, above = dirname(at); ; at = above, above = dirname(above)) {
    const [path, ignored] = registerFileNames
      .map((name) => fs.join(at, name))
      .filter((candidate) => isThere(fs.stat(candidate), isInside(at, workspace)))
    if (path !== undefined) return { path, ...(ignored === undefined ? {} : { ignored }) }
    if (above === at) return { path: undefined }
  }
}

/** What cannot be looked at is taken to be there: loading it says what is wrong with it. */
const isThere = (stat: ReturnType<RegisterFileSystem['stat']>, mayLook: boolean): boolean =>
  stat.kind !== 'problem' || (mayLook && stat.problem !== 'missing')

const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)
