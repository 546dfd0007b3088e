import { isYaml } from '../service/languages.js'
import type { Session } from './start-server.js'

/** Keeps the service's documents those of the client. */
export function listenToDocuments({ connection, service, documents, diagnostics, elsewhere, changed }: Session): void {
  const versions = new Map<string, number>()
  const tell = (registers: readonly string[]): void => {
    if (registers.length > 0) changed()
  }
  documents.onDidOpen(async ({ document }) => {
    versions.set(document.uri, document.version)
    tell(service.openDocument(document))
    elsewhere.documentOpened(document.uri)
    diagnostics.documentChanged(document.uri)
    if (isYaml(document.uri)) tell(await service.compareWithDisk(document.uri))
  })
  documents.onDidChangeContent(({ document }) => {
    // An opened document comes here too.
    if (versions.get(document.uri) === document.version) return
    versions.set(document.uri, document.version)
    tell(service.changeDocument(document))
    diagnostics.documentChanged(document.uri)
  })
  documents.onDidSave(async ({ document }) => {
    tell(service.saveDocument(document.uri))
    // Where no watcher works, a save is the moment at which other tools have often changed files too.
    tell(await service.checkDisk())
  })
  documents.onDidClose(async ({ document }) => {
    versions.delete(document.uri)
    tell(service.closeDocument(document.uri))
    diagnostics.documentClosed(document.uri)
    await elsewhere.fileChanged(document.uri)
  })
  documents.listen(connection)
}
