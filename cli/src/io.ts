/** What a command sees of the outside: replaced as a whole in tests, never mocked in parts. */
export interface Io {
  /** Absolute path. */
  readonly cwd: string
  /** ISO date of today. */
  readonly today: string
  readonly out: Output
  readonly err: Output
}

export interface Output {
  write(text: string): void
  /** Columns to write within. */
  readonly width: number
  readonly colour: boolean
}

/** Exit codes: nothing to say, something found, could not do the work. */
export const exitCodes = { clean: 0, findings: 1, fault: 2 } as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Why a command could not do its work: bad arguments, a file that is not there. The message is for the user as it stands. */
export class UsageError extends Error {}
