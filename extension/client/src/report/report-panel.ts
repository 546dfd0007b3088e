import * as vscode from 'vscode'
import { openLocation } from '../commands/open-location.js'
import { askReport } from '../server/requests.js'
import type { ServerHandle } from '../server/server-handle.js'
import { section } from '../settings.js'
import { readReportMessage } from './read-report-message.js'
import { renderReport, type Place } from './render-report.js'

/** The report in a tab of its own: one at a time, drawn anew when asked. */
export class ReportPanel implements vscode.Disposable {
  readonly #server: ServerHandle
  readonly #media: vscode.Uri
  readonly #log: vscode.LogOutputChannel
  #panel: vscode.WebviewPanel | undefined
  #places: readonly Place[] = []
  /** The file whose register is reported on: the one in view when the report was asked for. */
  #about: vscode.Uri | undefined

  constructor(server: ServerHandle, media: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#server = server
    this.#media = media
    this.#log = log
  }

  async show(about: vscode.Uri | undefined): Promise<void> {
    this.#about = about ?? this.#about
    this.#panel ??= this.#create()
    this.#panel.reveal()
    await this.#draw()
  }

  dispose(): void {
    this.#panel?.dispose()
  }

  #create(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      `${section}.report`,
      vscode.l10n.t('Processing register report'),
      vscode.ViewColumn.Active,
      {
        enableScripts: true,
        enableFindWidget: true,
        localResourceRoots: [this.#media],
      },
    )
    panel.iconPath = vscode.Uri.joinPath(this.#media, 'view.svg')
    panel.webview.onDidReceiveMessage((message: unknown) => void this.#answer(message))
    panel.onDidDispose(() => (this.#panel = undefined))
    return panel
  }

  async #draw(): Promise<void> {
    const report = await askReport(this.#server, this.#about)
    if (!this.#panel) return
    const { webview } = this.#panel
    const { html, places } = renderReport(report, {
      cspSource: webview.cspSource,
      style: webview.asWebviewUri(vscode.Uri.joinPath(this.#media, 'report.css')).toString(),
      nonce: createNonce(),
      language: vscode.env.language,
      t: vscode.l10n.t,
      showFile: (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    })
    this.#places = places
    webview.html = html
  }

  async #answer(message: unknown): Promise<void> {
    const wish = readReportMessage(message, this.#places.length)
    if (!wish) return this.#log.warn('The report page sent a message that is none of its own. It was ignored.')
    if (wish.kind === 'refresh') return this.#draw()
    const place = this.#places[wish.place]
    if (!place) return
    await openLocation(place, { viewColumn: vscode.ViewColumn.Beside })
  }
}

const createNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
