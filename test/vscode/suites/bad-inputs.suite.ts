import * as vscode from 'vscode'
import type { RegisterStatus } from '../../../extension/shared/messages.js'
import { equal, match, ok, waitFor } from './lib/expect.js'
import { note, test } from './lib/runner.js'
import {
  api,
  faulty,
  file,
  findingsOf,
  isNode,
  isUndeclared,
  open,
  pidOfServer,
  rangeOf,
  register,
  replace,
  ruleOf,
  scratch,
  waitForFindings,
  waitForStatus,
  write,
} from './lib/workspace.js'

/** In the browser each file is asked of the page: there a few show what fifty would. */
const many = isNode ? 50 : 10
const religion = 'export interface Belief {\n  religion: string\n}\n'
const mostMemory = 1024 ** 2

/** A small register whose one activity covers the code beside it. */
const smallRegister = (name: string): string =>
  [
    'version: 1',
    'controller: { name: Example Council, kind: principal-council }',
    'activities:',
    `  ${name}: { title: Activity ${name}, lawfulBasis: public-task, code: ['**'] }`,
    '',
  ].join('\n')

async function askServer<Answer>(method: string, ...params: unknown[]): Promise<Answer> {
  const { server } = await api()
  const client = await waitFor('the server', () => server.client)
  return client.sendRequest<Answer>(method, ...(params as [object]))
}

/** Kilobytes that the server's process holds, and how many such processes this host has started. */
async function measureServer(): Promise<{ readonly kilobytes: number; readonly servers: number }> {
  const { readFileSync } = await import('node:fs')
  const pid = await pidOfServer()
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
  const servers = children.split(' ').filter((child) => {
    try {
      return child !== '' && readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('server.cjs')
    } catch {
      return false // It has ended meanwhile.
    }
  }).length
  return { kilobytes: Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]), servers }
}

test(`of ${many} registers the nearest applies to each file, and one server answers for all (bad input 97)`, async () => {
  const names = Array.from({ length: many }, (_, i) => `service-${i}`)
  for (const name of names) {
    await write(scratch(`${name}/processing-register.yaml`), smallRegister(name))
    await write(scratch(`${name}/src/belief.ts`), religion)
  }
  await vscode.commands.executeCommand('processingRegister.lintWorkspace')
  for (const name of names) {
    const uri = scratch(`${name}/src/belief.ts`)
    const [finding] = await waitForFindings(uri, 'the undeclared religion', ({ length }) => length === 1)
    match(finding?.message ?? '', new RegExp(`the activity \`${name}\``, 'u'))
    const { register: applied } = await askServer<RegisterStatus>('processingRegister/status', { uri: uri.toString() })
    equal(applied, scratch(`${name}/processing-register.yaml`).toString(), 'the register that applies')
  }
  if (!isNode) return
  const { kilobytes, servers } = await measureServer()
  note(`the server holds ${Math.round(kilobytes / 1024)} MB with ${many} registers`)
  equal(servers, 1, 'servers')
  ok(kilobytes < mostMemory, `${kilobytes} KB are less than 1 GB`)
})

test('of two registers in a folder always the same one applies, and the other is told so (bad input 98)', async () => {
  const other = file('processing-register.yml')
  await write(other, smallRegister('another'))
  await open(faulty)
  await waitForFindings(file(faulty), 'what the first register says', isUndeclared)
  await open(other)
  await waitForFindings(
    other,
    'that it is not used, and nothing else',
    ([finding, ...more]) =>
      more.length === 0 && /not used: processing-register\.yaml stands/u.test(finding?.message ?? ''),
  )
  await open(faulty)
  await waitForStatus('the status of the code', ({ register: applied }) => applied === register().toString())
})

test('files that would take all memory or all stack are passed over, and the server lives (bad input 102)', async () => {
  const pid = isNode ? await pidOfServer() : undefined
  const huge = scratch('huge.ts')
  await write(huge, `export const all = [\n${"  { religion: 'x', diagnosis: 'y' },\n".repeat(150_000)}]\n`)
  const deep = scratch('deep.ts')
  await write(deep, `export const deep = ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`)
  const nested = scratch('nested/processing-register.yaml')
  await write(nested, `version: 1\nactivities: ${'['.repeat(20_000)}`)
  for (const uri of [huge, deep, nested]) await open(uri)
  await waitForFindings(nested, 'what is wrong with the register', ({ length }) => length > 0)
  await open(faulty)
  await waitForFindings(file(faulty), 'the findings of other files', isUndeclared)
  equal(findingsOf(huge), [], 'findings of the huge file')
  if (pid !== undefined) equal(await pidOfServer(), pid, 'the process')
})

