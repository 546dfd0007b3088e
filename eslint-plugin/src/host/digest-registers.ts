import { readdirSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { findRegister, loadRegisterCached, registerFileNames } from 'processing-register-core/node'

const registerNames: ReadonlySet<string> = new Set(registerFileNames)
const skipped = new Set(['node_modules', 'dist', 'build', 'coverage', 'out'])
/** Deep enough for `packages/*` and `services/*` monorepos; a register further down needs `settings` (see docs/rules). */
const maxDepth = 3

/**
 * What `eslint --cache` must know of the registers: a digest over their canonical form, so that a comment edited in a register
 * re-lints nothing and a changed declaration re-lints everything. A register that cannot be used counts with its faults.
 *
 * @param cwd absolute path; the registers above it and up to three folders below it count
 * @param today ISO date: an exception that has ended since the last run changes the digest
 */
export function digestRegisters(cwd: string, today: string): string {
  const hash = createHash('sha256')
  const above = findRegister(cwd)
  const paths = new Set([...(above === undefined ? [] : [above]), ...findBelow(cwd, 0)])
  for (const path of [...paths].sort()) {
    hash.update(`${path}\0${digestRegister(path, today)}\0`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** The digest of one register, for `settings['data-protection'].digest` where the register is out of the getter's sight. */
export function digestRegister(path: string, today: string): string {
  const { digest, usable, problems, register } = loadRegisterCached(path)
  const ended = register.exceptions.filter(({ until }) => until !== undefined && until < today).length
  const faults = usable ? '' : problems.map(({ code, message }) => `${code} ${message}`).join('\n')
  return createHash('sha256')
    .update(JSON.stringify([digest, usable, faults, ended]))
    .digest('hex')
    .slice(0, 16)
}

function findBelow(folder: string, depth: number): string[] {
  let entries
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return [] // an unreadable folder holds no register that could be linted against
  }
  return entries.flatMap((entry) => {
    if (entry.isFile()) return registerNames.has(entry.name) ? [join(folder, entry.name)] : []
    if (!entry.isDirectory() || depth >= maxDepth || skipped.has(entry.name) || entry.name.startsWith('.')) return []
    return findBelow(join(folder, entry.name), depth + 1)
  })
}
