import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Hex sha256 of data in canonical form: keys sorted, so that comments, quoting and the order of keys do not count. */
export const digestData = (data: unknown): string => bytesToHex(sha256(utf8ToBytes(writeCanonical(data))))

function writeCanonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeCanonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${writeCanonical(part)}`).join(',')}}`
}
