import * as vscode from 'vscode'
import {
  methods,
  type Additions,
  type AddParams,
  type EditAnswer,
  type Refusal,
  type SelectionParams,
} from '../../../shared/messages.js'
import { ask } from '../server/requests.js'
import type { ServerHandle } from '../server/server-handle.js'
import { applyAnswer } from './apply-answer.js'

/** Offers the ways in which the name in the selection can stand in the register, and adds it in the one that is chosen. */
export async function addSelection(server: ServerHandle): Promise<boolean> {
  const { t } = vscode.l10n
  const editor = vscode.window.activeTextEditor
  await server.start()
  const { client } = server
  if (!editor || !client) return false
  const selection: SelectionParams = {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    range: client.code2ProtocolConverter.asRange(editor.selection),
  }
  const additions = await ask<Additions | Refusal>(server, methods.listAdditions, selection)
  if (!additions || 'problem' in additions) return applyAnswer(server, additions)
  const choices = additions.choices.map((choice) => ({ ...choice, label: choice.title }))
  const choice = await vscode.window.showQuickPick(choices, {
    title: t('Add “{0}” to the register', additions.name),
    placeHolder: t('As what?'),
    matchOnDetail: true,
  })
  if (!choice) return false
  const why = choice.needsReason
    ? await vscode.window.showInputBox({ prompt: t('Why? The reason stands in the register.'), ignoreFocusOut: true })
    : undefined
  if (choice.needsReason && !why?.trim()) return false
  const params: AddParams = { ...selection, choice: choice.id, ...(why !== undefined && { why: why.trim() }) }
  return applyAnswer(server, await ask<EditAnswer>(server, methods.addToRegister, params))
}
