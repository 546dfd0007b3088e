import * as vscode from 'vscode'
import { isPosition } from './open-location.js'

/**
 * Shows the places that the server's reference provider gives for an id.
 *
 * @param given arguments of a lens: `uri: string, position`
 */
export async function showReferences([uri, position]: readonly unknown[]): Promise<void> {
  if (typeof uri !== 'string' || !isPosition(position)) return
  const target = vscode.Uri.parse(uri)
  const at = new vscode.Position(position.line, position.character)
  const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', target, at)
  await vscode.commands.executeCommand('editor.action.showReferences', target, at, found)
}
