import type { RegisterProblem } from './model.js'

/** Problems in the order of the files, then of their lines. */
export const sortProblems = (
  problems: readonly RegisterProblem[],
  files: readonly string[],
): readonly RegisterProblem[] =>
  problems.toSorted(
    (a, b) =>
      files.indexOf(a.range.file) - files.indexOf(b.range.file) ||
      a.range.start.offset - b.range.start.offset ||
      (a.code < b.code ? -1 : 1),
  )
