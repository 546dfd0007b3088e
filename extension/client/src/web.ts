import * as vscode from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { activateIn, type Api } from './extension.js'
import { section } from './settings.js'

/** Entry for the browser (vscode.dev): the server is a web worker. */
export function activate(context: vscode.ExtensionContext): Api {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.worker.js').toString(true)
  // A worker for each start: one that died cannot be spoken to again.
  const createWorker = (): Promise<Worker> => Promise.resolve(new Worker(script))
  return activateIn(
    {
      virtualFileSystem: true,
      createClient: (client) => new LanguageClient(section, vscode.l10n.t('Processing Register'), createWorker, client),
    },
    context,
  )
}
