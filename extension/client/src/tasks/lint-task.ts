import * as vscode from 'vscode'
import { describeRun, lintWorkspace } from '../commands/lint-workspace.js'
import type { ServerHandle } from '../server/server-handle.js'
import { section } from '../settings.js'

/** Offers `Lint the whole workspace` as a task. It runs in the language server: no program of the workspace is started. */
export function createTaskProvider(server: ServerHandle): vscode.TaskProvider {
  const create = (definition: vscode.TaskDefinition, scope: vscode.WorkspaceFolder | vscode.TaskScope): vscode.Task => {
    const task = new vscode.Task(
      definition,
      scope,
      vscode.l10n.t('Lint the whole workspace'),
      vscode.l10n.t('Processing Register'),
      new vscode.CustomExecution(() => Promise.resolve(createTerminal(server))),
    )
    task.group = vscode.TaskGroup.Test
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent }
    return task
  }
  return {
    provideTasks: () => [create({ type: section, task: 'lint' }, vscode.TaskScope.Workspace)],
    resolveTask: ({ definition, scope }) =>
      definition.task === 'lint' ? create(definition, asFolderScope(scope)) : undefined,
  }
}

/** Custom executions cannot run for all windows (`TaskScope.Global`). */
const asFolderScope = (scope: vscode.Task['scope']): vscode.WorkspaceFolder | vscode.TaskScope.Workspace =>
  typeof scope === 'object' ? scope : vscode.TaskScope.Workspace

/** What a task shows: its progress, and the outcome. Closing it cancels the run. */
function createTerminal(server: ServerHandle): vscode.Pseudoterminal {
  const lines = new vscode.EventEmitter<string>()
  const ended = new vscode.EventEmitter<number>()
  const cancel = new vscode.CancellationTokenSource()
  const say = (line: string): void => lines.fire(`${line}\r\n`)
  const run = async (): Promise<void> => {
    const result = await lintWorkspace(server, ({ message }) => message !== undefined && say(message), cancel.token)
    say(describeRun(result))
    ended.fire(result && !result.cancelled ? 0 : 1)
  }
  return {
    onDidWrite: lines.event,
    onDidClose: ended.event,
    open: () => void run(),
    close: () => cancel.cancel(),
  }
}
