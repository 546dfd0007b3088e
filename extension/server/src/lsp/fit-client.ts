import type { ClientCapabilities } from 'vscode-languageserver'
import { MarkupKind, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types'

/** What a client takes, as far as the features ask. */
export interface ClientTraits {
  /** Text in Markdown; else plain. */
  readonly markdownHover: boolean
  readonly markdownCompletion: boolean
  /** Completions with places to fill in. */
  readonly snippets: boolean
  /** Edits that name the version they were made for. */
  readonly versionedEdits: boolean
  /** Code actions may come without their edit, which is asked for when one is chosen. */
  readonly resolvesActions: boolean
  readonly disabledActions: boolean
  readonly refreshesLenses: boolean
  /** The client carries out our own commands. */
  readonly commands: boolean
}

/** @param options `initializationOptions`, whatever the client sent */
export function readTraits({ textDocument, workspace }: ClientCapabilities, options: unknown): ClientTraits {
  const action = textDocument?.codeAction
  return {
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    markdownCompletion:
      textDocument?.completion?.completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    resolvesActions: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    disabledActions: action?.disabledSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    commands: typeof options === 'object' && options !== null && 'commands' in options && options.commands === true,
  }
}

/** An edit in the form the client takes: without versions where it knows none. A client that cannot make files gets none made. */
export function fitEdit(edit: WorkspaceEdit, { versionedEdits }: ClientTraits): WorkspaceEdit {
  if (versionedEdits || !edit.documentChanges) return edit
  const changes: Record<string, TextEdit[]> = {}
  for (const change of edit.documentChanges) {
    if (!('textDocument' in change)) continue
    const { uri } = change.textDocument
    const edits = change.edits.filter((item): item is TextEdit => 'newText' in item)
    changes[uri] = [...(changes[uri] ?? []), ...edits]
  }
  return { changes }
}
