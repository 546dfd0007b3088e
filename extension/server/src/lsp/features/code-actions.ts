import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types'
import { fixAllKind, getCodeActions, resolveCodeAction } from '../../service/features/code-actions.js'
import { getRegisterFixes } from '../../service/features/register-fixes.js'
import { isRegisterFile } from '../../service/languages.js'
import { toPath } from '../../service/uri-paths.js'
import type { LspFeature } from '../feature.js'
import { fitEdit } from '../fit-client.js'

/** `textDocument/codeAction` and `codeAction/resolve`. */
export const codeActionsFeature: LspFeature = {
  capabilities: {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: true },
  },
  attach(connection, { core }, client) {
    const fit = (actions: readonly CodeAction[]): CodeAction[] =>
      actions.map((action) => (action.edit ? { ...action, edit: fitEdit(action.edit, client) } : action))
    connection.onCodeAction(async ({ textDocument: { uri }, context: { diagnostics, only } }) => {
      if (isRegisterFile(toPath(uri))) return fit(await getRegisterFixes(core, uri, diagnostics))
      const actions = await getCodeActions(core, uri, {
        diagnostics,
        ...(only ? { only } : {}),
        resolves: client.resolvesActions,
        showsDisabled: client.disabledActions,
        commands: client.commands,
      })
      return fit(actions)
    })
    connection.onCodeActionResolve(async (action) => {
      const answer = await resolveCodeAction(core, action)
      if ('problem' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.problem)
      return answer.edit ? { ...answer, edit: fitEdit(answer.edit, client) } : answer
    })
  },
}
