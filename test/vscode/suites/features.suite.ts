import * as vscode from 'vscode'
import { equal, match, ok, waitFor } from './lib/expect.js'
import { test } from './lib/runner.js'
import { faulty, file, findingsOf, open, rangeOf, register, replace, ruleOf, waitForFindings } from './lib/workspace.js'

const covered = 'src/applications/application.ts'

/** Answers of the language features, as the editor asks for them; waits until one is there. */
const ask = <Answer>(what: string, command: string, ...given: readonly unknown[]): Promise<readonly Answer[]> =>
  waitFor(what, async () => {
    const answers = await vscode.commands.executeCommand<readonly Answer[] | undefined>(command, ...given)
    return answers !== undefined && answers.length > 0 && answers
  })

const textOf = (hovers: readonly vscode.Hover[]): string =>
  hovers
    .flatMap(({ contents }) => contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')))
    .join('\n')
    // Markdown that shows each character as it is.
    .replaceAll('\\', '')

test('hovering over special-category data names the activity, its basis and condition', async () => {
  const { document } = await open(covered)
  const at = rangeOf(document, 'medicalNeed').start.translate(0, 2)
  const hovers = await ask<vscode.Hover>('a hover', 'vscode.executeHoverProvider', document.uri, at)
  match(textOf(hovers), /Housing register applications/u)
  match(textOf(hovers), /9\(2\)\(g\)/u)
  for (const { contents } of hovers)
    for (const part of contents)
      ok(!(part instanceof vscode.MarkdownString && part.isTrusted), 'no hover may run commands')
})

test('a tag completes the ids of activities', async () => {
  const { document } = await open(covered)
  await replace(document, 'export', '/** @processing h */\nexport')
  const at = rangeOf(document, '@processing h').end
  const { items } = await waitFor('completions', async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    )
    return list.items.some(({ label }) => labelOf(label) === 'housing-register') && list
  })
  ok(items.length > 0, 'there are completions')
})

const labelOf = (label: string | vscode.CompletionItemLabel): string =>
  typeof label === 'string' ? label : label.label

test('a tag leads to the entry of the register, and the entry to the tag', async () => {
  const { document } = await open(covered)
  await replace(document, 'export', '/** @processing housing-register */\nexport')
  const at = rangeOf(document, '@processing housing-register').end.translate(0, -3)
  type Target = vscode.Location | vscode.LocationLink
  const [target] = await ask<Target>('a definition', 'vscode.executeDefinitionProvider', document.uri, at)
  ok(target, 'there is one')
  equal(String('targetUri' in target ? target.targetUri : target.uri), register().toString(), 'it is in the register')
  const places = await ask<vscode.Location>('references', 'vscode.executeReferenceProvider', document.uri, at)
  ok(
    places.some(({ uri }) => uri.toString() === document.uri.toString()),
    'the tag is among them',
  )
})

test('an activity is renamed in the register and in code at once, as one step that can be undone', async () => {
  const { document } = await open(covered)
  await replace(document, 'export', '/** @processing housing-register */\nexport')
  const at = rangeOf(document, '@processing housing-register').end.translate(0, -3)
  const edit = await waitFor('the rename', () =>
    vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'homes-register',
    ),
  )
  const files = edit.entries().map(([uri]) => vscode.workspace.asRelativePath(uri))
  ok(files.includes('processing-register.yaml') && files.includes(covered), `it changes ${files.join(', ')}`)
  ok(await vscode.workspace.applyEdit(edit), 'the editor takes it')
  match(document.getText(), /@processing homes-register/u)
  const text = (await open(register())).document.getText()
  match(text, /^ {2}homes-register:$/mu)
  ok(!/^ {2}housing-register:$/mu.test(text), 'the old id is gone')
})

test('a lens over a declaration says which activity covers it', async () => {
  const { document } = await open(covered)
  const lenses = await ask<vscode.CodeLens>('a lens', 'vscode.executeCodeLensProvider', document.uri, 10)
  match(lenses.map(({ command }) => command?.title ?? '').join('\n'), /Housing register applications.*6\(1\)\(e\)/u)
})

