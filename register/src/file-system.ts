/** What a path is, or why that cannot be told. */
export type FileStat =
  | { readonly kind: 'file'; readonly size: number; readonly mtimeMs: number; readonly inode: number }
  | { readonly kind: 'directory' | 'other' }
  | { readonly kind: 'problem'; readonly problem: FileProblem }

export type FileProblem = 'missing' | 'denied' | 'loop' | 'name-not-allowed' | 'unreadable'

/**
 * The file system as the core needs it: synchronous, because ESLint rules are, and injected, because the core also runs in a
 * browser. Paths are absolute. Nothing here throws.
 */
export interface RegisterFileSystem {
  stat(path: string): FileStat
  read(path: string): Uint8Array | { readonly problem: FileProblem }
  /** The path with symbolic links followed; the path itself where that fails. */
  realPath(path: string): string
  /** The file an npm specifier means, seen from a file; undefined where the package is not installed. */
  resolvePackage(specifier: string, fromFile: string): string | undefined
  dirname(path: string): string
  join(folder: string, relative: string): string
  /** Path of a file relative to a folder with `/` between names; starts with `../` where it stands outside. */
  relative(folder: string, path: string): string
}
