import type { Connection } from 'vscode-languageserver'
import { methods, type FileContent, type FileInfo } from '../../../shared/messages.js'
import type { FileProblem } from 'processing-register-core'
import type { ServiceFileSystem } from '../service/file-system.js'

/** Files that only the client can read: a repository that is open in a browser, for one. */
export const clientFiles = (connection: Connection): ServiceFileSystem => ({
  async stat(uri) {
    const info = await ask<FileInfo>(connection, methods.stat, { uri })
    if (info === undefined || 'problem' in info) return { kind: 'problem', problem: readProblem(info?.problem) }
    return info.kind === 'file' ? { ...info, inode: 0 } : { kind: info.kind }
  },
  async read(uri) {
    const content = await ask<FileContent>(connection, methods.readFile, { uri })
    if (content === undefined || !('base64' in content)) return { problem: readProblem(content?.problem) }
    return Uint8Array.from(atob(content.base64), (character) => character.charCodeAt(0))
  },
  realPath: (uri) => Promise.resolve(uri),
  async list(folder, patterns, token) {
    if (token.isCancellationRequested) return []
    const uris = await ask<readonly string[]>(connection, methods.listFiles, { folder, patterns })
    const given: readonly unknown[] = Array.isArray(uris) ? uris : []
    return given.filter((uri) => typeof uri === 'string').sort()
  },
})

const readProblem = (problem: unknown): FileProblem =>
  problem === 'missing' || problem === 'denied' ? problem : 'unreadable'

/** A client that does not answer, or answers nonsense, has no such file. */
async function ask<T>(connection: Connection, method: string, params: object): Promise<T | undefined> {
  try {
    const answer: unknown = await connection.sendRequest(method, params)
    return typeof answer === 'object' && answer !== null ? (answer as T) : undefined
  } catch {
    return undefined
  }
}
