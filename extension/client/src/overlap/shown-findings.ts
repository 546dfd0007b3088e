import * as vscode from 'vscode'
import { DocumentDiagnosticRequest, vsdiag, type BaseLanguageClient, type Middleware } from 'vscode-languageclient'
import { section } from '../settings.js'
import { EslintOverlap } from './eslint-overlap.js'
import { hideShownTwice } from './hide-shown-twice.js'

/**
 * Stands between the server and Problems and leaves out what another extension shows already. When that changes (a setting, an
 * extension, a configuration file), everything is asked again.
 */
export class ShownFindings implements vscode.Disposable {
  readonly #eslint = new EslintOverlap()
  readonly #held: vscode.Disposable[]
  /** Counts the changes: a result of an earlier count may hide or show the wrong findings, so it is not "unchanged". */
  #count = 0

  constructor(client: () => BaseLanguageClient | undefined) {
    const ask = (): void => {
      this.#count++
      askAgain(client())
    }
    this.#held = [
      this.#eslint,
      this.#eslint.onDidChange(ask),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(section)) ask()
      }),
    ]
  }

  readonly middleware: Middleware = {
    provideDiagnostics: async (document, previous, token, next) => {
      const report = await next(document, this.#unmark(previous), token)
      return report && this.#sift(document instanceof vscode.Uri ? document : document.uri, report)
    },
    provideWorkspaceDiagnostics: async (previous, token, tell, next) => {
      const known = previous.flatMap(({ uri, value }) => {
        const own = this.#unmark(value)
        return own === undefined ? [] : [{ uri, value: own }]
      })
      const sift = async (items: readonly vsdiag.WorkspaceDocumentDiagnosticReport[]) =>
        Promise.all(items.map(async (item) => ({ ...item, ...(await this.#sift(item.uri, item)) })))
      const report = await next(known, token, (chunk) => {
        if (chunk === null) tell(chunk)
        else void sift(chunk.items).then((items) => tell({ items }))
      })
      return report && { items: await sift(report.items) }
    },
    handleDiagnostics: (uri, findings, next) => {
      void hideShownTwice(asDocument(uri), findings, this.#eslint).then((shown) => next(uri, shown))
    },
  }

  dispose(): void {
    for (const held of this.#held) held.dispose()
  }

  async #sift<Report extends vsdiag.DocumentDiagnosticReport>(uri: vscode.Uri, report: Report): Promise<Report> {
    const resultId = report.resultId === undefined ? {} : { resultId: `${this.#count}:${report.resultId}` }
    if (report.kind !== vsdiag.DocumentDiagnosticReportKind.full) return { ...report, ...resultId }
    return { ...report, ...resultId, items: await hideShownTwice(asDocument(uri), report.items, this.#eslint) }
  }

  /** The server's own result id, where nothing changed since. */
  #unmark(marked: string | undefined): string | undefined {
    const mark = `${this.#count}:`
    return marked?.startsWith(mark) === true ? marked.slice(mark.length) : undefined
  }
}

/** The open document, or what can be told of one that is not open: its language by its ending. */
function asDocument(uri: vscode.Uri): Pick<vscode.TextDocument, 'uri' | 'languageId'> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
  return open ?? { uri, languageId: languageByEnding.find(([ending]) => ending.test(uri.path))?.[1] ?? '' }
}

const languageByEnding: readonly (readonly [RegExp, string])[] = [
  [/\.[cm]?ts$/u, 'typescript'],
  [/\.tsx$/u, 'typescriptreact'],
  [/\.[cm]?js$/u, 'javascript'],
  [/\.jsx$/u, 'javascriptreact'],
]

/** Has the editor pull the findings of every open document anew. */
function askAgain(client: BaseLanguageClient | undefined): void {
  const feature = client?.getFeature(DocumentDiagnosticRequest.method)
  const providers = vscode.workspace.textDocuments.map((document) => feature?.getProvider(document))
  for (const provider of new Set(providers)) provider?.onDidChangeDiagnosticsEmitter.fire()
}
