import {
  CancellationTokenSource,
  type CancellationToken,
  type Connection,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver'
import type { LintedWorkspace } from '../../../shared/messages.js'
import type { LanguageService } from '../service/create-service.js'
import type { PlainDiagnostic } from '../service/features/diagnostics.js'
import { diagnoseFile, scanWorkspace } from '../service/features/scan-workspace.js'
import { isRegisterFile } from '../service/languages.js'
import { toPath, toUri } from '../service/uri-paths.js'
import { Debounce } from './timing.js'

/** Longer than a pause between two words: a whole workspace is more than what anybody looks at while typing. */
const rest = 1500

/**
 * Findings of files that no editor shows: after the whole workspace was linted, and of registers that apply to what is shown. They are
 * pushed, and taken back where a document opens: from then on its own diagnostics speak.
 */
export class WorkspaceDiagnostics {
  readonly #connection: Connection
  readonly #service: LanguageService
  /** Files with pushed findings. */
  readonly #shown = new Set<string>()
  #linted = false
  readonly #again = new Debounce(rest, () => this.#lintAgain())
  #lintingAgain: CancellationTokenSource | undefined

  constructor(connection: Connection, service: LanguageService) {
    this.#connection = connection
    this.#service = service
  }

  /** Whether the whole workspace was linted: then its other files are to be watched too. */
  get linted(): boolean {
    return this.#linted
  }

  async lint(token: CancellationToken, progress?: WorkDoneProgressReporter): Promise<LintedWorkspace> {
    let files = 0
    let findings = 0
    const before = new Set(this.#shown)
    for await (const { uri, done, total, diagnostics } of scanWorkspace(this.#service.core, token)) {
      files = done
      const items = diagnostics?.items ?? []
      findings += items.length
      before.delete(uri)
      this.#show(uri, items)
      progress?.report(Math.floor((done / total) * 100), `${done} of ${total} files`)
    }
    const cancelled = token.isCancellationRequested
    // What the scan did not come across again is gone, or no file of the workspace any more.
    if (!cancelled) for (const uri of before) this.#show(uri, [])
    this.#linted ||= !cancelled
    return { files, findings, cancelled }
  }

  /** A register or a setting is another: once the whole workspace was linted, its findings stay true by being looked for again. */
  everythingChanged(): void {
    if (!this.#linted) return
    this.#lintingAgain?.cancel()
    this.#again.trigger()
  }

  async #lintAgain(): Promise<void> {
    const source = (this.#lintingAgain = new CancellationTokenSource())
    try {
      await this.lint(source.token)
    } finally {
      source.dispose()
    }
  }

  documentOpened(uri: string): void {
    this.#show(uri, [])
  }

  /** A file changed on disk, or its document was closed. */
  async fileChanged(uri: string): Promise<void> {
    if (!this.#linted && !this.#shown.has(uri)) return
    this.#show(uri, (await diagnoseFile(this.#service.core, uri))?.items ?? [])
  }

  /** Shows what is wrong with registers that nobody has open: code files do not repeat it. */
  async showRegisters(): Promise<void> {
    const { core } = this.#service
    for (const { path } of core.registers.list()) {
      if (core.documents.get(path) || !isRegisterFile(path)) continue
      this.#show(toUri(path), (await diagnoseFile(core, toUri(path)))?.items ?? [])
    }
  }

  #show(uri: string, items: readonly PlainDiagnostic[]): void {
    const isOpen = this.#service.core.documents.get(toPath(uri)) !== undefined
    const diagnostics = isOpen ? [] : [...items]
    if (diagnostics.length === 0 && !this.#shown.delete(uri)) return
    if (diagnostics.length > 0) this.#shown.add(uri)
    void this.#connection.sendDiagnostics({ uri, diagnostics })
  }
}
