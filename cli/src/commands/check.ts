import { parseArgs } from 'node:util'
import type { RegisterProblem } from 'processing-register-core'
import { checkRegister } from 'processing-register-core/checks'
import { loadRegister } from 'processing-register-core/load'
import { nodeFileSystem } from 'processing-register-core/node'
import { exitCodes, UsageError, type ExitCode, type Io } from '../io.js'
import { writeJson } from '../output/report-json.js'
import { writeReport } from '../output/report-text.js'
import { findRegisters } from './find-registers.js'

export const usage = `processing-register check [FILE or FOLDER ...]

Checks processing registers against the format and against UK data protection law.
Without a name it takes the register nearest above the working directory.

Options
  --format text|json   how to write the problems (text)
  --max-warnings N     fail when there are more than N warnings
  --quiet              leave out warnings
  --all                show every problem, however many there are
  --today YYYY-MM-DD   check as on that day: law by its commencement, reviews by their dates

Exit code: 0 nothing wrong, 1 problems found, 2 the check could not be made.
`

/** One register with what is wrong with it. */
export interface CheckedRegister {
  /** Absolute path. */
  readonly path: string
  readonly digest: string
  readonly problems: readonly RegisterProblem[]
}

/** Checks registers and writes what is wrong with them. */
export function check(args: readonly string[], io: Io): ExitCode {
  const options = readOptions(args)
  const today = options.today ?? io.today
  const fs = nodeFileSystem()
  const checked = findRegisters(options.names, io.cwd).map((path): CheckedRegister => {
    const load = loadRegister(path, fs)
    const problems = checkRegister(load, today).filter(({ severity }) => severity === 'error' || !options.quiet)
    return { path, digest: load.digest, problems }
  })
  if (options.format === 'json') writeJson(checked, io.out, io.cwd)
  else writeReport(checked, io.out, { cwd: io.cwd, all: options.all })
  const problems = checked.flatMap((register) => register.problems)
  const warnings = problems.filter(({ severity }) => severity === 'warning').length
  return warnings < problems.length || warnings > options.maxWarnings ? exitCodes.findings : exitCodes.clean
}

interface Options {
  readonly names: readonly string[]
  readonly format: 'text' | 'json'
  readonly maxWarnings: number
  readonly quiet: boolean
  readonly all: boolean
  readonly today: string | undefined
}

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      'max-warnings': { type: 'string' },
      quiet: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      today: { type: 'string' },
    },
  })
  const { format, today, 'max-warnings': most } = values
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`\`--format ${format}\` is not known: write \`text\` or \`json\`.`)
  if (most !== undefined && !/^\d+$/u.test(most))
    throw new UsageError(`\`--max-warnings ${most}\` is no whole number: write how many warnings are allowed.`)
  if (today !== undefined && !isDate(today))
    throw new UsageError(`\`--today ${today}\` is no date: write it as year-month-day, for example 2026-04-30.`)
  return {
    names: positionals,
    format,
    today,
    maxWarnings: most === undefined ? Infinity : Number(most),
    quiet: values.quiet,
    all: values.all,
  }
}

/** Whether a text is a day of the calendar in ISO form; `2026-02-30` is none. */
const isDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text.length === 10
}
