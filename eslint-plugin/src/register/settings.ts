import { isAbsolute, registerHost, resolve } from '#host'
import type { RegisterHost, RegisterLocation } from '../host/register-host.js'

/** The key of our block in ESLint's `settings`. */
const settingsKey = 'data-protection'

/** What a configuration may say in `settings['data-protection']`. */
export interface DataProtectionSettings {
  /** Path of the register, absolute or relative to the working directory; without it the nearest one above the linted file is used. */
  readonly register?: string
  /** Anything that changes when the register does (`registerDigest(path)`): makes `--cache` honest for a register outside the working directory. */
  readonly digest?: string
  /** ISO date that counts as today for end dates of exceptions; without it the day of the run. */
  readonly today?: string
  /** Where registers come from, for hosts that are not plain ESLint; without it the disk. */
  readonly host: RegisterHost
}

const known = new WeakMap<object, DataProtectionSettings>()

/** Our settings block; a value of the wrong type counts as not given. Read once a configuration, not once a rule and file. */
export function getSettings(settings: Readonly<Record<string, unknown>>): DataProtectionSettings {
  let read = known.get(settings)
  if (!read) known.set(settings, (read = readSettings(settings)))
  return read
}

function readSettings(settings: Readonly<Record<string, unknown>>): DataProtectionSettings {
  const block = settings[settingsKey]
  if (typeof block !== 'object' || block === null) return { host: registerHost }
  const { register, digest, today, host } = block as Record<string, unknown>
  return {
    ...(typeof register === 'string' && register !== '' ? { register } : {}),
    ...(typeof digest === 'string' ? { digest } : {}),
    ...(typeof today === 'string' ? { today } : {}),
    host: isHost(host) ? host : registerHost,
  }
}

const isHost = (value: unknown): value is RegisterHost =>
  typeof value === 'object' && value !== null && 'locate' in value && typeof value.locate === 'function'

/** The ladder: the setting, else what the host finds: the nearest `processing-register.yaml` above the file. */
export function locateRegister(settings: DataProtectionSettings, filename: string, cwd: string): RegisterLocation {
  if (settings.register === undefined) return settings.host.locate(filename, cwd)
  const path = isAbsolute(settings.register) ? settings.register : resolve(cwd, settings.register)
  return { path, lookedAt: path }
}
