import * as vscode from 'vscode'
import {
  CloseAction,
  ErrorAction,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient'
import { section } from '../settings.js'
import { describeFault } from '../log.js'
import { createCrashGuard } from './crash-guard.js'

/** What differs between the hosts of the extension: how a server process or worker is made. */
export interface ServerHost {
  /** Whether the server cannot read files itself and has the editor read them. */
  readonly virtualFileSystem: boolean
  createClient(options: LanguageClientOptions): BaseLanguageClient
}

/** `given-up`: it failed again and again and waits for the user. `waiting`: nothing here needs it yet. */
export type ServerState = 'waiting' | 'starting' | 'running' | 'given-up'

/**
 * The language server over its whole life: started when something needs it, started again when it dies, given up when it keeps
 * dying, started again when the user says so.
 */
export class ServerHandle implements vscode.Disposable {
  readonly #host: ServerHost
  readonly #options: LanguageClientOptions
  readonly #log: vscode.LogOutputChannel
  readonly #listen: (client: BaseLanguageClient) => void
  readonly #changes = new vscode.EventEmitter<ServerState>()
  readonly #guard = createCrashGuard()
  #client: BaseLanguageClient | undefined
  #state: ServerState = 'waiting'
  #ready: Promise<void> | undefined
  #startMs: number | undefined

  /** Fires after each change of {@link state}. */
  readonly onDidChange = this.#changes.event

  /** @param listen called for each client before it starts: the place to listen to the server */
  constructor(
    host: ServerHost,
    options: LanguageClientOptions,
    log: vscode.LogOutputChannel,
    listen: (client: BaseLanguageClient) => void,
  ) {
    this.#host = host
    this.#options = options
    this.#log = log
    this.#listen = listen
  }

  get state(): ServerState {
    return this.#state
  }

  /** How long the last start took, in milliseconds. */
  get startMs(): number | undefined {
    return this.#startMs
  }

  /** The client where the server is up. */
  get client(): BaseLanguageClient | undefined {
    return this.#state === 'running' ? this.#client : undefined
  }

  /** Starts the server where it does not run. Settles when it answers; a fault is in the state and the log, never thrown. */
  start(): Promise<void> {
    this.#ready ??= this.#start()
    return this.#ready
  }

  /** Starts it anew, by the user's wish: earlier crashes are forgotten. */
  async restart(): Promise<void> {
    this.#guard.forget()
    await this.#stop()
    await this.start()
  }

  /** Puts a question that failed into the log. */
  note(question: string, fault: unknown): void {
    this.#log.warn(`The server did not answer \`${question}\`: ${describeFault(fault)}`)
  }

  dispose(): void {
    void this.#stop()
    this.#changes.dispose()
  }

  /** The server's process or worker ends and takes nothing with it: documents stay with the editor, and are sent again. */
  async #stop(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    this.#ready = undefined
    try {
      await client?.dispose()
    } catch (fault) {
      this.#log.warn(`The old server did not end cleanly: ${describeFault(fault)}`)
    }
  }

  async #start(): Promise<void> {
    this.#become('starting')
    const started = performance.now()
    const client = this.#host.createClient({
      ...this.#options,
      errorHandler: {
        error: (error, _message, count) => {
          this.#log.warn(`The connection to the server failed: ${error.message}`)
          return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }
        },
        closed: () => this.#closed(client),
      },
      initializationFailedHandler: (fault) => {
        this.#log.error(`The server did not start: ${describeFault(fault)}`)
        return false
      },
    })
    this.#client = client
    client.onDidChangeState(({ newState }) => {
      if (client !== this.#client) return
      if (newState === State.Running) this.#become('running')
      else if (newState === State.Starting) this.#become('starting')
      else this.#become('given-up')
    })
    this.#listen(client)
    try {
      await client.start()
      this.#startMs = performance.now() - started
      this.#log.info(`The server answers after ${Math.round(this.#startMs)} ms.`)
    } catch (fault) {
      this.#log.error(`The server did not start: ${describeFault(fault)}`)
      if (client === this.#client) this.#become('given-up')
    }
  }

  #closed(client: BaseLanguageClient): { action: CloseAction; handled: boolean } {
    if (client !== this.#client) return { action: CloseAction.DoNotRestart, handled: true }
    const restart = this.#guard.mayRestart()
    this.#log.error(
      restart
        ? 'The server ended and is started again.'
        : 'The server ended too often and is not started again by itself.',
    )
    this.#become(restart ? 'starting' : 'given-up')
    return { action: restart ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }
  }

  #become(state: ServerState): void {
    if (state === this.#state) return
    this.#state = state
    void vscode.commands.executeCommand('setContext', `${section}.serverState`, state)
    this.#changes.fire(state)
  }
}
