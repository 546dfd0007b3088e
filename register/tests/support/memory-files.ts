import { posix } from 'node:path'
import { loadRegister, type FreshLoad } from '../../src/load-register.js'
import type { FileProblem, RegisterFileSystem } from '../../src/file-system.js'

export const root = '/council/processing-register.yaml'

type Content = string | Uint8Array | { readonly problem: FileProblem } | { readonly kind: 'directory' | 'other' }

/** A file system in memory: texts, bytes, or what is wrong with a path. */
function memoryFiles(files: Readonly<Record<string, Content>>): RegisterFileSystem {
  const find = (path: string): Content => files[path] ?? { problem: 'missing' }
  const bytesOf = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    stat: (path) => {
      const content = find(path)
      if (typeof content === 'string' || content instanceof Uint8Array)
        return { kind: 'file', size: bytesOf(content).length, mtimeMs: 0, inode: 0 }
      return 'problem' in content ? { kind: 'problem', problem: content.problem } : content
    },
    read: (path) => {
      const content = find(path)
      if (typeof content === 'string' || content instanceof Uint8Array) return bytesOf(content)
      return { problem: 'problem' in content ? content.problem : 'unreadable' }
    },
    realPath: (path) => path,
    resolvePackage: (specifier) => {
      const path = `/council/node_modules/${specifier}`
      return files[path] === undefined ? undefined : path
    },
    dirname: (path) => posix.dirname(path),
    join: (folder, relative) => posix.join(folder, relative),
    relative: (folder, path) => posix.relative(folder, path),
  }
}

/** Loads a register of one file, or the first of several. */
export const load = (content: Content, others: Readonly<Record<string, Content>> = {}): FreshLoad =>
  loadRegister(root, memoryFiles({ [root]: content, ...others }))

/** Problems as `line:column-endLine:endColumn code`, columns from 1 as editors show them. */
export const places = ({ problems }: FreshLoad): readonly string[] =>
  problems.map(
    ({ code, range: { start, end } }) => `${start.line}:${start.column + 1}-${end.line}:${end.column + 1} ${code}`,
  )
