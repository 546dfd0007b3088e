import * as vscode from 'vscode'

/** The one output channel: what the client does, and what the server logs. */
export const createLog = (): vscode.LogOutputChannel =>
  vscode.window.createOutputChannel(vscode.l10n.t('Processing Register'), { log: true })

/** What went wrong, as one line for the log. */
export const describeFault = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault))
