import {
  DidChangeConfigurationNotification,
  type ClientCapabilities,
  type Connection,
  type WorkspaceFolder,
} from 'vscode-languageserver'
import { readSettings, type Settings } from '../service/settings.js'
import type { LanguageService } from '../service/create-service.js'

const section = 'processingRegister'

/** Keeps the service's folders and settings those of the client, whichever way it tells them. */
export class ClientSettings {
  readonly #connection: Connection
  readonly #service: LanguageService
  readonly #canPull: boolean
  readonly #canRegister: boolean
  #pushed: unknown
  #folders: readonly WorkspaceFolder[]

  constructor(
    connection: Connection,
    service: LanguageService,
    start: {
      readonly capabilities: ClientCapabilities
      readonly folders: readonly WorkspaceFolder[]
      readonly settings: unknown
    },
  ) {
    this.#connection = connection
    this.#service = service
    this.#canPull = start.capabilities.workspace?.configuration === true
    this.#canRegister = start.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true
    this.#folders = start.folders
    this.#pushed = start.settings
    this.#apply([], readSettings(start.settings))
  }

  /** Asks to be told of changes, as some clients want to be asked. */
  register(): void {
    if (!this.#canRegister) return
    void this.#connection.client.register(DidChangeConfigurationNotification.type, { section })
  }

  /** The client pushed its settings, as clients do that cannot be asked. */
  push(settings: unknown): void {
    if (typeof settings === 'object' && settings !== null && section in settings) {
      this.#pushed = (settings as Record<string, unknown>)[section]
    }
  }

  change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map(({ uri }) => uri))
    this.#folders = [...this.#folders.filter(({ uri }) => !gone.has(uri)), ...added]
  }

  /** Asks the client for its settings, of each folder its own, and hands them to the service. */
  async refresh(): Promise<void> {
    const pushed = readSettings(this.#pushed)
    if (!this.#canPull) return this.#apply([], pushed)
    const items = [{ section }, ...this.#folders.map(({ uri }) => ({ section, scopeUri: uri }))]
    try {
      const answers: unknown = await this.#connection.workspace.getConfiguration(items)
      const [everywhere, ...byFolder] = (Array.isArray(answers) ? answers : []).map(readSettings)
      this.#apply(byFolder, everywhere ?? pushed)
    } catch (error) {
      this.#connection.console.warn(`The editor did not tell its settings: ${String(error)}`)
    }
  }

  #apply(byFolder: readonly Settings[], everywhere: Settings): void {
    const folders = this.#folders.map(({ uri }, i) => ({ uri, settings: byFolder[i] ?? everywhere }))
    this.#service.setWorkspace(folders, everywhere)
  }
}
