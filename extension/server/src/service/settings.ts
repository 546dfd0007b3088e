/** What a user may set under `processingRegister`, as far as the server reads it. */
export interface Settings {
  readonly preset: 'recommended' | 'strict'
  /** Path of the register, absolute or relative to the workspace folder; without it the nearest one above each file applies. */
  readonly register?: string
  /** Whether findings in code are shown: off where another extension shows the same ones. Registers are always checked. */
  readonly codeDiagnostics: boolean
  /** Whether declarations in code show which activity covers them. */
  readonly codeLens: boolean
}

export const defaultSettings: Settings = { preset: 'recommended', codeDiagnostics: true, codeLens: true }

const longestPath = 4096

/**
 * Reads settings from whatever a client sends: a value of the wrong type, or one that no path can be, counts as not set.
 *
 * @param value what stands under `processingRegister`
 */
export function readSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return defaultSettings
  const { preset, register, codeDiagnostics, codeLens } = value as Record<string, unknown>
  return {
    preset: preset === 'strict' ? 'strict' : 'recommended',
    codeDiagnostics: codeDiagnostics !== 'off' && codeDiagnostics !== false,
    codeLens: codeLens !== false,
    ...(isPath(register) ? { register } : {}),
  }
}

const isPath = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longestPath && !value.includes('\0')
