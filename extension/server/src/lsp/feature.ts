import type { Connection, ServerCapabilities } from 'vscode-languageserver'
import type { LanguageService } from '../service/create-service.js'
import type { ClientTraits } from './fit-client.js'

/** One language feature over the wire: what the server says it can do, and the handlers that do it. */
export interface LspFeature {
  readonly capabilities: Partial<ServerCapabilities>
  attach(connection: Connection, service: LanguageService, client: ClientTraits): void
  /** A register, a setting or a folder is another one: what this feature showed may be old. */
  changed?(connection: Connection, client: ClientTraits): void
}
