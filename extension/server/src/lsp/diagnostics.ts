import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type DocumentDiagnosticReport,
  type TextDocuments,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { LanguageService } from '../service/create-service.js'
import { Debounce, yieldToMessages } from './timing.js'

/** Long enough for the next key of a fast typist to come first, short enough to feel at once. */
const pushDelay = 120
const refreshDelay = 80
/** A client that pulls asks for a text at once; after this it does not ask any more. */
const unaskedDelay = 1000

/** Diagnostics for clients that ask for them, and for those that wait to be told. */
export class DiagnosticsHandler {
  readonly #connection: Connection
  readonly #service: LanguageService
  readonly #documents: TextDocuments<TextDocument>
  readonly #pulls: boolean
  readonly #canRefresh: boolean
  readonly #refresh = new Debounce(refreshDelay, () => this.#tellAll())
  readonly #waiting = new Map<string, Debounce>()
  /** Documents whose present text nobody has asked about yet. */
  readonly #unasked = new Set<string>()
  readonly #askAgain = new Debounce(unaskedDelay, () => this.#remindClient())

  constructor(
    connection: Connection,
    service: LanguageService,
    documents: TextDocuments<TextDocument>,
    capabilities: ClientCapabilities,
  ) {
    this.#connection = connection
    this.#service = service
    this.#documents = documents
    this.#pulls = capabilities.textDocument?.diagnostic !== undefined
    this.#canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
      // Cancellations and newer texts that have already arrived come first: what is linted then is the latest text.
      await yieldToMessages()
      refuseCancelled(token)
      this.#unasked.delete(textDocument.uri)
      const found = await service.diagnose(textDocument.uri)
      refuseCancelled(token)
      if (found === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
      const { resultId, items } = found
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] } satisfies DocumentDiagnosticReport
    })
  }

  /** A document is new or has another text. */
  documentChanged(uri: string): void {
    if (this.#pulls) {
      this.#unasked.add(uri)
      this.#askAgain.trigger()
      return
    }
    let waiting = this.#waiting.get(uri)
    if (!waiting) this.#waiting.set(uri, (waiting = new Debounce(pushDelay, () => this.#push(uri))))
    waiting.trigger()
  }

  documentClosed(uri: string): void {
    this.#unasked.delete(uri)
    if (this.#pulls) return
    this.#waiting.get(uri)?.cancel()
    this.#waiting.delete(uri)
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  /** Something that findings of every document may depend on is another: a register, a setting, a folder. */
  everythingChanged(): void {
    this.#refresh.trigger()
  }

  /**
   * VS Code's client asks about a document when its tab and the document have opened, two events that come in any order: where a document
   * is closed and opened again at once, it may take the new one for known and never ask. Told that everything is another, it does.
   */
  #remindClient(): void {
    if (this.#unasked.size === 0) return
    this.#unasked.clear()
    this.everythingChanged()
  }

  async #tellAll(): Promise<void> {
    if (!this.#pulls) return this.#documents.keys().forEach((uri) => this.documentChanged(uri))
    if (this.#canRefresh) await this.#connection.languages.diagnostics.refresh()
  }

  async #push(uri: string): Promise<void> {
    const found = await this.#service.diagnose(uri)
    const document = this.#documents.get(uri)
    // A newer version has its own turn.
    if (!document || (found && found.version !== document.version)) return
    const diagnostics = [...(found?.items ?? [])]
    await this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics })
  }
}

function refuseCancelled({ isCancellationRequested }: CancellationToken): void {
  if (isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.')
}