test('places past the end of a text have no answer, and break nothing (bad input 106)', async () => {
  const position = { line: 100_000, character: 100_000 }
  for (const uri of [file(faulty), register()]) {
    await open(uri)
    const about = { textDocument: { uri: uri.toString() } }
    equal(await askServer('textDocument/hover', { ...about, position }), null, 'a hover')
    for (const method of ['completion', 'definition', 'references']) {
      const context = { includeDeclaration: true, triggerKind: 1 }
      const answer = await askServer<unknown>(`textDocument/${method}`, { ...about, position, context })
      ok(Array.isArray(answer) || answer === null, `${method} answers`)
    }
    const range = { start: position, end: { line: 200_000, character: 0 } }
    await askServer('textDocument/codeAction', { ...about, range, context: { diagnostics: [] } })
    const refused = await askServer('textDocument/prepareRename', { ...about, position }).catch(String)
    ok(typeof refused === 'string', 'there is nothing to rename')
    await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(90_000, 5))
  }
  await waitForFindings(file(faulty), 'the findings', isUndeclared)
})

test('what another YAML extension formats at each save is checked as it then stands (bad input 109)', async () => {
  const formatter = vscode.languages.registerDocumentFormattingEditProvider(
    { pattern: '**/processing-register.yaml' },
    {
      provideDocumentFormattingEdits: (document) => [
        vscode.TextEdit.insert(new vscode.Position(0, 0), '# formatted\n'),
        ...document
          .getText()
          .split('\n')
          .flatMap((line, at) =>
            line.trimEnd() === line
              ? []
              : [vscode.TextEdit.delete(new vscode.Range(at, line.trimEnd().length, at, line.length))],
          ),
      ],
    },
  )
  const settings = vscode.workspace.getConfiguration('editor')
  await settings.update('formatOnSave', true, vscode.ConfigurationTarget.Workspace)
  try {
    const { document } = await open(register())
    await replace(document, 'kind: principal-council', 'kind: princpal-council   ')
    await waitForFindings(register(), 'the wrong kind', ({ length }) => length > 0)
    await document.save()
    match(document.getText(), /^# formatted\n/u)
    const at = rangeOf(document, 'princpal-council')
    await waitForFindings(register(), 'the wrong kind, one line lower', (findings) =>
      findings.some(({ range }) => range.start.line === at.start.line),
    )
    await replace(document, 'princpal-council', 'principal-council')
    await document.save()
    await waitForFindings(register(), 'nothing wrong', ({ length }) => length === 0)
    equal(document.getText().split('# formatted').length - 1, 2, 'how often it was formatted')
  } finally {
    formatter.dispose()
    await settings.update('formatOnSave', undefined, vscode.ConfigurationTarget.Workspace)
  }
})

test('messages that make no sense are refused, by the server and by the client (bad input 111)', async () => {
  await open(faulty)
  const nonsense = [[null], [[1, 2]], ['x'], [{ uri: {}, workDoneToken: [] }], []]
  for (const method of ['status', 'tree', 'acceptFinding', 'listAdditions'])
    for (const params of nonsense) await askServer(`processingRegister/${method}`, ...params)
  for (const method of ['report', 'lintWorkspace'])
    for (const params of nonsense.slice(-2)) await askServer(`processingRegister/${method}`, ...params)
  for (const command of ['openLocation', 'showReferences', 'acceptFinding'])
    for (const given of [[], [null], [5, 'x'], ['not a uri', { start: 1 }]])
      await vscode.commands.executeCommand(`processingRegister.${command}`, ...given)
  const { server } = await api()
  equal(server.state, 'running', 'state')
  await waitForFindings(file(faulty), 'the findings', isUndeclared)
})

if (isNode)
  test('after the machine slept, the findings are those of the last text (bad input 112)', async () => {
    const { document } = await open(faulty)
    await waitForFindings(document.uri, 'the findings', isUndeclared)
    const pid = await pidOfServer()
    process.kill(pid, 'SIGSTOP')
    try {
      for (let line = 0; line < 5; line++) await replace(document, 'export', '// asleep\nexport')
      await replace(document, 'religion', 'colour')
    } finally {
      process.kill(pid, 'SIGCONT')
    }
    await waitForFindings(document.uri, 'no religion', (findings) => !isUndeclared(findings))
    for (const finding of findingsOf(document.uri))
      ok(document.validateRange(finding.range).isEqual(finding.range), `${ruleOf(finding)} lies in the text`)
    equal(await pidOfServer(), pid, 'the process')
  })
