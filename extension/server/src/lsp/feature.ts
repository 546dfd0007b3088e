import type { Connection, ServerCapabilities } from 'vscode-languageserver'
import type { LanguageService } from '../service/create-service.js'

/** One language feature over the wire: what the server says it can do, and the handlers that do it. */
export interface LspFeature {
  readonly capabilities: Partial<ServerCapabilities>
  attach(connection: Connection, service: LanguageService): void
}
