import type { FileProblem } from './file-system.js'

const problems: Readonly<Record<string, FileProblem>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  ELOOP: 'loop',
  ENAMETOOLONG: 'name-not-allowed',
  ERR_INVALID_ARG_VALUE: 'name-not-allowed',
}

/** What an error of Node's file functions means to a reader. */
export const toFileProblem = (error: unknown): FileProblem =>
  problems[(error as { readonly code?: string } | undefined)?.code ?? ''] ?? 'unreadable'
