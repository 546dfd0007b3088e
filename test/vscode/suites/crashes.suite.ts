import * as vscode from 'vscode'
import { equal, ok, waitFor } from './lib/expect.js'
import { test } from './lib/runner.js'
import { api, file, isNode, open, pidOfServer, replace, ruleOf, waitForFindings } from './lib/workspace.js'

const path = 'src/applications/application.ts'

if (isNode) {
  test('a server that is killed comes back, and no edit is lost (bad input 101)', async () => {
    const editor = await open(path)
    await replace(editor.document, 'export', 'export interface Belief {\n  religiousBelief: string\n}\n\nexport')
    const before = await waitForFindings(file(path), 'a finding', ({ length }) => length > 0)
    const text = editor.document.getText()
    const pid = await pidOfServer()
    process.kill(pid, 'SIGKILL')
    await waitFor('another process', async () => (await pidOfServer()) !== pid)
    await replace(editor.document, 'religiousBelief: string', 'religiousBelief: string\n  ethnicity: string')
    const after = await waitForFindings(file(path), 'one more finding', ({ length }) => length > before.length)
    equal(
      after.map(ruleOf).filter((rule) => rule.endsWith('require-condition')).length,
      after.length,
      'findings of the unsaved text',
    )
    ok(text.includes('religiousBelief'), 'the edit is kept')
  })

  test('a server that dies again and again is given up, and restarts on a click', async () => {
    const { server, statusLine } = await api()
    for (let kill = 0; kill < 5 && server.state !== 'given-up'; kill++) {
      const pid = await pidOfServer()
      process.kill(pid, 'SIGKILL')
      await waitFor(
        'the end of it',
        async () => server.state === 'given-up' || (server.state === 'running' && (await pidOfServer()) !== pid),
      )
    }
    equal(server.state, 'given-up', 'state')
    equal(statusLine().severity, vscode.LanguageStatusSeverity.Error, 'severity')
    equal(statusLine().command?.command, 'processingRegister.restartServer', 'what a click does')
    await vscode.commands.executeCommand(statusLine().command?.command ?? '')
    await waitFor('the server', () => server.state === 'running')
    await open('faults/clients/credit-check.ts')
    await waitForFindings(file('faults/clients/credit-check.ts'), 'findings', ({ length }) => length > 0)
  })
}

test('the server restarts when asked', async () => {
  const { server } = await api()
  await vscode.commands.executeCommand('processingRegister.restartServer')
  equal(server.state, 'running', 'state')
})
