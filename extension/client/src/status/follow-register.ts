import * as vscode from 'vscode'
import type { RegisterStatus } from '../../../shared/messages.js'
import { askStatus } from '../server/requests.js'
import type { ServerHandle } from '../server/server-handle.js'
import { section } from '../settings.js'

/**
 * Keeps asking which register applies to the file in view: when another file is shown, when the server says that something changed, and
 * when the server itself comes or goes. The latest question wins.
 */
export class RegisterFollower implements vscode.Disposable {
  readonly #server: ServerHandle
  readonly #changes = new vscode.EventEmitter<RegisterStatus | undefined>()
  readonly #held: vscode.Disposable[]
  #question = 0
  #status: RegisterStatus | undefined

  /** Fires with each new answer; undefined while there is none. */
  readonly onDidChange = this.#changes.event

  constructor(server: ServerHandle) {
    this.#server = server
    this.#held = [
      this.#changes,
      server.onDidChange(() => void this.ask()),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor) void this.ask()
      }),
    ]
  }

  get status(): RegisterStatus | undefined {
    return this.#status
  }

  /** Asks now. */
  async ask(): Promise<void> {
    const question = ++this.#question
    const status = await askStatus(this.#server, vscode.window.activeTextEditor?.document.uri)
    if (question !== this.#question) return
    await setContext('hasRegister', status !== undefined && status.state !== 'none' && status.state !== 'unusable')
    await setContext('unusable', status?.state === 'unusable')
    this.#status = status
    this.#changes.fire(status)
  }

  dispose(): void {
    for (const held of this.#held) held.dispose()
  }
}

const setContext = (key: string, value: boolean): Thenable<void> =>
  vscode.commands.executeCommand('setContext', `${section}.${key}`, value)
