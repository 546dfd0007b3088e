import * as vscode from 'vscode'
import { askStatus } from '../server/requests.js'
import type { ServerHandle } from '../server/server-handle.js'
import { section } from '../settings.js'

interface Choice extends vscode.QuickPickItem {
  readonly run: () => Thenable<unknown>
}

/** Says which register applies to the file in view, and why, with what one may want next. */
export async function showRegister(server: ServerHandle): Promise<void> {
  const { t } = vscode.l10n
  await server.start()
  const status = await askStatus(server, vscode.window.activeTextEditor?.document.uri)
  const execute = (name: string) => () => vscode.commands.executeCommand(name)
  const choices: Choice[] = []
  const { register } = status ?? {}
  if (register !== undefined) {
    const uri = vscode.Uri.parse(register)
    const label = `$(law) ${vscode.workspace.asRelativePath(uri)}`
    choices.push({ label, detail: status?.why ?? '', run: () => vscode.window.showTextDocument(uri) })
    choices.push({ label: t('$(checklist) Show the report'), run: execute(`${section}.showReport`) })
    choices.push({ label: t('$(warning) Show the problems'), run: execute('workbench.actions.view.problems') })
  } else {
    const label = t('$(new-file) Create a register')
    choices.push({
      label,
      detail: status?.why ?? t('The language server does not answer.'),
      run: execute(`${section}.createRegister`),
    })
  }
  choices.push({ label: t('$(output) Show the log'), run: execute(`${section}.showLog`) })
  const choice = await vscode.window.showQuickPick(choices, {
    title: t('Which processing register applies'),
    placeHolder: status?.why ?? '',
  })
  await choice?.run()
}
