import * as vscode from 'vscode'
import { equal, waitFor } from './lib/expect.js'
import { note, test } from './lib/runner.js'
import { api, extensionId } from './lib/workspace.js'

test('a workspace with a register starts the extension and its server', async () => {
  const { server, activation } = await api()
  await waitFor('the server', () => server.state === 'running')
  note(
    `activation: ${activation.ms.toFixed(0)} ms; the server answered ${activation.serverMs()?.toFixed(0) ?? '?'} ms later`,
  )
})

test('every command of the manifest is there', async () => {
  const { contributes } = vscode.extensions.getExtension(extensionId)?.packageJSON as {
    contributes: { commands: { command: string }[] }
  }
  const known = await vscode.commands.getCommands(true)
  equal(
    contributes.commands.map(({ command }) => command).filter((command) => !known.includes(command)),
    [],
    'commands nobody registered',
  )
})
