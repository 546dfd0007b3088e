import picomatch from 'picomatch'

/** A path with `/` between names. */
export const toSlashes = (path: string): string => path.replaceAll('\\', '/')

/** The folder of a file, with the `/` behind it. */
export const folderOf = (file: string): string => toSlashes(file).replace(/[^/]*$/u, '')

/**
 * Compiles the globs of a register. Folders that a framework's router calls `[id]`, `[...slug]` or `(admin)` may be written as they are
 * called: a path that holds a whole name in such brackets is tried as it stands, beside what the brackets mean in a glob.
 *
 * @param globs relative to the folder of the register file they stand in
 * @returns a test of a path relative to that folder, with `/` between names
 */
export function compileGlobs(globs: readonly string[]): (path: string) => boolean {
  const written = globs.map((glob) => toSlashes(glob).replace(/^\.\//u, ''))
  const literal = written.filter((glob) => routeName.test(glob)).map((glob) => glob.replaceAll(routeNames, escapeName))
  return picomatch([...written, ...literal], { dot: true, windows: false })
}

const name = String.raw`(?<=^|\/)(?:\[{1,2}[^\[\]/]+\]{1,2}|\([^()|/]+\))(?=\/|$)`
const routeName = new RegExp(name, 'u')
const routeNames = new RegExp(name, 'gu')
const escapeName = (part: string): string => part.replace(/[[\]().]/gu, String.raw`\$&`)
