import { DidChangeWatchedFilesNotification } from 'vscode-languageserver'
import { isRegisterFile, listDocumentPatterns } from '../service/languages.js'
import { toPath } from '../service/uri-paths.js'
import type { Session } from './start-server.js'
import { Debounce } from './timing.js'

/** A save that empties a file before it fills it should not be seen empty. */
const delay = 100
/** Registers, and what they may extend. */
const registerFiles = ['**/*.{yaml,yml}']

/** Files that change under the editor. */
export class FileWatcher {
  readonly #session: Session
  readonly #waiting = new Set<string>()
  #saidThatNothingWatches = false
  readonly #read = new Debounce(delay, () => this.#tell())

  constructor(session: Session) {
    this.#session = session
    session.connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri } of changes) this.#waiting.add(uri)
      this.#read.trigger()
    })
  }

  /** Asks the client to watch registers. */
  start(): void {
    this.#watch(registerFiles)
  }

  /** Asks it to watch code too: from now on findings of files are shown that nobody has open. */
  watchCode(): void {
    this.#watch(listDocumentPatterns().filter((pattern) => !registerFiles.includes(pattern)))
  }

  #watch(patterns: readonly string[]): void {
    const { connection, capabilities } = this.#session
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return
    const watchers = patterns.map((globPattern) => ({ globPattern }))
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch((error: unknown) => {
      if (this.#saidThatNothingWatches) return
      this.#saidThatNothingWatches = true
      connection.console.warn(
        `The editor does not watch files (${String(error)}): changes are seen when a file is saved.`,
      )
    })
  }

  async #tell(): Promise<void> {
    const { service, elsewhere, changed } = this.#session
    const uris = [...this.#waiting]
    this.#waiting.clear()
    const touched = await service.changeFiles(uris)
    // A new register is the nearest one for files that had another, and no load knows of it yet.
    if (touched.length > 0 || uris.some((uri) => isRegisterFile(toPath(uri)))) changed()
    for (const uri of uris) await elsewhere.fileChanged(uri)
  }
}
