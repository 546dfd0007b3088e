import * as vscode from 'vscode'
import type { EditAnswer } from '../../../shared/messages.js'
import { listVersions } from './list-versions.js'
import type { ServerHandle } from '../server/server-handle.js'

/**
 * Carries out a change that the server answered with, as one step that can be undone. Where there is none, the user reads why.
 *
 * @returns whether it was carried out
 */
export async function applyAnswer(server: ServerHandle, answer: EditAnswer | undefined): Promise<boolean> {
  const { client } = server
  if (!answer || !client) return refuse(vscode.l10n.t('The language server does not answer: see the log.'))
  if ('problem' in answer) return refuse(answer.problem)
  const versions = new Map(vscode.workspace.textDocuments.map(({ uri, version }) => [uri.toString(), version]))
  const isStale = listVersions(answer.edit).some(
    ({ uri, version }) => (versions.get(vscode.Uri.parse(uri).toString()) ?? version) !== version,
  )
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit)
  if (!isStale && (await vscode.workspace.applyEdit(edit))) return true
  return refuse(vscode.l10n.t('The file has changed meanwhile, or cannot be written. Nothing was changed: try again.'))
}

function refuse(why: string): false {
  void vscode.window.showWarningMessage(why)
  return false
}
