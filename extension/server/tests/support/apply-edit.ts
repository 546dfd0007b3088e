import { TextDocument } from 'vscode-languageserver-textdocument'
import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { OpenService } from './open-service.js'

/** The texts after an edit, by path in the workspace, with the version each edit names in front (`1`, `disk`). */
export function applyEdit({ service, files }: OpenService, edit: WorkspaceEdit | undefined): Record<string, string> {
  const after: Record<string, string> = {}
  for (const change of edit?.documentChanges ?? []) {
    if (!('textDocument' in change)) continue
    const { uri, version } = change.textDocument
    const path = uri.replace('file:///council/', '')
    const open = service.core.documents.get(`/council/${path}`)
    const before = open?.getText() ?? String(files[path] ?? '')
    const edits = change.edits.filter((item) => 'newText' in item)
    const text = TextDocument.applyEdits(TextDocument.create(uri, '', 0, before), edits)
    after[path] = `${version ?? 'disk'}\n${text}`
  }
  return after
}

/** The lines of a text that another does not have, and the other way round: `- old`, `+ new`. */
export function listChanges(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ]
}
