import { dirname } from 'processing-register-core/paths'
import { defaultSettings, type Settings } from './settings.js'
import { schemeOf, toPath } from './uri-paths.js'

/** A folder the editor has open, with what the user set for it. */
export interface WorkspaceFolder {
  readonly uri: string
  readonly settings: Settings
}

/** The folders of the workspace; the innermost one that holds a file is its folder. */
export class Workspace {
  #folders: readonly (WorkspaceFolder & { readonly path: string })[] = []
  #settings: Settings = defaultSettings

  /** @param settings what holds outside of all folders */
  set(folders: readonly WorkspaceFolder[], settings: Settings): void {
    this.#settings = settings
    this.#folders = folders
      .map((folder) => ({ ...folder, path: trimSlash(toPath(folder.uri)) }))
      .sort((a, b) => b.path.length - a.path.length)
  }

  get folders(): readonly WorkspaceFolder[] {
    return this.#folders
  }

  /** The folder ESLint would be run in: the file's own one where the workspace does not hold it. */
  folderOf = (path: string): string => this.#find(path)?.path ?? dirname(path)

  settingsOf = (path: string): Settings => this.#find(path)?.settings ?? this.#settings

  /** Documents of other schemes (`git:`, `untitled:`, output panels) are copies of files, or none. */
  isOurs = (uri: string): boolean => {
    const scheme = schemeOf(uri)
    return scheme === 'file' || this.#folders.some((folder) => schemeOf(folder.uri) === scheme)
  }

  #find(path: string) {
    return this.#folders.find((folder) => path === folder.path || path.startsWith(`${folder.path}/`))
  }
}

const trimSlash = (path: string): string => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path)
