import { readFile, realpath, stat } from 'node:fs/promises'
import type { Stats } from 'node:fs'
import { toFileProblem, type FileProblem, type FileStat } from 'processing-register-core'
import { URI } from 'vscode-uri'
import type { ServiceFileSystem } from '../service/file-system.js'
import { listFiles } from './list-files.js'

/** A share that does not answer must not stop the editor. */
const longestWait = 10_000
const mostTries = 3

/** The disk of the machine the server runs on. Only plain files are read: a pipe or a device could hang for ever. */
export const nodeFiles: ServiceFileSystem = {
  stat: (uri) =>
    guard(
      async () => describe(await stat(toDiskPath(uri))),
      (problem): FileStat => ({ kind: 'problem', problem }),
    ),
  read: (uri) =>
    guard<Uint8Array | { problem: FileProblem }>(
      () => readWhole(toDiskPath(uri)),
      (problem) => ({ problem }),
    ),
  realPath: (uri) =>
    guard(
      async () => URI.file(await realpath(toDiskPath(uri))).toString(),
      () => uri,
    ),
  list: async (folder, patterns, token) =>
    (await listFiles(toDiskPath(folder), patterns, token)).map((path) => URI.file(path).toString()),
}

const toDiskPath = (uri: string): string => URI.parse(uri).fsPath

const describe = (stats: Stats): FileStat =>
  stats.isFile()
    ? { kind: 'file', size: stats.size, mtimeMs: stats.mtimeMs, inode: stats.ino }
    : { kind: stats.isDirectory() ? 'directory' : 'other' }

/** A file that changes while it is read is read again: half of one state with half of another is neither. */
async function readWhole(path: string): Promise<Uint8Array> {
  for (let tries = 1; ; tries++) {
    const before = await stat(path)
    const bytes = await readFile(path)
    const after = await stat(path)
    const same = before.mtimeMs === after.mtimeMs && before.size === after.size && bytes.length === after.size
    if (same || tries >= mostTries) return bytes
  }
}

async function guard<T>(work: () => Promise<T>, refuse: (problem: FileProblem) => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(refuse('unreadable')), longestWait)
  })
  try {
    return await Promise.race([work(), timeout])
  } catch (error) {
    return refuse(toFileProblem(error))
  } finally {
    clearTimeout(timer)
  }
}
