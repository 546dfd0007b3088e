import { createHash } from 'node:crypto'
import { dirname, relative, sep } from 'node:path'
import { writeFingerprintSource } from '../fingerprint-source.js'
import type { RegisterProblem } from '../model.js'

/**
 * A finding's identity that survives moved lines: the same in every host and on every machine.
 *
 * @param rule rule id without prefix
 * @param file absolute path of the linted file
 * @param base absolute path of the folder of the register; the path counts from there
 * @param subject what the finding is about: name and category, client and recipient, kind and store
 * @returns 16 hex digits of a sha256
 */
export function createFingerprint(rule: string, file: string, base: string, subject: readonly string[]): string {
  const path = relative(base, file).split(sep).join('/')
  return createHash('sha256')
    .update(writeFingerprintSource(rule, path, subject))
    .digest('hex')
    .slice(0, 16)
}

/**
 * The fingerprint of a problem of a register.
 *
 * @param root absolute path of the register that was asked for
 */
export const fingerprintOf = ({ rule, code, range, path }: RegisterProblem, root: string): string =>
  createFingerprint(rule, range.file, dirname(root), [code, ...path.map(String)])
