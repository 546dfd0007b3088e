import {
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { methods, type InitializationOptions } from '../../../shared/messages.js'
import { createService, type LanguageService } from '../service/create-service.js'
import type { ServiceFileSystem } from '../service/file-system.js'
import { clientFiles } from './client-files.js'
import { ClientSettings } from './client-settings.js'
import { DiagnosticsHandler } from './diagnostics.js'
import { listenToDocuments } from './documents.js'
import { features } from './features/index.js'
import { FileWatcher } from './file-watcher.js'
import { readTraits, type ClientTraits } from './fit-client.js'
import { listenToLintWorkspace } from './lint-workspace.js'
import { Debounce, Gate } from './timing.js'
import { WorkspaceDiagnostics } from './workspace-diagnostics.js'

/** What the handlers of one connection share. */
export interface Session {
  readonly connection: Connection
  readonly service: LanguageService
  readonly documents: TextDocuments<TextDocument>
  readonly capabilities: InitializeParams['capabilities']
  readonly diagnostics: DiagnosticsHandler
  readonly elsewhere: WorkspaceDiagnostics
  /** Something that findings of any document may depend on is another: a register, a setting, a folder. */
  readonly changed: () => void
}

/**
 * Wires the language service to a connection.
 *
 * @param files the files of this machine, where there are some; a client may say that it has the files itself
 */
export function startServer(connection: Connection, files: ServiceFileSystem | undefined): void {
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options = readOptions(params.initializationOptions)
    const gate = new Gate(longestSilence)
    const service = createService({
      fileSystem: files && options.virtualFileSystem !== true ? files : clientFiles(connection),
      log: (line) => connection.console.info(line),
      today: () => new Date().toISOString().slice(0, 10),
      ready: gate.opened,
    })
    const client = readTraits(params.capabilities, params.initializationOptions)
    for (const feature of features) feature.attach(connection, service, client)
    listen(createSession(connection, service, params, client), params, options, gate)
    return {
      serverInfo: { name: 'processing-register-language-server' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        diagnosticProvider: { identifier: 'data-protection', interFileDependencies: true, workspaceDiagnostics: false },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...listCapabilities(),
      },
    }
  })
  connection.listen()
}

const listCapabilities = (): Partial<ServerCapabilities> =>
  features.reduce((all, { capabilities }) => ({ ...all, ...capabilities }), {})

/** A client that does not tell its settings in this time gets the defaults. */
const longestSilence = 5000

/** Registers that nobody has open are shown when the typing has stopped. */
const quiet = 500

function createSession(
  connection: Connection,
  service: LanguageService,
  { capabilities }: InitializeParams,
  client: ClientTraits,
): Session {
  const documents = new TextDocuments(TextDocument)
  const diagnostics = new DiagnosticsHandler(connection, service, documents, capabilities)
  const elsewhere = new WorkspaceDiagnostics(connection, service)
  const showRegisters = new Debounce(quiet, () => elsewhere.showRegisters())
  const changed = (): void => {
    diagnostics.everythingChanged()
    showRegisters.trigger()
    elsewhere.everythingChanged()
    void connection.sendNotification(methods.statusChanged, {})
    for (const feature of features) feature.changed?.(connection, client)
  }
  return { connection, service, documents, capabilities, diagnostics, elsewhere, changed }
}

function listen(session: Session, params: InitializeParams, options: InitializationOptions, gate: Gate): void {
  const { connection, service, capabilities, changed } = session
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only thing that editors without workspace folders send
  const folders = params.workspaceFolders ?? listRoot(params.rootUri)
  const settings = new ClientSettings(connection, service, { capabilities, folders, settings: options.settings })
  const watcher = new FileWatcher(session)
  const refreshSettings = async (): Promise<void> => {
    await settings.refresh()
    gate.open()
    changed()
  }
  listenToDocuments(session)
  listenToLintWorkspace(session, watcher)
  connection.onDidChangeConfiguration(({ settings: pushed }: { settings: unknown }) => {
    settings.push(pushed)
    void refreshSettings()
  })
  connection.onInitialized(() => {
    watcher.start()
    settings.register()
    if (capabilities.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        settings.change(added, removed)
        void refreshSettings()
      })
    }
    void refreshSettings()
  })
}

const listRoot = (root: string | null): { uri: string; name: string }[] =>
  root === null ? [] : [{ uri: root, name: '' }]

function readOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {}
  const { virtualFileSystem, settings } = value as Record<string, unknown>
  return { virtualFileSystem: virtualFileSystem === true, settings }
}
