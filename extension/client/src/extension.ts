import * as vscode from 'vscode'
import { methods, type RegisterStatus } from '../../shared/messages.js'
import { registerCommands } from './commands/register-commands.js'
import { createLog } from './log.js'
import { ShownFindings } from './overlap/shown-findings.js'
import { ReportPanel } from './report/report-panel.js'
import { answerFileRequests } from './server/answer-file-requests.js'
import { createClientOptions } from './server/client-options.js'
import { ServerHandle, type ServerHost } from './server/server-handle.js'
import { startWhenNeeded } from './server/start-when-needed.js'
import { RegisterFollower } from './status/follow-register.js'
import { createStatusItem } from './status/status-item.js'
import { createTaskProvider } from './tasks/lint-task.js'
import { RegisterTree } from './tree/register-tree.js'
import { section } from './settings.js'

/** What the tests in a real editor look at; nothing else is promised. */
export interface Api {
  readonly server: ServerHandle
  readonly tree: RegisterTree
  /** The last answer on which register applies. */
  readonly status: () => RegisterStatus | undefined
  /** What the status item says. */
  readonly statusLine: () => Readonly<vscode.LanguageStatusItem>
  readonly activation: { readonly ms: number; readonly serverMs: () => number | undefined }
}

/** Wires the parts together. What each does stands in its own file. */
export function activateIn(host: ServerHost, context: vscode.ExtensionContext): Api {
  const started = performance.now()
  const log = createLog()
  const shown = new ShownFindings(() => server.client)
  const server: ServerHandle = new ServerHandle(host, createClientOptions(host, log, shown), log, (client) => {
    client.onNotification(methods.statusChanged, () => void follower.ask())
    answerFileRequests(client)
  })
  const follower = new RegisterFollower(server)
  const status = createStatusItem(server)
  const tree = new RegisterTree(server)
  const report = new ReportPanel(server, vscode.Uri.joinPath(context.extensionUri, 'media'), log)
  follower.onDidChange((answer) => {
    status.show(answer)
    tree.refresh()
  })
  context.subscriptions.push(
    ...[log, shown, server, follower, status, tree, report],
    ...registerCommands({ server, tree, report, log }),
    vscode.tasks.registerTaskProvider(section, createTaskProvider(server)),
    startWhenNeeded(server, log),
  )
  return {
    server,
    tree,
    status: () => follower.status,
    statusLine: () => status.item,
    activation: { ms: performance.now() - started, serverMs: () => server.startMs },
  }
}
