import { basename, resolve } from '#host'
import { registerFileNames } from 'processing-register-core'

const registerNames: ReadonlySet<string> = new Set(registerFileNames)

/** Registers that ESLint has come across in this process, and so will lint. */
const inView = new Set<string>()

/**
 * A `files` matcher for the presets: is this path a register? It also remembers the answer, because ESLint walks all its files
 * before it lints the first one: a register in view reports its own faults at their place, and code files need not repeat them;
 * one that is not linted in this run (`eslint src`) would otherwise pass unread. See docs/decisions/0004.
 */
export function matchRegister(path: string): boolean {
  if (!registerNames.has(basename(path))) return false
  inView.add(resolve(path))
  return true
}

/** Whether the register at this path is among the files of this run. */
export const isRegisterInView = (path: string): boolean => inView.has(resolve(path))
