import * as vscode from 'vscode'

/** The section of every setting, and the prefix of every command, context key and view. */
export const section = 'processingRegister'

/** `auto` leaves to another extension what it shows already. */
export type Shown = 'auto' | 'on' | 'off'

export interface Settings {
  readonly codeDiagnostics: Shown
  readonly syntaxDiagnostics: Shown
  /** A path from the workspace folder, empty where the nearest register is looked for. */
  readonly register: string
}

const longestPath = 4096

/**
 * The settings that the client itself acts on, for one file. A value of the wrong type counts as not set: settings come from
 * files that people edit by hand, and one wrong line must not switch the checks off.
 */
export function readSettings(uri?: vscode.Uri): Settings {
  const settings = vscode.workspace.getConfiguration(section, uri)
  const register = settings.get<unknown>('register')
  return {
    codeDiagnostics: asShown(settings.get('codeDiagnostics')),
    syntaxDiagnostics: asShown(settings.get('syntaxDiagnostics')),
    register: typeof register === 'string' && register.length <= longestPath ? register : '',
  }
}

const asShown = (value: unknown): Shown => (value === 'on' || value === 'off' ? value : 'auto')
