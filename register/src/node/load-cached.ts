import { createHash } from 'node:crypto'
import type { LoadedRegister } from '../load-register.js'
import type { RegisterProblem } from '../model.js'
import { readSnapshot, writeSnapshot } from '../snapshot.js'
import { nodeFileSystem } from './file-system.js'
import { requireChecks, requireLoader } from './require-loader.js'
import { findSnapshotFile, readSnapshotFile, writeSnapshotFile } from './snapshot-store.js'

interface Held {
  readonly loaded: LoadedRegister
  /** What each file looked like when it was read. */
  readonly stamps: ReadonlyMap<string, string>
}

/** Loads of this process by path; each is compared with the disk before it is used, so it is never stale. */
const held = new Map<string, Held>()
const mostHeld = 100
const fs = nodeFileSystem()

/**
 * All that is wrong with a register whose text an editor or ESLint holds; what it extends comes from the disk.
 *
 * @param path absolute path
 * @param today ISO date: law applies by its commencement, reviews run out on a day
 */
export const checkRegisterText = (text: string, path: string, today: string): readonly RegisterProblem[] =>
  requireChecks().checkRegister(requireLoader().loadRegisterText(text, path, fs), today)

/**
 * Loads a register as cheaply as its state allows: unchanged on disk, from memory (one `stat` a file); known by content, from the
 * snapshot (without the YAML parser and the validator, which cost more to import than the snapshot to read); else from its text.
 *
 * @param path absolute path
 */
export function loadRegisterCached(path: string): LoadedRegister {
  const known = held.get(path)
  if (known && [...known.stamps].every(([file, stamp]) => stampOf(file) === stamp)) return known.loaded
  const snapshotFile = findSnapshotFile(path)
  const loaded = readStored(path, snapshotFile) ?? parse(path, snapshotFile)
  // Stamps are taken of a file that is missing too: when it appears, the load is made again.
  const stamps = new Map([path, ...loaded.files].map((file) => [file, stampOf(file)]))
  if (held.size >= mostHeld) held.clear()
  held.set(path, { loaded, stamps })
  return loaded
}

function readStored(path: string, snapshotFile: string | undefined): LoadedRegister | undefined {
  const text = snapshotFile === undefined ? undefined : readSnapshotFile(snapshotFile)
  return text === undefined ? undefined : readSnapshot(text, path, digestFile)
}

function parse(path: string, snapshotFile: string | undefined): LoadedRegister {
  const { register, problems, digest, files, usable, bytes } = requireLoader().loadRegister(path, fs)
  const loaded = { register, problems, digest, files, usable }
  if (snapshotFile !== undefined && usable) {
    writeSnapshotFile(
      snapshotFile,
      writeSnapshot(loaded, Object.fromEntries([...bytes].map(([file, read]) => [file, digestOf(read)]))),
    )
  }
  return loaded
}

function stampOf(file: string): string {
  const stat = fs.stat(file)
  return stat.kind === 'file' ? `${stat.mtimeMs} ${stat.size} ${stat.inode}` : JSON.stringify(stat)
}

function digestFile(file: string): string | undefined {
  if (fs.stat(file).kind !== 'file') return undefined
  const bytes = fs.read(file)
  return bytes instanceof Uint8Array ? digestOf(bytes) : undefined
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
