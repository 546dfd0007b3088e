import type { Activity, Register } from '../model.js'
import { compileGlobs, folderOf, toSlashes } from './match-path.js'

interface Matcher {
  readonly activity: Activity
  readonly folder: string
  readonly test: (path: string) => boolean
}

const matchers = new WeakMap<Register, readonly Matcher[]>()

/**
 * The activities whose `code` globs match a file, in the order of the register. Globs are relative to the folder of the register
 * file the activity stands in; a file outside that folder is covered by none of its globs.
 *
 * @param file absolute path, with `/` or `\` between names
 */
export function activitiesForFile(register: Register, file: string): readonly Activity[] {
  let known = matchers.get(register)
  if (!known) matchers.set(register, (known = compile(register)))
  const path = toSlashes(file)
  return known.flatMap(({ activity, folder, test }) =>
    path.startsWith(folder) && test(path.slice(folder.length)) ? [activity] : [],
  )
}

function compile(register: Register): readonly Matcher[] {
  return [...register.activities.values()].flatMap((activity) => {
    if (activity.code.length === 0) return []
    return [{ activity, folder: folderOf(activity.file), test: compileGlobs(activity.code) }]
  })
}
