import { dirname, isAbsolute, resolve } from 'node:path'
import { findRegister } from 'processing-register-core/node'

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
}

/** Where the register of a linted file was looked for. */
export interface RegisterLocation {
  /** Absolute path, or undefined where none was found. */
  readonly path: string | undefined
  /** Folder the search began in, or the path the settings name: shown when nothing is there. */
  readonly lookedAt: string
}

/** Reads our settings block; a value of the wrong type counts as not given. */
export function readSettings(settings: Readonly<Record<string, unknown>>): DataProtectionSettings {
  const block = settings[settingsKey]
  if (typeof block !== 'object' || block === null) return {}
  const { register, digest, today } = block as Record<string, unknown>
  return {
    ...(typeof register === 'string' && register !== '' ? { register } : {}),
    ...(typeof digest === 'string' ? { digest } : {}),
    ...(typeof today === 'string' ? { today } : {}),
  }
}

/** The ladder: the setting, else the nearest `processing-register.yaml` above the file. */
export function locateRegister(settings: DataProtectionSettings, filename: string, cwd: string): RegisterLocation {
  if (settings.register !== undefined) {
    const path = isAbsolute(settings.register) ? settings.register : resolve(cwd, settings.register)
    return { path, lookedAt: path }
  }
  // `<text>` and `<input>`: no file, so the working directory stands for its folder.
  const folder = isAbsolute(filename) ? dirname(filename) : cwd
  return { path: findRegister(folder), lookedAt: folder }
}
