import * as vscode from 'vscode'
import { methods, type EditAnswer } from '../../../shared/messages.js'
import { registerNames } from '../handled-files.js'
import { ask } from '../server/requests.js'
import type { ServerHandle } from '../server/server-handle.js'
import { applyAnswer } from './apply-answer.js'

/**
 * Makes a register to start from in a workspace folder and opens it with the council's name selected. A register that is there is
 * opened and left as it is.
 */
export async function createRegister(server: ServerHandle): Promise<void> {
  const folder = await chooseFolder()
  if (!folder) return
  const existing = await findRegister(folder.uri)
  if (existing) return openAtName(existing)
  await server.start()
  const answer = await ask<EditAnswer>(server, methods.createRegister, { uri: folder.uri.toString() })
  if (!(await applyAnswer(server, answer))) return
  const created = await findRegister(folder.uri)
  if (!created) return
  await openAtName(created)
  await vscode.window.activeTextEditor?.document.save()
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? []
  if (folders.length === 0) await vscode.commands.executeCommand('vscode.openFolder')
  if (folders.length <= 1) return folders[0]
  return vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('Which folder does the register describe?'),
  })
}

async function findRegister(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (const name of registerNames) {
    const uri = vscode.Uri.joinPath(folder, name)
    try {
      await vscode.workspace.fs.stat(uri)
      return uri
    } catch {
      // Not there: the next name.
    }
  }
  return undefined
}

async function openAtName(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri)
  const name = /^ {2}name: ([^#\n]*[^#\s])/mu.exec(document.getText())
  const end = name ? name.index + name[0].length : 0
  const start = end - (name?.[1] ?? '').length
  await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(document.positionAt(start), document.positionAt(end)),
  })
}
