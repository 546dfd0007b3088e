import * as vscode from 'vscode'
import { isRegister } from '../handled-files.js'
import { readSettings, type Shown } from '../settings.js'
import type { EslintOverlap } from './eslint-overlap.js'

/**
 * The findings of a file that this extension shows: those that no other extension shows already, as the settings say.
 *
 * @param document the file; only its place and language where it is not open
 */
export async function hideShownTwice(
  document: Pick<vscode.TextDocument, 'uri' | 'languageId'>,
  findings: readonly vscode.Diagnostic[],
  eslint: EslintOverlap,
): Promise<vscode.Diagnostic[]> {
  const { codeDiagnostics, syntaxDiagnostics } = readSettings(document.uri)
  if (isRegister(document.uri))
    return showsSyntax(syntaxDiagnostics) ? [...findings] : findings.filter((finding) => !isSyntax(finding))
  if (codeDiagnostics === 'off') return []
  if (codeDiagnostics === 'auto' && (await eslint.covers(document))) return []
  return [...findings]
}

/**
 * Red Hat's extension reports what does not parse as YAML. It gets no further messages from us: the schema that we contribute to it
 * describes and completes, and leaves checking to our server (docs/decisions/0021).
 */
const showsSyntax = (setting: Shown): boolean =>
  setting === 'on' || (setting === 'auto' && !vscode.extensions.getExtension('redhat.vscode-yaml'))

/** Problems of the YAML parser have codes of their own (`yaml-tab-as-indent`), which the server sends along. */
const isSyntax = ({ data }: vscode.Diagnostic & { data?: { readonly problem?: { readonly code: string } } }): boolean =>
  data?.problem?.code.startsWith('yaml-') === true
