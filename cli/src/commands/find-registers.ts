import { statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { findRegister, registerFileNames } from 'processing-register-core/node'
import { UsageError } from '../io.js'

/**
 * The registers that a command line names: a file stands for itself, a folder for the register in it, no name for the nearest above.
 *
 * @returns absolute paths, each once
 */
export function findRegisters(names: readonly string[], cwd: string): readonly string[] {
  if (names.length === 0) {
    const nearest = findRegister(cwd)
    if (nearest !== undefined) return [nearest]
    throw new UsageError(
      `There is no ${registerFileNames[0]} in ${cwd} or a folder above it. \`processing-register init\` writes one to start from.`,
    )
  }
  const paths = names.map((name) => {
    const path = resolve(cwd, name)
    const kind = lookAt(path)
    if (kind === 'file') return path
    if (kind === undefined)
      throw new UsageError(`There is no file or folder \`${name}\`: check the name, or the folder you are in.`)
    const inside = registerFileNames.map((file) => join(path, file)).find((file) => lookAt(file) === 'file')
    if (inside !== undefined) return inside
    throw new UsageError(
      `The folder \`${relative(cwd, path) || '.'}\` holds no ${registerFileNames[0]}: name the file, or write one with \`processing-register init ${name}\`.`,
    )
  })
  return [...new Set(paths)]
}

function lookAt(path: string): 'file' | 'folder' | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat && (stat.isDirectory() ? 'folder' : 'file')
}
