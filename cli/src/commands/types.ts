import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sharingOf } from 'processing-register-core/disclosure'
import { loadRegister } from 'processing-register-core/load'
import { nodeFileSystem } from 'processing-register-core/node'
import { exitCodes, UsageError, type ExitCode, type Io } from '../io.js'
import { count, paint } from '../output/style.js'
import { findRegisters } from './find-registers.js'
import { writeTypes } from './write-types.js'

export const usage = `processing-register types [FILE or FOLDER]

Writes TypeScript made from the register: the ids of activities, recipients and stores, and
which disclosures the register allows, so that a wrong recipient does not compile. What it
writes is also what the disclosure log reads (\`processing-register-core/disclosure\`).
Without a name it takes the register nearest above the working directory.

Options
  --output FILE  write to this file; without it, to standard output
  --json         write only what the disclosure log reads, as JSON, for JavaScript
  --check        write nothing; fail when --output is not what would be written (for pipelines)

Exit code: 0 written or up to date, 1 out of date (--check), 2 could not be made.
`

/** Writes types from a register, or checks that they are up to date. */
export function types(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: 'string' },
      json: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  })
  if (positionals.length > 1) throw new UsageError('Name one register: types are made from one at a time.')
  const [path = ''] = findRegisters(positionals, io.cwd)
  const text = makeText(path, relative(io.cwd, path), values.json)
  const { output } = values
  if (values.check) {
    if (output === undefined)
      throw new UsageError('`--check` needs `--output FILE`: the file that should be up to date.')
    return compare(output, text, io)
  }
  if (output === undefined) io.out.write(text)
  else {
    write(resolve(io.cwd, output), output, text)
    io.out.write(`${paint(io.out, 'green', `Wrote ${output}.`)}\n`)
  }
  return exitCodes.clean
}

function makeText(path: string, shown: string, json: boolean): string {
  const { register, problems } = loadRegister(path, nodeFileSystem())
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new UsageError(
      `${shown} has ${count(errors.length, 'error')}, and what is made from it would be wrong. \`processing-register check\` shows them.`,
    )
  return json ? `${JSON.stringify(sharingOf(register), undefined, 2)}\n` : writeTypes(register)
}

function compare(output: string, text: string, io: Io): ExitCode {
  const found = read(resolve(io.cwd, output))
  // Git may have given the file the line ends of the system.
  if (found?.replaceAll('\r\n', '\n') === text) return exitCodes.clean
  const what = found === undefined ? 'is not there' : 'is not what the register says now'
  io.err.write(`${output} ${what}. Run the same command without --check, and commit the file.\n`)
  return exitCodes.findings
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw new UsageError(`${path} could not be read (${code ?? 'unknown fault'}).`)
  }
}

function write(path: string, shown: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(
      `${shown} could not be written (${code ?? 'unknown fault'}): check the folder and your rights in it.`,
    )
  }
}
