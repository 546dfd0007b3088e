import type { FileProblem, FileStat } from 'processing-register-core'

/**
 * The files as the service needs them: asynchronous, because in a browser they are behind the client, and by URI, because not every
 * workspace is a disk. Nothing here throws or runs anything.
 */
export interface ServiceFileSystem {
  stat(uri: string): Promise<FileStat>
  read(uri: string): Promise<Uint8Array | { readonly problem: FileProblem }>
  /** The URI with symbolic links followed; the same one where that fails or means nothing. */
  realPath(uri: string): Promise<string>
  /**
   * URIs of the files under a workspace folder whose path matches one of the globs, in a stable order, without what nobody wrote
   * there (`node_modules`, build output, what git ignores).
   */
  list(folder: string, patterns: readonly string[], token: CancellationToken): Promise<readonly string[]>
}

/** The protocol's cancellation, as far as the service needs it. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean
}

/** Work nobody cancels. */
export const uncancelled: CancellationToken = { isCancellationRequested: false }
