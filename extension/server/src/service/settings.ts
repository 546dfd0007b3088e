import dataProtection from 'eslint-plugin-data-protection'

export type Severity = 'off' | 'warn' | 'error'

/** What a user may set under `processingRegister`, as far as the server reads it. */
export interface Settings {
  readonly preset: 'recommended' | 'strict'
  /** Severities of single rules, by their name without prefix: what the pipeline's configuration says beside the preset. */
  readonly rules: Readonly<Record<string, Severity>>
  /** Path of the register, absolute or relative to the workspace folder; without it the nearest one above each file applies. */
  readonly register?: string
  /** Whether findings in code are shown: off where another extension shows the same ones. Registers are always checked. */
  readonly codeDiagnostics: boolean
  /** Whether declarations in code show which activity covers them. */
  readonly codeLens: boolean
}

export const defaultSettings: Settings = { preset: 'recommended', rules: {}, codeDiagnostics: true, codeLens: true }

const longestPath = 4096

/**
 * Reads settings from whatever a client sends: a value of the wrong type, or one that no path can be, counts as not set.
 *
 * @param value what stands under `processingRegister`
 */
export function readSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return defaultSettings
  const { preset, rules, register, codeDiagnostics, codeLens } = value as Record<string, unknown>
  return {
    preset: preset === 'strict' ? 'strict' : 'recommended',
    rules: readRules(rules),
    codeDiagnostics: codeDiagnostics !== 'off' && codeDiagnostics !== false,
    codeLens: codeLens !== false,
    ...(isPath(register) ? { register } : {}),
  }
}

const isPath = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longestPath && !value.includes('\0')

function readRules(value: unknown): Settings['rules'] {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, Severity] => entry[0] in dataProtection.rules && isSeverity(entry[1]),
    ),
  )
}

const isSeverity = (value: unknown): value is Severity => value === 'off' || value === 'warn' || value === 'error'
