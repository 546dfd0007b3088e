import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { registerFileNames } from '../register-file-names.js'

/**
 * The register that is nearest above a folder, the folder itself included.
 *
 * @param folder absolute path
 * @returns absolute path of the register, or undefined where none stands up to the root of the file system
 */
export function findRegister(folder: string): string | undefined {
  for (let at = folder, above = dirname(at); ; at = above, above = dirname(above)) {
    for (const name of registerFileNames) {
      const path = join(at, name)
      if (exists(path)) return path
    }
    if (above === at) return undefined
  }
}

/** A path that cannot be looked at (a loop, no rights) is taken to be there: loading it says what is wrong with it. */
function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOTDIR'
  }
}
