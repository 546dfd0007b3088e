import * as vscode from 'vscode'
import { equal, ok } from './lib/expect.js'
import { runTests, test } from './lib/runner.js'
import { api, file, findingsOf, open, read, register, replace, waitForFindings, write } from './lib/workspace.js'

// The run has stand-ins installed for the extensions of ESLint and of YAML: they are there and do nothing.

const path = 'faults/clients/credit-check.ts'
const prisma = 'faults/prisma/schema.prisma'
const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration()
const set = (name: string, value: unknown): Thenable<void> =>
  settings().update(name, value, vscode.ConfigurationTarget.Workspace)
const some = ({ length }: readonly unknown[]): boolean => length > 0
const none = ({ length }: readonly unknown[]): boolean => length === 0

test('where the ESLint extension runs the plugin, code findings are left to it', async () => {
  await api()
  ok(vscode.extensions.getExtension('dbaeumer.vscode-eslint'), 'the stand-in is there')
  await open(prisma)
  await waitForFindings(file(prisma), 'findings in a language that it does not check', some)
  await open(path)
  await waitForFindings(file(path), 'nothing', none)
})

test('the setting overrides it', async () => {
  await set('processingRegister.codeDiagnostics', 'on')
  await waitForFindings(file(path), 'findings', some)
  await set('processingRegister.codeDiagnostics', undefined)
  await waitForFindings(file(path), 'nothing', none)
})

test('where that extension is switched off, findings are shown', async () => {
  await set('eslint.enable', false)
  await waitForFindings(file(path), 'findings', some)
  await set('eslint.enable', undefined)
  await waitForFindings(file(path), 'nothing', none)
})

test('where the configuration does not name the plugin, findings are shown; the nearest configuration counts', async () => {
  const config = file('faults/eslint.config.mjs')
  await write(config, 'export default []\n')
  await waitForFindings(file(path), 'findings', some)
  await vscode.workspace.fs.delete(config)
  await waitForFindings(file(path), 'nothing', none)
})

test('syntax errors of the register are left to the YAML extension, our own problems are not', async () => {
  const good = await read(register())
  const editor = await open(register())
  await replace(editor.document, 'kind: principal-council', 'kind: princpal-council')
  await waitForFindings(register(), 'the wrong kind', some)
  await replace(editor.document, 'activities:', 'activities: [')
  await new Promise((resolve) => setTimeout(resolve, 1500))
  equal(
    findingsOf(register())
      .filter(({ message }) => /indented|bracket|missing here/u.test(message))
      .map(({ message }) => message),
    [],
    'syntax errors of ours',
  )
  await set('processingRegister.syntaxDiagnostics', 'on')
  await waitForFindings(register(), 'the syntax error', some)
  await set('processingRegister.syntaxDiagnostics', undefined)
  await vscode.commands.executeCommand('workbench.action.files.revert')
  equal(await read(register()), good, 'the register on disk')
})

export const run = (): Promise<void> => runTests()
