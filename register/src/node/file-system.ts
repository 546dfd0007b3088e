import { readFileSync, realpathSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { toFileProblem } from '../file-problem.js'
import type { RegisterFileSystem } from '../file-system.js'

/** The file system of the machine. It reads only plain files: a pipe or a device could hang a lint run for ever. */
export function nodeFileSystem(): RegisterFileSystem {
  return {
    stat(path) {
      try {
        const stats = statSync(path)
        if (stats.isFile()) return { kind: 'file', size: stats.size, mtimeMs: stats.mtimeMs, inode: stats.ino }
        return { kind: stats.isDirectory() ? 'directory' : 'other' }
      } catch (error) {
        return { kind: 'problem', problem: toFileProblem(error) }
      }
    },
    read(path) {
      try {
        return readFileSync(path)
      } catch (error) {
        return { problem: toFileProblem(error) }
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
