import * as vscode from 'vscode'
import { equal, match, ok, waitFor } from './lib/expect.js'
import { test } from './lib/runner.js'
import { file, findingsOf, open, read, register, runTask } from './lib/workspace.js'

const unopened = 'faults/clients/dwp.ts'

test('the whole workspace is linted as a task, files that are not open too', async () => {
  const [task] = await vscode.tasks.fetchTasks({ type: 'processingRegister' })
  ok(task, 'the task is offered')
  await runTask(task)
  await waitFor('findings of a file that is not open', () => findingsOf(file(unopened)).length > 0)
})

test('the command that lints the workspace says how much it found', async () => {
  const result = await vscode.commands.executeCommand<{ files: number; findings: number; cancelled: boolean }>(
    'processingRegister.lintWorkspace',
  )
  ok(result.files > 20, `${result.files} files`)
  ok(result.findings >= 14, `${result.findings} findings`)
  equal(result.cancelled, false, 'cancelled')
})

test('creating a register opens the one that is there and leaves it alone', async () => {
  const before = await read(register())
  await vscode.commands.executeCommand('processingRegister.createRegister')
  const editor = vscode.window.activeTextEditor
  equal(editor?.document.uri.toString(), register().toString(), 'it is open')
  match(editor?.document.getText(editor.selection) ?? '', /Council/u)
  equal(await read(register()), before, 'its text')
})

test('creating a register writes the starter where there is none', async () => {
  const kept = file('kept.yaml')
  await vscode.workspace.fs.rename(register(), kept)
  await vscode.commands.executeCommand('processingRegister.createRegister')
  match(await read(register()), /^version: 1$/mu)
  equal(
    vscode.window.activeTextEditor?.document.getText(vscode.window.activeTextEditor.selection),
    'Example Council',
    'the name is selected',
  )
  await vscode.workspace.fs.rename(kept, register(), { overwrite: true })
})

test('the report opens in a tab', async () => {
  await open('src/app.ts')
  await vscode.commands.executeCommand('processingRegister.showReport')
  await waitFor('the tab', () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .some(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('processingRegister.report'),
      ),
  )
})

test('settings of the wrong type are survived (bad input 110)', async () => {
  const settings = vscode.workspace.getConfiguration('processingRegister')
  const path = 'faults/clients/credit-check.ts'
  await open(path)
  await waitFor('findings', () => findingsOf(file(path)).length > 0)
  for (const [name, wrong] of [
    ['register', 7],
    ['register', 'x'.repeat(100_000)],
    ['preset', { strict: true }],
    ['codeDiagnostics', ['off']],
  ] as const) {
    await settings.update(name, wrong, vscode.ConfigurationTarget.Workspace)
    await vscode.commands.executeCommand('processingRegister.refreshTree')
    await waitFor(`findings with a wrong ${name}`, () => findingsOf(file(path)).length > 0)
    await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace)
  }
})

test('findings in code can be switched off, and on again, without a restart', async () => {
  const settings = vscode.workspace.getConfiguration('processingRegister')
  const path = 'faults/clients/credit-check.ts'
  await open(path)
  await waitFor('findings', () => findingsOf(file(path)).length > 0)
  await settings.update('codeDiagnostics', 'off', vscode.ConfigurationTarget.Workspace)
  await waitFor('no findings', () => findingsOf(file(path)).length === 0)
  await settings.update('codeDiagnostics', undefined, vscode.ConfigurationTarget.Workspace)
  await waitFor('findings again', () => findingsOf(file(path)).length > 0)
})
