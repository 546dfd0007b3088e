import { spawn } from 'node:child_process'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node'

const bundle = join(import.meta.dirname, '..', '..', '..', 'dist', 'server.cjs')

/** What VS Code can do, as far as the server asks. */
export const pullingClient: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false } },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
  },
}

/**
 * A real server process over stdio, with a client that keeps what it is told.
 *
 * @param folders workspace folders; `uriOf` counts from the first
 */
export async function startClient(
  folders: string | readonly string[],
  capabilities: ClientCapabilities = pullingClient,
  settings: object = {},
) {
  const child = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const pushed = new Map<string, readonly Diagnostic[]>()
  const registered: string[] = []
  const errors: string[] = []
  let refreshes = 0
  child.stderr.on('data', (data: Buffer) => errors.push(data.toString()))
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings))
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method))
  })
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes++
  })
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    pushed.set(uri, diagnostics)
  })
  connection.listen()
  const all = typeof folders === 'string' ? [folders] : folders
  const [folder = ''] = all
  const { capabilities: server } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol's type still asks for it
    rootUri: null,
    capabilities,
    workspaceFolders: all.map((path) => ({ uri: pathToFileURL(path).href, name: basename(path) })),
  })
  await connection.sendNotification(InitializedNotification.type, {})
  return {
    child,
    connection,
    server,
    pushed,
    registered,
    errors,
    get refreshes() {
      return refreshes
    },
    uriOf: (path: string) => pathToFileURL(join(folder, path)).href,
    open: (document: string, text: string, version = 1) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: document, languageId: 'typescript', version, text },
      }),
    change: (document: string, text: string, version: number) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: document, version },
        contentChanges: [{ text }],
      }),
    close: (document: string) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: document } }),
    pull: async (document: string): Promise<readonly Diagnostic[]> => {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: document } })
      return report.kind === 'full' ? report.items : []
    },
    async stop() {
      await connection.sendRequest(ShutdownRequest.type)
      await connection.sendNotification(ExitNotification.type)
      connection.dispose()
      child.kill()
    },
  }
}
