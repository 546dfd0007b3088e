import * as vscode from 'vscode'
import type { Location } from '../../../shared/messages.js'

/** Shows a place that the server named. */
export async function openLocation(
  { uri, range: { start, end } }: Location,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri), {
    ...options,
    selection: new vscode.Range(start.line, start.character, end.line, end.character),
  } satisfies vscode.TextDocumentShowOptions)
}

/** Whether a command's arguments are a place, as lenses carry them. */
export function readLocation([uri, range]: readonly unknown[]): Location | undefined {
  if (typeof uri !== 'string' || typeof range !== 'object' || range === null) return undefined
  return 'start' in range && 'end' in range && isPosition(range.start) && isPosition(range.end)
    ? { uri, range: { start: range.start, end: range.end } }
    : undefined
}

/** A position as the protocol has it. */
export const isPosition = (value: unknown): value is { line: number; character: number } =>
  typeof value === 'object' &&
  value !== null &&
  'line' in value &&
  'character' in value &&
  typeof value.line === 'number' &&
  typeof value.character === 'number'
