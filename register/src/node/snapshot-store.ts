import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where snapshots of a register are kept: the `.cache` of the nearest `node_modules`, the place tools share. */
export function findSnapshotFile(register: string): string | undefined {
  const name = `${createHash('sha256').update(register).digest('hex').slice(0, 32)}.json`
  for (let folder = dirname(register), above = dirname(folder); ; folder = above, above = dirname(above)) {
    const modules = join(folder, 'node_modules')
    if (statSync(modules, { throwIfNoEntry: false })?.isDirectory())
      return join(modules, '.cache', 'processing-register', name)
    if (above === folder) return undefined
  }
}

/** The text of a stored snapshot; undefined where there is none. */
export function readSnapshotFile(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Stores a snapshot whole or not at all. A read-only or full disk is no fault: the next run parses again. */
export function writeSnapshotFile(file: string, text: string): void {
  const temporary = `${file}.${randomUUID()}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(temporary, text, { flag: 'wx' })
    renameSync(temporary, file)
  } catch {
    try {
      rmSync(temporary, { force: true })
    } catch {
      // nothing was written, and nothing is left to do
    }
  }
}
