import type { ProgressToken } from 'vscode-languageserver'
import { Range } from 'vscode-languageserver-types'
import type { SelectionParams } from '../../../shared/messages.js'

/** The file a request of ours is about; undefined where the client names none, or nothing that could be one. */
export function readUri(params: unknown): string | undefined {
  if (typeof params !== 'object' || params === null || !('uri' in params)) return undefined
  const { uri } = params
  return typeof uri === 'string' && uri !== '' ? uri : undefined
}

/** What the client follows the progress of a request by; undefined where it does not, or names nothing that could be one. */
export function readProgressToken(params: unknown): ProgressToken | undefined {
  if (typeof params !== 'object' || params === null || !('workDoneToken' in params)) return undefined
  const { workDoneToken: token } = params
  return typeof token === 'string' || typeof token === 'number' ? token : undefined
}

/** Texts of a request of ours; undefined where one is missing. */
export function readTexts<Key extends string>(params: unknown, keys: readonly Key[]): Record<Key, string> | undefined {
  if (typeof params !== 'object' || params === null) return undefined
  const entries = keys.map((key) => [key, (params as Readonly<Record<string, unknown>>)[key]] as const)
  return entries.every(([, value]) => typeof value === 'string')
    ? (Object.fromEntries(entries) as Record<Key, string>)
    : undefined
}

/** The selection a request of ours is about. */
export function readSelection(params: unknown): SelectionParams | undefined {
  const uri = readUri(params)
  const range: unknown = uri === undefined ? undefined : (params as { readonly range?: unknown }).range
  return uri !== undefined && Range.is(range) ? { uri, range } : undefined
}
