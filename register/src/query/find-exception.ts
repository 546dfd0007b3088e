import type { Exception, Register } from '../model.js'
import { matchesName } from './match-name.js'
import { compileGlobs, folderOf, toSlashes } from './match-path.js'

/** What an exception of the register is asked about: one finding of a rule in a file. */
export interface AcceptedPlace {
  /** Rule id without prefix. */
  readonly rule: string
  /** Absolute path. */
  readonly file: string
  /** What the finding is about (`match` of an exception is tested against each). */
  readonly names?: readonly string[]
}

/**
 * The exception of the register that accepts a finding on a day, if one does. An exception without an end date or past it accepts
 * nothing.
 *
 * @param today ISO date
 */
export const findException = (register: Register, place: AcceptedPlace, today: string): Exception | undefined =>
  register.exceptions.find((exception) => !isPast(exception, today) && isAbout(exception, place))

/** The exception that accepted a finding once and has ended, the latest of several: who approved it must decide again. */
export const findEndedException = (register: Register, place: AcceptedPlace, today: string): Exception | undefined =>
  register.exceptions
    .filter((exception) => exception.until !== undefined && isPast(exception, today) && isAbout(exception, place))
    .toSorted((a, b) => (b.until ?? '').localeCompare(a.until ?? ''))[0]

const isPast = ({ until }: Exception, today: string): boolean => until === undefined || until < today

function isAbout(exception: Exception, { rule, file, names = [] }: AcceptedPlace): boolean {
  if (exception.rule.replace(/^data-protection\//u, '') !== rule) return false
  const { match } = exception
  if (match !== undefined && !names.some((name) => matchesName(match, name))) return false
  const path = toSlashes(file)
  const folder = folderOf(exception.file)
  return path.startsWith(folder) && compileGlobs([exception.path])(path.slice(folder.length))
}
