import * as vscode from 'vscode'
import { registerFiles, handledSchemes } from '../handled-files.js'
import { readSettings, section } from '../settings.js'
import type { ServerHandle } from './server-handle.js'

/**
 * Starts the server where there is a register to check against, and not before: most folders that people open have none, and
 * nothing should be read or kept in memory for them. A register that appears later starts it then.
 */
export function startWhenNeeded(server: ServerHandle, log: vscode.LogOutputChannel): vscode.Disposable {
  const start = (why: string): void => {
    if (server.state !== 'waiting') return
    log.info(`Starting the server: ${why}.`)
    void server.start()
  }
  const watcher = vscode.workspace.createFileSystemWatcher(registerFiles)
  const look = async (): Promise<void> => {
    const why = await findReason()
    if (why !== undefined) start(why)
    else log.info('There is no processing register here: the server waits until there is one.')
  }
  void look()
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(() => start('a register was written')),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void look()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void look()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${section}.register`)) void look()
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isLooseRegister(document)) start('a register was opened')
    }),
  )
}

async function findReason(): Promise<string | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? []
  if (folders.some(({ uri }) => readSettings(uri).register !== '')) return 'a setting names a register'
  if (vscode.workspace.textDocuments.some(isLooseRegister)) return 'a register is open'
  if (folders.some(({ uri }) => uri.scheme !== 'file'))
    return 'the workspace is not on a local disk, where searching it may not be possible'
  const [found] = await vscode.workspace.findFiles(registerFiles, '**/node_modules/**', 1)
  return found ? 'the workspace has a register' : undefined
}

const isLooseRegister = ({ uri }: vscode.TextDocument): boolean =>
  handledSchemes.includes(uri.scheme) &&
  vscode.languages.match({ pattern: registerFiles }, { uri } as vscode.TextDocument) > 0
