import type { Uri } from 'vscode'

/** Globs of the files that the server checks; the build takes them from the plugin's presets. */
declare const DOCUMENT_PATTERNS: readonly string[]

/** How a register is called, the first first (`registerFileNames` of the core). */
export const registerNames = ['processing-register.yaml', 'processing-register.yml']

export const registerFiles = '**/processing-register.{yaml,yml}'

/**
 * Where a file may be checked. Left out are schemes that show a past or foreign state of a file (`git:`, `output:`, a notebook's
 * cells): a finding there could not be acted on.
 */
export const handledSchemes = ['file', 'vscode-remote', 'vscode-vfs', 'vscode-test-web']

/** The files that belong to us, for the server and the status item. */
export const handledFiles = handledSchemes.flatMap((scheme) =>
  DOCUMENT_PATTERNS.map((pattern) => ({ scheme, pattern })),
)

export const isRegister = ({ path }: Uri): boolean => /(^|\/)processing-register\.ya?ml$/u.test(path)
