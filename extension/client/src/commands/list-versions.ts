import type { WorkspaceEdit } from 'vscode-languageclient'

/**
 * The documents that a change was made for, with the version each had then. The editor's own edits know no versions, so whoever applies
 * the change must compare them: ranges of an older text would hit the wrong words.
 */
export const listVersions = ({
  documentChanges = [],
}: WorkspaceEdit): { readonly uri: string; readonly version: number }[] =>
  documentChanges.flatMap((change) =>
    'textDocument' in change && change.textDocument.version !== null
      ? [{ uri: change.textDocument.uri, version: change.textDocument.version }]
      : [],
  )
