import * as vscode from 'vscode'
import type { RegisterStatus } from '../../../shared/messages.js'
import { handledFiles, isRegister } from '../handled-files.js'
import type { ServerHandle } from '../server/server-handle.js'
import { section } from '../settings.js'
import { describeStatus } from './describe-status.js'

/** The language status item: the one place that says how things stand. Nothing pops up. */
export function createStatusItem(
  server: ServerHandle,
): vscode.Disposable & { readonly item: vscode.LanguageStatusItem; show(status: RegisterStatus | undefined): void } {
  const item = vscode.languages.createLanguageStatusItem(`${section}.status`, handledFiles)
  item.name = vscode.l10n.t('Processing Register')
  let status: RegisterStatus | undefined
  const draw = (): void => {
    Object.assign(item, { busy: false }, describeStatus(server.state, status, isUnsaved(status)))
    item.accessibilityInformation = {
      label: `${item.name ?? ''}: ${item.text.replace(/\$\([a-z-]+\)\s*/gu, '')}. ${item.detail ?? ''}`,
    }
  }
  const held = [
    item,
    server.onDidChange(draw),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => isRegister(uri) && draw()),
  ]
  draw()
  return {
    item,
    show(next) {
      status = next
      draw()
    },
    dispose() {
      for (const one of held) one.dispose()
    },
  }
}

const isUnsaved = (status: RegisterStatus | undefined): boolean =>
  vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === status?.register)
