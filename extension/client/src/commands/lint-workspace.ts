import * as vscode from 'vscode'
import { WorkDoneProgress } from 'vscode-languageclient'
import { methods, type LintedWorkspace } from '../../../shared/messages.js'
import { ask } from '../server/requests.js'
import type { ServerHandle } from '../server/server-handle.js'

/** What a run tells while it goes on. */
export type TellProgress = (progress: { readonly message?: string; readonly percentage?: number }) => void

let runs = 0

/** Lints every file of the workspace; findings go to Problems. Undefined where the server is not up. */
export async function lintWorkspace(
  server: ServerHandle,
  tell: TellProgress,
  token: vscode.CancellationToken,
): Promise<LintedWorkspace | undefined> {
  await server.start()
  const workDoneToken = `lint-workspace-${++runs}`
  const listener = server.client?.onProgress(WorkDoneProgress.type, workDoneToken, (progress) => {
    if (progress.kind !== 'end') tell(progress)
  })
  try {
    return await ask<LintedWorkspace>(server, methods.lintWorkspace, { workDoneToken }, token)
  } finally {
    listener?.dispose()
  }
}

/** The same as a command: progress with a way to cancel it, then Problems. */
export async function lintWorkspaceWithProgress(server: ServerHandle): Promise<LintedWorkspace | undefined> {
  const result = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      cancellable: true,
      title: vscode.l10n.t('Checking the workspace against its register'),
    },
    (progress, token) => {
      let shown = 0
      return lintWorkspace(
        server,
        ({ message, percentage = shown }) => {
          progress.report({ increment: percentage - shown, ...(message !== undefined && { message }) })
          shown = percentage
        },
        token,
      )
    },
  )
  if (result && !result.cancelled) await vscode.commands.executeCommand('workbench.actions.view.problems')
  return result
}

/** The outcome in one sentence. */
export function describeRun(result: LintedWorkspace | undefined): string {
  const { t } = vscode.l10n
  if (!result) return t('The language server did not answer: see the log.')
  const { files, findings, cancelled } = result
  return cancelled
    ? t('Cancelled after {0} files, with {1} findings.', files, findings)
    : t('{0} files checked, {1} findings. They stand in the Problems panel.', files, findings)
}
