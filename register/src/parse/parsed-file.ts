import type { RegisterProblem, Severity, SourceRange } from '../model.js'

export type Path = readonly (string | number)[]

/** One register file after parsing: its data as far as it could be read, and where each part stands. */
export interface ParsedFile {
  readonly file: string
  /** Null-prototype objects, arrays and scalars; undefined where nothing could be read. */
  readonly data: unknown
  readonly problems: readonly RegisterProblem[]
  /** The range of a value; of its key with `key`; the nearest enclosing one where the path leads nowhere. */
  rangeOf(path: Path, part?: 'key' | 'value'): SourceRange
  /** Paths (joined by `/`) whose text could not be read. */
  readonly broken: readonly string[]
}

/** Makes a problem of the register's form. */
export function schemaProblem(
  code: string,
  range: SourceRange,
  message: string,
  extra: { severity?: Severity; path?: Path; related?: RegisterProblem['related']; citation?: string } = {},
): RegisterProblem {
  const { severity = 'error', path = [], related, citation } = extra
  return {
    code,
    rule: 'register-schema',
    severity,
    range,
    message,
    path,
    ...(related ? { related } : {}),
    ...(citation === undefined ? {} : { citation }),
  }
}
