import type { Activity, LoadedRegister, RegisterProblem, Recipient, Store } from 'processing-register-core'
import type { FaultCarrier, RegisterFault } from '../register/report-fault.js'
import type { Span } from '../analysis/facts.js'

/** Where the register of a linted file was looked for. */
export interface RegisterLocation {
  /** Absolute path, or undefined where none was found. */
  readonly path: string | undefined
  /** Folder the search began in, or the path the settings name: shown when nothing is there. */
  readonly lookedAt: string
}

/** The entries of the register that a finding compared the code with. */
export interface FindingSubjects {
  readonly activities: readonly Activity[]
  readonly recipients: readonly Recipient[]
  readonly stores: readonly Store[]
}

/** A finding as a host hears of it: what ESLint's own message does not carry. Of a register it is the problem, of code the entries. */
export interface HeardFinding {
  /** Rule id without prefix. */
  readonly rule: string
  readonly messageId: string
  /** Where ESLint will say it stands: with `rule` and `messageId` this finds the message again. */
  readonly start: Span['loc']['start']
  readonly fingerprint: string
  readonly about?: FindingSubjects
  readonly problem?: RegisterProblem
}

/**
 * Where rules get registers from. Plain ESLint uses the disk; a host that holds unsaved buffers, or that has no disk (a language
 * server, a browser), hands its own over as `settings['data-protection'].host`. Everything is synchronous, because rules are;
 * nothing throws.
 *
 * The members must be own properties: ESLint copies settings.
 */
export interface RegisterHost {
  /** The register that applies to a file. `filename` may be ESLint's `<text>`. */
  readonly locate: (filename: string, cwd: string) => RegisterLocation
  /** @param path absolute path, as `locate` gave it */
  readonly load: (path: string) => LoadedRegister
  /** All that is wrong with a register whose text is being linted. @param today ISO date */
  readonly checkText: (text: string, path: string, today: string) => readonly RegisterProblem[]
  /** Whether this file and rule are to say what is wrong with the register as a whole; without it the first that meet it in a run do. */
  readonly carriesFault?: (fault: RegisterFault, carrier: FaultCarrier) => boolean
  /** Told of each finding that rules are about to report (comments may still suppress it). */
  readonly onFinding?: (finding: HeardFinding) => void
}
