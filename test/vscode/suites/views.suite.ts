import * as vscode from 'vscode'
import type { TreeNode } from '../../../extension/shared/messages.js'
import { equal, match, ok, waitFor } from './lib/expect.js'
import { test } from './lib/runner.js'
import { api, open, register, replace, waitForFindings } from './lib/workspace.js'

const all = (nodes: readonly TreeNode[]): TreeNode[] => nodes.flatMap((node) => [node, ...all(node.children ?? [])])

test('the tree shows the entries of the register, each opening its place', async () => {
  await open('src/app.ts')
  const { tree } = await api()
  const nodes = await waitFor('the tree', async () => {
    const roots = all(await tree.getChildren())
    return roots.length > 0 && roots
  })
  for (const [kind, id] of [
    ['activity', 'housing-register'],
    ['recipient', 'dwp'],
    ['store', 'housing-applications'],
    ['agreement', 'dwp-memorandum'],
    ['policy-document', 'special-category-policy'],
  ]) {
    const node = nodes.find((one) => one.kind === kind && one.id.endsWith(id ?? ''))
    ok(node, `the tree has the ${kind} ${id}`)
    const { command, iconPath, accessibilityInformation } = tree.getTreeItem(node)
    equal(command?.command, 'vscode.open', 'a click opens it')
    equal(String(command?.arguments?.[0]), register().toString(), 'in the register')
    ok(iconPath instanceof vscode.ThemeIcon, 'it has an icon of the theme')
    match(accessibilityInformation?.label ?? '', new RegExp(node.label.replaceAll(/[()]/gu, '.'), 'u'))
  }
})

test('the tree can show only what needs attention', async () => {
  const { tree } = await api()
  const editor = await open(register())
  await replace(
    editor.document,
    '\nrecipients:\n',
    '\nrecipients:\n  nobody-agreed:\n    title: Nobody agreed\n    role: controller\n',
  )
  await waitForFindings(register(), 'what is wrong with the new recipient', ({ length }) => length > 0)
  await vscode.commands.executeCommand('processingRegister.showProblemsOnly')
  const labels = await waitFor('the entry', async () => {
    const entries = all(await tree.getChildren()).filter(({ kind }) => kind !== 'section' && kind !== 'register')
    return entries.length > 0 && entries.map(({ label }) => label)
  })
  equal(labels, ['Nobody agreed'], 'only that')
  await vscode.commands.executeCommand('processingRegister.showAll')
  ok(all(await tree.getChildren()).length > 10, 'everything is back')
})

test('the status line names the state of the register', async () => {
  await open('src/app.ts')
  const { statusLine } = await api()
  await waitFor('the number of activities', () => /\d+ activities/u.test(statusLine().text))
  equal(statusLine().severity, vscode.LanguageStatusSeverity.Information, 'severity')
  match(statusLine().detail ?? '', /processing-register\.yaml/u)
})
