import * as vscode from 'vscode'
import type { RegisterStatus } from '../../../../extension/shared/messages.js'
import type { Api } from '../../../../extension/client/src/extension.js'
import { ok, waitFor } from './expect.js'

export const extensionId = 'processing-register.processing-register-vscode'
export const isNode = typeof (globalThis as { process?: unknown }).process !== 'undefined'

/** The folder that the host has open: a copy of the example service. */
function root(): vscode.Uri {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri
  ok(uri, 'a workspace is open')
  return uri
}

export const file = (path: string): vscode.Uri => vscode.Uri.joinPath(root(), path)
/** A place for files of one test. */
export const scratch = (path = ''): vscode.Uri => file(path === '' ? 'scratch' : `scratch/${path}`)
export const register = (): vscode.Uri => file('processing-register.yaml')

/** What the extension offers to tests, once it has started by itself: no test activates it. */
export const api = (): Promise<Api> =>
  waitFor('the extension to start', () => {
    const extension = vscode.extensions.getExtension<Api>(extensionId)
    return extension?.isActive && extension.exports
  })

export async function open(path: string | vscode.Uri): Promise<vscode.TextEditor> {
  const uri = typeof path === 'string' ? file(path) : path
  return waitFor(
    `an editor of ${uri.path}`,
    async () => {
      // As the explorer does it: a document opened by `openTextDocument` stays open for minutes after its tab was closed. Again and
      // again, since a panel that a test before asked for may appear only now, and take the focus.
      const options: vscode.TextDocumentShowOptions = { preview: false }
      await vscode.commands.executeCommand('vscode.open', uri, options)
      const editor = vscode.window.activeTextEditor
      return editor?.document.uri.toString() === uri.toString() && editor
    },
    describeTabs,
  )
}

/** The active text editor, which may be that of a panel, and the tabs with the active one of each group marked. */
function describeTabs(): string {
  const groups = vscode.window.tabGroups.all.map(({ tabs }) =>
    tabs.map(({ label, isActive }) => (isActive ? `[${label}]` : label)).join(' · '),
  )
  return `${vscode.window.activeTextEditor?.document.uri.toString() ?? 'no editor'}; tabs ${groups.join(' | ')}`
}

export const write = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))

export const read = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))

/** Runs a task until it has ended. */
export async function runTask(task: vscode.Task): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    const listener = vscode.tasks.onDidEndTask(({ execution }) => {
      if (execution.task.name !== task.name) return
      listener.dispose()
      resolve()
    })
  })
  await vscode.tasks.executeTask(task)
  await ended
}

/** The process of the server, which only the library's client knows; for the node host. */
export async function pidOfServer(): Promise<number> {
  const { server } = await api()
  return waitFor(
    'the server’s process',
    () => (server.client as { _serverProcess?: { pid: number } } | undefined)?._serverProcess?.pid,
  )
}

/** Waits until the status of the register is one that holds. */
export async function waitForStatus(what: string, holds: (status: RegisterStatus) => boolean): Promise<RegisterStatus> {
  const { status } = await api()
  return waitFor(
    what,
    () => {
      const now = status()
      return now && holds(now) && now
    },
    () => JSON.stringify(status()),
  )
}

/** Our findings in a file, as Problems has them. */
export const findingsOf = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'data-protection')

export const waitForFindings = (
  uri: vscode.Uri,
  what: string,
  holds: (findings: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> =>
  waitFor(
    `${what} in ${vscode.workspace.asRelativePath(uri)}`,
    () => {
      const findings = findingsOf(uri)
      return holds(findings) && findings
    },
    () => JSON.stringify(findingsOf(uri)),
  )

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code)

/** Whether the religion that a fault of the example asks for is reported. */
export const isUndeclared = (findings: readonly vscode.Diagnostic[]): boolean =>
  findings.some((finding) => ruleOf(finding) === 'require-condition' && finding.message.includes('`religion`'))

/** A file with a fault that a line of the register mends. */
export const faulty = 'faults/applications/application.ts'

/** The register's text with that fault's category declared. */
export const declareReligion = (text: string): string =>
  text.replace(
    '    specialCategories:\n      health:',
    [
      '    specialCategories:',
      '      religious-or-philosophical-beliefs:',
      '        fields: [religion]',
      '        condition: substantial-public-interest',
      '        schedule1: 6',
      '        publicInterest: Needed for the test',
      '        policyDocument: special-category-policy',
      '        law: Housing Act 1996 s.166A',
      '      health:',
    ].join('\n'),
  )

/** The place of a text in a document, the `from`th of its kind. */
export function rangeOf(document: vscode.TextDocument, text: string, from = 0): vscode.Range {
  let at = document.getText().indexOf(text)
  for (let skipped = 0; skipped < from && at >= 0; skipped++) at = document.getText().indexOf(text, at + 1)
  ok(at >= 0, `the document holds "${text}"`)
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length))
}

/** Replaces the first such text in the open document, without saving. */
export async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, rangeOf(document, text), by)
  ok(await vscode.workspace.applyEdit(edit), 'the edit is taken')
}

let original: string | undefined

/** Puts the workspace back to how the run found it: no open editor, and its one register. */
export async function reset(): Promise<void> {
  await closeAll()
  original ??= await read(register())
  await vscode.workspace.fs.delete(scratch(), { recursive: true }).then(undefined, () => undefined)
  for (const uri of await vscode.workspace.findFiles('**/{processing-register.*,kept.yaml}'))
    if (uri.toString() !== register().toString()) await vscode.workspace.fs.delete(uri)
  const present = await read(register()).catch(() => undefined)
  if (present !== original) await write(register(), original)
}

/** Puts every open document back to what the disk holds, and closes all. */
async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && !document.isUntitled) {
      await vscode.window.showTextDocument(document)
      await vscode.commands.executeCommand('workbench.action.files.revert')
    }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}
