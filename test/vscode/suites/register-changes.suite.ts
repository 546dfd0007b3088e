import * as vscode from 'vscode'
import { equal, match, ok, waitFor } from './lib/expect.js'
import { note, test } from './lib/runner.js'
import {
  api,
  file,
  declareReligion,
  faulty,
  findingsOf,
  isUndeclared,
  open,
  read,
  register,
  replace,
  waitForFindings,
  waitForStatus,
  write,
} from './lib/workspace.js'

const isFixed = (findings: readonly vscode.Diagnostic[]): boolean => !isUndeclared(findings)

test('an unsaved edit of the register changes the findings of open code', async () => {
  await open(faulty)
  const uri = file(faulty)
  await waitForFindings(uri, 'the fault', isUndeclared)
  const { document } = await open(register())
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, wholeOf(document), declareReligion(document.getText()))
  ok(await vscode.workspace.applyEdit(edit), 'the register is edited')
  const edited = performance.now()
  await waitForFindings(uri, 'no fault', isFixed)
  // A figure, not a check: a busy machine is no fault. `test/bench` holds the limit, as a ratio.
  note(`findings of code ${(performance.now() - edited).toFixed(0)} ms after an edit of the register`)
  await vscode.commands.executeCommand('workbench.action.files.revert')
  await waitForFindings(uri, 'the fault again', isUndeclared)
})

test('a register written on disk by another program changes the findings (bad input 57)', async () => {
  const good = await read(register())
  await open(faulty)
  const uri = file(faulty)
  await waitForFindings(uri, 'the fault', isUndeclared)
  await write(register(), declareReligion(good))
  await waitForFindings(uri, 'no fault', isFixed)
  await write(register(), good)
  await waitForFindings(uri, 'the fault again', isUndeclared)
})

test('the unsaved text of the register wins over the disk, and the status says so (bad input 99)', async () => {
  await open(faulty)
  await waitForFindings(file(faulty), 'the fault', isUndeclared)
  const { document } = await open(register())
  await replace(document, document.getText(), declareReligion(document.getText()))
  await waitForFindings(file(faulty), 'no fault', isFixed)
  ok(document.isDirty, 'nothing was saved')
  const { statusLine } = await api()
  await waitFor('the status to say that it is not saved', () => /not saved/u.test(statusLine().detail ?? ''))
  await vscode.commands.executeCommand('workbench.action.files.revert')
})

test('a half-typed register keeps the findings of its last good state (bad input 33)', async () => {
  const path = faulty
  await open(path)
  const before = await waitForFindings(file(path), 'findings', ({ length }) => length > 0)
  const editor = await open(register())
  const changes: number[] = []
  const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    if (uris.some((uri) => uri.path.endsWith(path))) changes.push(findingsOf(file(path)).length)
  })
  await replace(editor.document, 'activities:', 'activities: [')
  await waitForFindings(register(), 'a syntax error', ({ length }) => length > 0)
  await waitForStatus('the status to say so', ({ state }) => state === 'last-good')
  equal(
    changes.filter((count) => count !== before.length),
    [],
    'no flicker',
  )
  listener.dispose()
  await vscode.commands.executeCommand('workbench.action.files.revert')
})

test('a register that is deleted, and comes back, is followed (bad input 94)', async () => {
  const good = await read(register())
  await open(register())
  await open(faulty)
  await waitForFindings(file(faulty), 'the fault', isUndeclared)
  await vscode.workspace.fs.delete(register())
  await waitForStatus('the status to say that there is none', ({ state }) => state === 'none')
  await write(register(), good)
  await waitForStatus('the status to say that it is good', ({ state }) => state === 'good')
  await waitForFindings(file(faulty), 'the fault again', isUndeclared)
})

test('a register that is renamed or moved applies where it now stands (bad inputs 95 and 96)', async () => {
  await open(faulty)
  await waitForStatus('the register', ({ state }) => state === 'good')
  await vscode.workspace.fs.rename(register(), file('processing-register.yml'))
  await waitForStatus('the renamed register', ({ register: applied }) => applied?.endsWith('.yml') === true)
  await vscode.workspace.fs.rename(file('processing-register.yml'), file('src/clients/processing-register.yaml'))
  await waitForStatus('no register above this file', ({ state }) => state === 'none')
  await vscode.workspace.fs.rename(file('src/clients/processing-register.yaml'), register())
  await waitForStatus('the register again', ({ state }) => state === 'good')
})

test('the nearest register wins, and the status says which and why', async () => {
  const near = file('src/jobs/processing-register.yaml')
  await write(near, 'version: 1\ncontroller:\n  name: Another council\n  kind: principal-council\n')
  await open('src/jobs/delete-expired.ts')
  const { why } = await waitForStatus('the near register', ({ register: applied }) => applied === near.toString())
  match(why, /nearest|src\/jobs/u)
  await open(faulty)
  await waitForStatus('the register of the folder', ({ register: applied }) => applied === register().toString())
  await vscode.workspace.fs.delete(near)
})

test('typing fast in the register ends with the findings of the last text (bad input 100)', async () => {
  await open(faulty)
  const editor = await open(register())
  const good = editor.document.getText()
  for (let key = 0; key < 20; key++) {
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '#'))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await editor.edit((edit) => edit.replace(wholeOf(editor.document), declareReligion(good)))
  for (const { range } of findingsOf(register()))
    ok(editor.document.validateRange(range).isEqual(range), 'ranges lie in the text')
  await vscode.commands.executeCommand('workbench.action.files.revert')
  await waitForFindings(file(faulty), 'the fault again', isUndeclared)
})

const wholeOf = (document: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0)
