import { readFileSync, realpathSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import type { FileProblem, RegisterFileSystem } from '../file-system.js'

const problems: Readonly<Record<string, FileProblem>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  ELOOP: 'loop',
  ENAMETOOLONG: 'name-not-allowed',
  ERR_INVALID_ARG_VALUE: 'name-not-allowed',
}

const toProblem = (error: unknown): FileProblem => problems[(error as NodeJS.ErrnoException).code ?? ''] ?? 'unreadable'

/** The file system of the machine. It reads only plain files: a pipe or a device could hang a lint run for ever. */
export function nodeFileSystem(): RegisterFileSystem {
  return {
    stat(path) {
      try {
        const stats = statSync(path)
        if (stats.isFile()) return { kind: 'file', size: stats.size, mtimeMs: stats.mtimeMs, inode: stats.ino }
        return { kind: stats.isDirectory() ? 'directory' : 'other' }
      } catch (error) {
        return { kind: 'problem', problem: toProblem(error) }
      }
    },
    read(path) {
      try {
        return readFileSync(path)
      } catch (error) {
        return { problem: toProblem(error) }
      }
    },
    realPath(path) {
      try {
        return realpathSync(path)
      } catch {
        return path
      }
    },
    resolvePackage(specifier, fromFile) {
      try {
        return createRequire(fromFile).resolve(specifier)
      } catch {
        return undefined
      }
    },
    dirname,
    join,
    relative: (folder, path) => relative(folder, path).split(sep).join('/'),
  }
}
