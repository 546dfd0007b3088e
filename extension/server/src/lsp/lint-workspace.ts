import type { CancellationToken, WorkDoneProgressParams } from 'vscode-languageserver'
import { methods, type LintedWorkspace } from '../../../shared/messages.js'
import type { FileWatcher } from './file-watcher.js'
import type { Session } from './start-server.js'

/** `processingRegister/lintWorkspace`: findings of all files, with progress, until somebody cancels. */
export function listenToLintWorkspace({ connection, elsewhere }: Session, watcher: FileWatcher): void {
  connection.onRequest(
    methods.lintWorkspace,
    async (params: WorkDoneProgressParams | null, token: CancellationToken): Promise<LintedWorkspace> => {
      const progress = connection.window.attachWorkDoneProgress(params?.workDoneToken)
      progress.begin('Checking the workspace against its processing register', 0, undefined, true)
      try {
        if (!elsewhere.linted) watcher.watchCode()
        return await elsewhere.lint(token, progress)
      } finally {
        progress.done()
      }
    },
  )
}
