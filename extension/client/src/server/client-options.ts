import * as vscode from 'vscode'
import type { LanguageClientOptions } from 'vscode-languageclient'
import type { InitializationOptions } from '../../../shared/messages.js'
import { handledFiles } from '../handled-files.js'
import type { ServerHost } from './server-handle.js'
import type { ShownFindings } from '../overlap/shown-findings.js'

/** How the client talks to the server, in every host. */
export const createClientOptions = (
  host: ServerHost,
  log: vscode.LogOutputChannel,
  shown: ShownFindings,
): LanguageClientOptions => ({
  documentSelector: handledFiles,
  outputChannel: log,
  initializationOptions: {
    commands: true,
    virtualFileSystem: host.virtualFileSystem || hasForeignFolder(),
  } satisfies InitializationOptions,
  diagnosticCollectionName: 'processing-register',
  diagnosticPullOptions: { onChange: true },
  middleware: shown.middleware,
})

/** Folders that are on no disk the server can reach are read through the editor. */
const hasForeignFolder = (): boolean =>
  (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme !== 'file')
