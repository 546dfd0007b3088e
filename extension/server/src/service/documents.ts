import type { TextDocument } from 'vscode-languageserver-textdocument'
import { toPath } from './uri-paths.js'

/** The documents a client has open, by path. */
export class Documents {
  readonly #open = new Map<string, TextDocument>()

  set(document: TextDocument): void {
    this.#open.set(toPath(document.uri), document)
  }

  delete(path: string): void {
    this.#open.delete(path)
  }

  get = (path: string): TextDocument | undefined => this.#open.get(path)

  list = (): readonly TextDocument[] => [...this.#open.values()]
}
