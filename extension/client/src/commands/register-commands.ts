import * as vscode from 'vscode'
import { describeFault } from '../log.js'
import type { ReportPanel } from '../report/report-panel.js'
import type { ServerHandle } from '../server/server-handle.js'
import { section } from '../settings.js'
import type { RegisterTree } from '../tree/register-tree.js'
import { commands } from '../../../shared/messages.js'
import { acceptFinding, isAcceptTarget } from './accept-finding.js'
import { addSelection } from './add-selection.js'
import { createRegister } from './create-register.js'
import { lintWorkspaceWithProgress } from './lint-workspace.js'
import { openLocation, readLocation } from './open-location.js'
import { showReferences } from './show-references.js'
import { showRegister } from './show-register.js'

interface Parts {
  readonly server: ServerHandle
  readonly tree: RegisterTree
  readonly report: ReportPanel
  readonly log: vscode.LogOutputChannel
}

/** Every command of the manifest. A fault is told in one sentence; its details go to the log. */
export function registerCommands({ server, tree, report, log }: Parts): vscode.Disposable[] {
  const run: Readonly<Record<string, (...given: unknown[]) => unknown>> = {
    createRegister: () => createRegister(server),
    showReport: async () => {
      await server.start()
      await report.show(vscode.window.activeTextEditor?.document.uri)
    },
    addSelection: () => addSelection(server),
    showRegister: () => showRegister(server),
    lintWorkspace: () => lintWorkspaceWithProgress(server),
    restartServer: () => server.restart(),
    showLog: () => log.show(),
    refreshTree: () => tree.refresh(),
    showProblemsOnly: () => tree.showProblemsOnly(true),
    showAll: () => tree.showProblemsOnly(false),
    // Not in the manifest: the server puts these into lenses and code actions.
    [nameOf(commands.openLocation)]: (...given) => {
      const location = readLocation(given)
      return location && openLocation(location)
    },
    [nameOf(commands.showReferences)]: (...given) => showReferences(given),
    [nameOf(commands.acceptFinding)]: (target) => isAcceptTarget(target) && acceptFinding(server, target),
  }
  return Object.entries(run).map(([name, carryOut]) =>
    vscode.commands.registerCommand(`${section}.${name}`, async (...given: unknown[]) => {
      try {
        return await carryOut(...given)
      } catch (fault) {
        log.error(`${name}: ${describeFault(fault)}`)
        void vscode.window.showErrorMessage(describeFault(fault))
        return undefined
      }
    }),
  )
}

/** A command's name without the prefix that all have. */
const nameOf = (command: string): string => command.replace(`${section}.`, '')
