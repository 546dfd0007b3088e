import type { Activity } from 'processing-register-core'
import { dirname, relative } from 'processing-register-core/paths'
import { mostChoices, type Fix } from './fix.js'

/** One fix for each activity: the file is listed under its `code`. A file outside of the register's folder cannot be. */
export function listCoverFixes(activities: readonly Activity[], path: string): readonly Fix[] {
  return activities
    .map((activity) => ({ activity, glob: writeGlob(dirname(activity.file), path) }))
    .filter(({ glob }) => !glob.startsWith('../'))
    .slice(0, mostChoices)
    .map(({ activity: { id, title }, glob }) => ({
      kind: 'register',
      title: `List this file under the activity “${title ?? id}” in the register`,
      steps: [{ add: 'item', path: ['activities', id, 'code'], value: glob }],
    }))
}

/** A path as a glob that means it: `?` stands for a character that would be a pattern, as in `[id].ts`. */
export const writeGlob = (folder: string, path: string): string =>
  relative(folder, path).replace(/[()[\]{}!*+@\\]/gu, '?')
