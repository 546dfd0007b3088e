import * as vscode from 'vscode'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser'
import { activateIn, type Api } from './extension.js'
import { section } from './settings.js'

/** Entry for the browser (vscode.dev): the server is a web worker. */
export function activate(context: vscode.ExtensionContext): Api {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.worker.js').toString(true)
  let worker: Worker | undefined
  // A worker for each start: one that died cannot be spoken to again. The library would not know it for a worker, because the host
  // has put a function of its own in the place of `Worker`.
  const createTransports = (): Promise<MessageTransports> => {
    worker?.terminate()
    worker = new Worker(script)
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) })
  }
  context.subscriptions.push({ dispose: () => worker?.terminate() })
  return activateIn(
    {
      virtualFileSystem: true,
      createClient: (client) =>
        new LanguageClient(section, vscode.l10n.t('Processing Register'), createTransports, client),
    },
    context,
  )
}
