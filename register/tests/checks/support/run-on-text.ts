import { resolve } from 'node:path'
import type { RegisterCheck } from '../../../src/checks/check.js'
import { runChecks } from '../../../src/checks/run-checks.js'
import { loadRegisterText, type FreshLoad } from '../../../src/load-register.js'
import type { RegisterFileSystem } from '../../../src/file-system.js'

/** A file system without files: the register is one text. */
const noFiles: RegisterFileSystem = {
  stat: () => ({ kind: 'problem', problem: 'missing' }),
  read: () => ({ problem: 'missing' }),
  realPath: (path) => path,
  resolvePackage: () => undefined,
  dirname: (path) => resolve(path, '..'),
  join: (folder, relative) => resolve(folder, relative),
  relative: (_, path) => path,
}

export interface Shown {
  readonly code: string
  readonly severity: string
  readonly line: number
  /** The words that are marked. */
  readonly marked: string
  readonly message: string
  readonly citation: string | undefined
}

export const loadText = (text: string): FreshLoad =>
  loadRegisterText(text, resolve('/register/processing-register.yaml'), noFiles)

/** Runs one check over a register given as text. The text must be right in all that the check is not about. */
export function runOnText(check: RegisterCheck, text: string, today = '2026-11-24'): readonly Shown[] {
  const load = loadText(text)
  if (load.problems.length > 0) throw new Error(load.problems.map(({ message }) => message).join('\n'))
  return runChecks(load, [check], today).map(({ rule, code, severity, range, message, citation }) => {
    if (rule !== check.rule) throw new Error(`reported by ${rule}`)
    const marked = text.slice(range.start.offset, range.end.offset)
    return { code, severity, line: range.start.line, marked, message, citation }
  })
}
