import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { writeFingerprintSource } from './fingerprint-source.js'
import type { RegisterProblem } from './model.js'

/**
 * The same fingerprint as `createFingerprint` of `processing-register-core/node`, for hosts without Node's digests and paths.
 *
 * @param path path of the linted file from the folder of the register, with `/` between names
 */
export const createPortableFingerprint = (rule: string, path: string, subject: readonly string[]): string =>
  bytesToHex(sha256(utf8ToBytes(writeFingerprintSource(rule, path, subject)))).slice(0, 16)

/** What the fingerprint of a register's problem is about. */
export const listProblemSubject = ({ code, path }: RegisterProblem): readonly string[] => [code, ...path.map(String)]
