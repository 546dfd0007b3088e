import type { CancellationToken, Uri } from 'vscode'
import { methods, type RegisterStatus, type Report, type TreeNode, type UriParams } from '../../../shared/messages.js'
import { handledSchemes } from '../handled-files.js'
import type { ServerHandle } from './server-handle.js'

/** Which register applies to a file; undefined while the server cannot say. */
export const askStatus = (server: ServerHandle, uri?: Uri): Promise<RegisterStatus | undefined> =>
  ask<RegisterStatus>(server, methods.status, about(uri))

export const askTree = async (server: ServerHandle, uri?: Uri): Promise<readonly TreeNode[]> =>
  (await ask<readonly TreeNode[]>(server, methods.tree, about(uri))) ?? []

export const askReport = async (server: ServerHandle, uri?: Uri): Promise<Report | undefined> =>
  (await ask<Report | null>(server, methods.report, about(uri))) ?? undefined

/** A file the server can know; the output panel and settings pages are none. */
const about = (uri: Uri | undefined): UriParams =>
  uri && handledSchemes.includes(uri.scheme) ? { uri: uri.toString() } : {}

/** A question to the server; undefined where it is not up, or went down over it: the next change of its state asks again. */
export async function ask<Answer>(
  server: ServerHandle,
  /** One of the `methods`. */
  question: string,
  params: object,
  token?: CancellationToken,
): Promise<Answer | undefined> {
  try {
    // Without a token there must be no third argument: the library would send it as a second parameter.
    return await (token
      ? server.client?.sendRequest<Answer>(question, params, token)
      : server.client?.sendRequest<Answer>(question, params))
  } catch (fault) {
    server.note(question, fault)
    return undefined
  }
}
