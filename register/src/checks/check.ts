import type { Path } from '../parse/parsed-file.js'
import type { Register, Severity } from '../model.js'

/**
 * One thing a check has to say. Its path is of the entry's own file (`Activity.file`); where it leads to a key that is not there,
 * the nearest entry above it is shown.
 */
export interface Finding {
  /** Stable kebab-case code; one anchor on the check's page each. */
  readonly code: string
  /** An error where statute plainly requires it; a warning where it rests on guidance, or on a fact the law data has not settled. */
  readonly severity: Severity
  /** Absolute path of the register file the path is of. */
  readonly file: string
  readonly path: Path
  /** Plain English: names the thing, says what is missing or wrong, and what would satisfy it. */
  readonly message: string
  /** Act, section, paragraph or article. */
  readonly citation: string
  readonly related?: readonly { readonly file: string; readonly path: Path; readonly message: string }[]
}

/** A legal check: a pure function of the register and the day. */
export interface RegisterCheck {
  /** The rule, without prefix, that reports its findings. */
  readonly rule: `register-${string}`
  /** One sentence: what it makes sure of. */
  readonly description: string
  /** The law behind it, as the docs cite it. */
  readonly law: readonly string[]
  /**
   * @param today ISO date. Law applies by its commencement, agreements and reviews run out on a day; no check reads the clock
   */
  readonly run: (register: Register, today: string) => Iterable<Finding>
}