test('lenses can be switched off', async () => {
  const settings = vscode.workspace.getConfiguration('processingRegister')
  const { document } = await open(covered)
  await ask('a lens', 'vscode.executeCodeLensProvider', document.uri, 10)
  await settings.update('codeLens', false, vscode.ConfigurationTarget.Workspace)
  await waitFor(
    'none',
    async () =>
      (await vscode.commands.executeCommand<unknown[]>('vscode.executeCodeLensProvider', document.uri, 10)).length ===
      0,
  )
  await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Workspace)
})

/** The quick fixes of the first finding of a rule. */
async function fixesOf(path: string, rule: string): Promise<readonly vscode.CodeAction[]> {
  const findings = await waitForFindings(file(path), `a finding of ${rule}`, (all) =>
    all.some((finding) => ruleOf(finding) === rule),
  )
  const finding = findings.find((one) => ruleOf(one) === rule)
  ok(finding, 'there is a finding')
  return ask<vscode.CodeAction>(
    'fixes',
    'vscode.executeCodeActionProvider',
    file(path),
    finding.range,
    vscode.CodeActionKind.QuickFix.value,
    30,
  )
}

test('a quick fix changes the register, and one undo takes it back (bad input 108)', async () => {
  await open(faulty)
  const fixes = await fixesOf(faulty, 'require-condition')
  const fix = fixes.find(({ title }) => title.startsWith('Add data revealing religious'))
  ok(fix?.edit, `a fix adds the category: ${fixes.map(({ title }) => title).join('; ')}`)
  const { document } = await open(register())
  const text = document.getText()
  ok(await vscode.workspace.applyEdit(fix.edit), 'the editor takes it')
  match(document.getText(), /religious-or-philosophical-beliefs:/u)
  const lines = text.split('\n')
  equal(
    document
      .getText()
      .split('\n')
      .filter((line) => !lines.includes(line))
      .some((line) => line.includes('religious')),
    true,
    'a line was added',
  )
  equal(
    lines.every((line) => document.getText().includes(line)),
    true,
    'every other line stays',
  )
  await vscode.commands.executeCommand('undo')
  equal(document.getText(), text, 'the register after one undo')
})

test('columns are right behind an emoji (bad input 105)', async () => {
  const { document } = await open(faulty)
  const edit = new vscode.WorkspaceEdit()
  edit.insert(
    document.uri,
    new vscode.Position(document.lineCount, 0),
    "\nexport const note = '👩‍👩‍👧 🏠'; export interface Faith { religiousBelief: string }\n",
  )
  await vscode.workspace.applyEdit(edit)
  const at = rangeOf(document, 'religiousBelief')
  await waitForFindings(document.uri, 'the finding', (findings) => findings.some(({ range }) => range.isEqual(at)))
})

test('files of other schemes are left alone (bad input 103)', async () => {
  const text = 'export interface Faith {\n  religiousBelief: string\n}\n'
  const untitled = await vscode.workspace.openTextDocument({ language: 'typescript', content: text })
  await open(faulty)
  await waitForFindings(file(faulty), 'findings of a file', ({ length }) => length > 0)
  equal(findingsOf(untitled.uri), [], 'findings of an unsaved text without a place')
})

test('the register has an outline, lenses and links, and explains its keys', async () => {
  const { document } = await open(register())
  const symbols = await ask<vscode.DocumentSymbol>('an outline', 'vscode.executeDocumentSymbolProvider', document.uri)
  ok(
    symbols.some(({ name }) => name.startsWith('activities') || name.startsWith('Activities')),
    symbols.map(({ name }) => name).join(', '),
  )
  const at = rangeOf(document, 'lawfulBasis').start.translate(0, 3)
  match(
    textOf(await ask<vscode.Hover>('a hover', 'vscode.executeHoverProvider', document.uri, at)),
    /lawful basis|Article 6/iu,
  )
  await ask<vscode.CodeLens>('a lens', 'vscode.executeCodeLensProvider', document.uri, 10)
  const links = await ask<vscode.DocumentLink>('links', 'vscode.executeLinkProvider', document.uri, 10)
  ok(
    links.some(({ target }) => target?.scheme === 'https'),
    'a notice is a link',
  )
})

test('the register completes its values', async () => {
  const { document } = await open(register())
  await replace(document, 'lawfulBasis: public-task', 'lawfulBasis: ')
  const at = rangeOf(document, 'lawfulBasis: ').end
  await waitFor('the bases', async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    )
    return items.some(({ label }) => labelOf(label) === 'legal-obligation')
  })
})
