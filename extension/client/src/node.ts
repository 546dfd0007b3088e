import * as vscode from 'vscode'
import { LanguageClient, TransportKind, type ForkOptions, type NodeModule } from 'vscode-languageclient/node'
import { activateIn, type Api } from './extension.js'
import { section } from './settings.js'

/** Entry for the desktop and for remote machines: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): Api {
  const home = context.extensionUri.fsPath
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath
  // Never the workspace as working directory: nothing of it is to be found by looking around.
  const options: ForkOptions = { cwd: home }
  const server: NodeModule = { module, transport: TransportKind.ipc, options }
  return activateIn(
    {
      virtualFileSystem: false,
      createClient: (client) => new LanguageClient(section, vscode.l10n.t('Processing Register'), server, client),
    },
    context,
  )
}
