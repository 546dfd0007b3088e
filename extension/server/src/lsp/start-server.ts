import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { methods, type InitializationOptions } from '../../../shared/messages.js'
import { createService, type LanguageService } from '../service/create-service.js'
import type { ServiceFileSystem } from '../service/file-system.js'
import { clientFiles } from './client-files.js'
import { ClientSettings } from './client-settings.js'
import { DiagnosticsHandler } from './diagnostics.js'
import { features } from './features/index.js'
import { Debounce } from './timing.js'

/** A save that empties a file before it fills it should not be seen empty. */
const watchDelay = 100

/**
 * Wires the language service to a connection.
 *
 * @param files the files of this machine, where there are some; a client may say that it has the files itself
 */
export function startServer(connection: Connection, files: ServiceFileSystem | undefined): void {
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options = readOptions(params.initializationOptions)
    const service = createService({
      fileSystem: files && options.virtualFileSystem !== true ? files : clientFiles(connection),
      log: (line) => connection.console.info(line),
      today: () => new Date().toISOString().slice(0, 10),
    })
    for (const feature of features) feature.attach(connection, service)
    listen(connection, service, params, options)
    return {
      serverInfo: { name: 'processing-register-language-server' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        diagnosticProvider: { identifier: 'data-protection', interFileDependencies: true, workspaceDiagnostics: false },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...Object.assign({}, ...features.map(({ capabilities }) => capabilities)),
      },
    }
  })
  connection.listen()
}

function listen(
  connection: Connection,
  service: LanguageService,
  params: InitializeParams,
  options: InitializationOptions,
): void {
  const { capabilities } = params
  const documents = new TextDocuments(TextDocument)
  const diagnostics = new DiagnosticsHandler(connection, service, documents, capabilities)
  const folders = params.workspaceFolders ?? listRoot(params.rootUri)
  const settings = new ClientSettings(connection, service, { capabilities, folders, settings: options.settings })
  const changed = (): void => {
    diagnostics.everythingChanged()
    void connection.sendNotification(methods.statusChanged, {})
  }
  const refreshSettings = async (): Promise<void> => {
    await settings.refresh()
    changed()
  }
  const onRegisters = (registers: readonly string[]): void => {
    if (registers.length > 0) changed()
  }

  const versions = new Map<string, number>()
  documents.onDidOpen(({ document }) => {
    versions.set(document.uri, document.version)
    onRegisters(service.openDocument(document))
    diagnostics.documentChanged(document.uri)
  })
  documents.onDidChangeContent(({ document }) => {
    // An opened document comes here too.
    if (versions.get(document.uri) === document.version) return
    versions.set(document.uri, document.version)
    onRegisters(service.changeDocument(document))
    diagnostics.documentChanged(document.uri)
  })
  documents.onDidSave(({ document }) => onRegisters(service.saveDocument(document.uri)))
  documents.onDidClose(({ document }) => {
    versions.delete(document.uri)
    onRegisters(service.closeDocument(document.uri))
    diagnostics.documentClosed(document.uri)
  })
  documents.listen(connection)

  const watched = new Set<string>()
  const readWatched = new Debounce(watchDelay, () => {
    const uris = [...watched]
    watched.clear()
    service.changeFiles(uris)
    changed()
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) watched.add(uri)
    readWatched.trigger()
  })
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.push(pushed)
    void refreshSettings()
  })
  connection.onInitialized(() => {
    register(connection, capabilities)
    if (capabilities.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        settings.change(added, removed)
        void refreshSettings()
      })
    }
    void refreshSettings()
  })
}

/** Asks to be told what only some clients tell when they are asked. */
function register(connection: Connection, { workspace }: ClientCapabilities): void {
  if (workspace?.didChangeConfiguration?.dynamicRegistration === true) {
    void connection.client.register(DidChangeConfigurationNotification.type, { section: 'processingRegister' })
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
    // Registers, and what they may extend.
    const watchers = [{ globPattern: '**/*.{yaml,yml}' }]
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
  }
}

const listRoot = (root: string | null): { uri: string; name: string }[] =>
  root === null ? [] : [{ uri: root, name: '' }]

function readOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {}
  const { virtualFileSystem, settings } = value as Record<string, unknown>
  return { virtualFileSystem: virtualFileSystem === true, settings }
}
