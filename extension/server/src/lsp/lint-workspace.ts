import { methods, type LintedWorkspace } from '../../../shared/messages.js'
import type { FileWatcher } from './file-watcher.js'
import { onOwnRequest } from './own-request.js'
import { readProgressToken } from './read-params.js'
import type { Session } from './start-server.js'

/** `processingRegister/lintWorkspace`: findings of all files, with progress, until somebody cancels. */
export function listenToLintWorkspace({ connection, elsewhere }: Session, watcher: FileWatcher): void {
  onOwnRequest(connection, methods.lintWorkspace, async (params, token): Promise<LintedWorkspace> => {
    const progress = connection.window.attachWorkDoneProgress(readProgressToken(params))
    progress.begin('Checking the workspace against its processing register', 0, undefined, true)
    try {
      if (!elsewhere.linted) watcher.watchCode()
      return await elsewhere.lint(token, progress)
    } finally {
      progress.done()
    }
  })
}
