import * as vscode from 'vscode'
import { equal, ok, waitFor } from './lib/expect.js'
import { runTests, test } from './lib/runner.js'
import { api, extensionId, file, findingsOf, open, runTask, waitForFindings } from './lib/workspace.js'

/** Commands that wait for an answer: they are started and left. */
const asking = ['processingRegister.showRegister', 'processingRegister.addSelection']

const paths = [
  ...['src/application.ts', 'schema.prisma', 'table.sql', 'processing-register.yaml'],
  ...['hostile/application.ts', 'hostile/processing-register.yaml'],
]

async function useEverything(): Promise<void> {
  for (const path of paths) {
    const { document } = await open(path)
    const inside = new vscode.Position(1, 4)
    await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, inside)
    await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, inside)
    await vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, inside)
    await vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, inside)
    await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 10)
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri)
    await vscode.commands.executeCommand('vscode.executeLinkProvider', document.uri, 10)
    const whole = new vscode.Range(0, 0, document.lineCount, 0)
    await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, whole, undefined, 10)
  }
}

/** Names the command that does not end, where one does not. */
const longestCommand = 60_000
const within = (command: string, run: Promise<unknown>): Promise<unknown> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${command} does not end`)), longestCommand)
  })
  return Promise.race([run, late]).finally(() => clearTimeout(timer))
}

async function runEveryCommand(): Promise<void> {
  const { contributes } = vscode.extensions.getExtension(extensionId)?.packageJSON as {
    contributes: { commands: { command: string }[] }
  }
  ok(contributes.commands.length > 5, 'the manifest has commands')
  for (const { command } of contributes.commands) {
    await open('src/application.ts')
    const run = Promise.resolve(vscode.commands.executeCommand(command))
    if (!asking.includes(command)) await within(command, run)
    else await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
  }
  // In an untrusted workspace the editor lists no task before it has asked for trust.
  if (!vscode.workspace.isTrusted) return
  const [task] = await vscode.tasks.fetchTasks({ type: 'processingRegister' })
  ok(task, 'the task is offered')
  await runTask(task)
}

test('in an untrusted workspace code is checked', async () => {
  equal(vscode.workspace.isTrusted, false, 'trust')
  await api()
  await vscode.workspace
    .getConfiguration('processingRegister')
    .update('register', undefined, vscode.ConfigurationTarget.Workspace)
  await open('src/application.ts')
  await waitForFindings(file('src/application.ts'), 'a finding', ({ length }) => length > 0)
})

test('every feature and every command runs', async () => {
  await useEverything()
  await runEveryCommand()
  const { server } = await api()
  await waitFor('the server', () => server.state === 'running')
})

test('trust that is granted later changes nothing that worked (bad input 104)', async () => {
  await open('src/application.ts')
  // The page outside presses the button.
  await vscode.commands.executeCommand('workbench.trust.manage')
  await waitFor('trust', () => vscode.workspace.isTrusted)
  await open('src/application.ts')
  await waitForFindings(file('src/application.ts'), 'a finding', ({ length }) => length > 0)
  await useEverything()
  await runEveryCommand()
  ok(findingsOf(file('src/application.ts')).length > 0, 'findings stay')
})

export const run = (): Promise<void> => runTests()
