import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadRegister } from 'processing-register-core/load'
import { findRegister, nodeFileSystem } from 'processing-register-core/node'
import { exitCodes, UsageError, type ExitCode, type Io } from '../io.js'
import { writeScanJson, writeScanText } from '../output/report-scan.js'
import { listCodeFiles } from '../scan/list-code-files.js'
import type * as Scan from '../scan/scan-files.js'

export const usage = `processing-register scan [FOLDER]

Reads all code below a folder and says what its register claims and the code does not bear out:
activities, recipients and stores that name code where there is none, and stores to be deleted
from which nothing deletes. Test files are left out. Nothing of the code is run.

Options
  --register FILE      the register (the nearest above the folder)
  --format text|json   how to write the findings (text)
  --json               the same as --format json

Exit code: 0 nothing found, 1 findings, 2 the scan could not be made.
`

/** A file that could not be read as code, and so was not counted. */
export interface Unread {
  /** Absolute path. */
  readonly path: string
  readonly line: number
  readonly message: string
}

/** Scans a folder against its register. */
export function scan(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      register: { type: 'string' },
      format: { type: 'string', default: 'text' },
      json: { type: 'boolean', default: false },
    },
  })
  if (values.format !== 'text' && values.format !== 'json')
    throw new UsageError(`\`--format ${values.format}\` is not known: write \`text\` or \`json\`.`)
  const [name = '.', ...more] = positionals
  if (more.length > 0) throw new UsageError('Name one folder: a register answers for one project.')
  const folder = resolve(io.cwd, name)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`There is no folder \`${name}\`: check the name, or the folder you are in.`)
  const path = values.register === undefined ? findRegister(folder) : resolve(io.cwd, values.register)
  if (path === undefined)
    throw new UsageError(
      `There is no register in \`${name}\` or a folder above it. \`processing-register init\` writes one to start from, or name it with \`--register\`.`,
    )
  const loaded = loadRegister(path, nodeFileSystem())
  const [fault] = loaded.problems.filter(({ rule, severity }) => rule === 'register-schema' && severity === 'error')
  if (!loaded.usable || fault)
    throw new UsageError(
      `The register \`${relative(io.cwd, path)}\` cannot be used as it stands${fault ? `: ${fault.message}` : '.'} \`processing-register check\` lists all that is wrong.`,
    )
  // ESLint and the parsers are loaded here alone: `check` and the others start without them.
  const { scanFiles } = createRequire(import.meta.url)('../scan/scan-files.js') as typeof Scan
  const files = listCodeFiles(folder)
  const found = scanFiles({ files, folder, register: loaded.register, read: (file) => readFileSync(file, 'utf8') })
  const report = { ...found, register: path, folder, cwd: io.cwd }
  if (values.json || values.format === 'json') writeScanJson(report, io.out)
  else writeScanText(report, io.out)
  return found.unused.length > 0 ? exitCodes.findings : exitCodes.clean
}
