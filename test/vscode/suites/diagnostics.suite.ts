import * as vscode from 'vscode'
import { expectedFindings, type ExpectedFinding } from 'expected-findings'
import { equal, match, ok } from './lib/expect.js'
import { test } from './lib/runner.js'
import { api, file, findingsOf, open, ruleOf, waitForFindings } from './lib/workspace.js'

const show = (finding: vscode.Diagnostic): ExpectedFinding => ({
  rule: ruleOf(finding),
  message: finding.message,
  start: [finding.range.start.line, finding.range.start.character],
  end: [finding.range.end.line, finding.range.end.character],
})

const order = (a: ExpectedFinding, b: ExpectedFinding): number =>
  a.start[0] - b.start[0] || a.start[1] - b.start[1] || a.message.localeCompare(b.message)

test('the findings of the example service are those of ESLint: rule, range and text', async () => {
  ok(Object.values(expectedFindings).flat().length >= 14, 'ESLint finds the faults of the example')
  await api()
  await vscode.commands.executeCommand('processingRegister.lintWorkspace')
  for (const [path, expected] of Object.entries(expectedFindings)) {
    const findings = await waitForFindings(
      file(path),
      `${expected.length} findings`,
      ({ length }) => length === expected.length,
    )
    equal(findings.map(show).sort(order), [...expected].sort(order), path)
  }
})

test('a file that is opened shows the same findings', async () => {
  const path = 'faults/clients/dwp.ts'
  const expected = expectedFindings[path] ?? []
  await open(path)
  const findings = await waitForFindings(file(path), 'its findings', ({ length }) => length === expected.length)
  equal(findings.map(show).sort(order), [...expected].sort(order), path)
})

test('a finding links to the page of its rule and into the register', async () => {
  const path = 'faults/applications/application.ts'
  await open(path)
  const [finding] = await waitForFindings(file(path), 'a finding', ({ length }) => length > 0)
  ok(finding, 'there is a finding')
  ok(typeof finding.code === 'object', 'the code is a link')
  match(finding.code.target.toString(), /^https:.*require-condition/u)
  equal(finding.severity, vscode.DiagnosticSeverity.Error, 'severity')
  const related = finding.relatedInformation?.map(({ location }) => vscode.workspace.asRelativePath(location.uri))
  equal(related?.includes('processing-register.yaml'), true, 'points into the register')
})

test('an edit of code changes its findings, without saving', async () => {
  const path = 'src/applications/application.ts'
  const editor = await open(path)
  const uri = file(path)
  const before = findingsOf(uri).length
  const edit = new vscode.WorkspaceEdit()
  edit.insert(
    uri,
    new vscode.Position(editor.document.lineCount, 0),
    '\nexport interface Belief {\n  religiousBelief: string\n}\n',
  )
  await vscode.workspace.applyEdit(edit)
  await waitForFindings(uri, 'one more finding', ({ length }) => length === before + 1)
  await vscode.commands.executeCommand('workbench.action.files.revert')
  await waitForFindings(uri, 'the findings of before', ({ length }) => length === before)
})
