import type { Range, TextEdit } from 'vscode-languageserver-types'

/** What a diagnostic carries for code actions, so that they need no second lint. Clients hand it back as they got it. */
export interface DiagnosticData {
  /** Rule id without prefix. */
  readonly rule: string
  readonly messageId: string
  readonly fingerprint?: string
  /** Of the document that was linted: edits made for another version are refused. */
  readonly version: number
  readonly suggestions: readonly Suggestion[]
  /** Ids of the entries of the register that the finding is about. */
  readonly about?: {
    readonly activities: readonly string[]
    readonly recipients: readonly string[]
    readonly stores: readonly string[]
  }
  /** Of a register's problem: its code and where in the data it stands. */
  readonly problem?: { readonly code: string; readonly path: readonly (string | number)[] }
}

/** A change a rule offers; the rule id's own messages name it. */
interface Suggestion {
  readonly title: string
  readonly messageId?: string
  readonly edit: TextEdit
}

/** Reads the data of a diagnostic that a client sent back; undefined where it is not ours. */
export function readDiagnosticData(value: unknown): DiagnosticData | undefined {
  if (!isRecord(value)) return undefined
  const { rule, messageId, version, suggestions } = value
  if (typeof rule !== 'string' || typeof messageId !== 'string' || typeof version !== 'number') return undefined
  if (!Array.isArray(suggestions) || !suggestions.every(isSuggestion)) return undefined
  return value as unknown as DiagnosticData
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isSuggestion = (value: unknown): value is Suggestion =>
  isRecord(value) && typeof value['title'] === 'string' && isRecord(value['edit']) && isRange(value['edit']['range'])

const isRange = (value: unknown): value is Range =>
  isRecord(value) && isPosition(value['start']) && isPosition(value['end'])

const isPosition = (value: unknown): boolean =>
  isRecord(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number'
