import { LSPErrorCodes, ResponseError, type WorkDoneProgressReporter } from 'vscode-languageserver'
import { getReferences } from '../../service/features/references.js'
import { prepareRename, rename } from '../../service/features/rename.js'
import type { LspFeature } from '../feature.js'
import { fitEdit } from '../fit-client.js'

/** References and rename, across registers and code. What is refused is an answer to the user, not a fault. */
export const referencesFeature: LspFeature = {
  capabilities: {
    referencesProvider: { workDoneProgress: true },
    renameProvider: { prepareProvider: true, workDoneProgress: true },
  },
  attach(connection, { core }, client) {
    connection.onReferences(async ({ textDocument, position, context }, token, workDone) => {
      const progress = report(workDone, 'Searching for the id')
      const declaration = context.includeDeclaration
      const found = await getReferences(core, textDocument.uri, position, { declaration, token, progress })
      workDone.done()
      if (!found) throw cancelled()
      return [...found]
    })
    connection.onPrepareRename(async ({ textDocument, position }) => {
      const answer = await prepareRename(core, textDocument.uri, position)
      if ('problem' in answer) throw refused(answer.problem)
      return answer
    })
    connection.onRenameRequest(async ({ textDocument, position, newName }, token, workDone) => {
      const progress = report(workDone, 'Renaming the id')
      const answer = await rename(core, textDocument.uri, position, { to: newName.trim(), token, progress })
      workDone.done()
      if (!answer) throw cancelled()
      if ('problem' in answer) throw refused(answer.problem)
      return fitEdit(answer.edit, client)
    })
  },
}

/** Files are told in steps: a message for each of thousands would be work of its own. */
const step = 50

function report(workDone: WorkDoneProgressReporter, title: string): (done: number, of: number) => void {
  workDone.begin(title, 0, undefined, true)
  return (done, of) => {
    if (done % step === 0) workDone.report(Math.round((100 * done) / Math.max(of, 1)), `${done} of ${of} files`)
  }
}

const cancelled = () => new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.')
const refused = (problem: string) => new ResponseError(LSPErrorCodes.RequestFailed, problem)
