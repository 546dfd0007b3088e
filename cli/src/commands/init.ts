import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ControllerKind } from 'processing-register-core'
import { controllerKinds, writeStarter } from 'processing-register-core/edit'
import { registerFileNames } from 'processing-register-core/node'
import { exitCodes, UsageError, type ExitCode, type Io } from '../io.js'
import { paint } from '../output/style.js'

export const usage = `processing-register init [FOLDER]

Writes processing-register.yaml to start from: every section with a commented example.
An existing file is never changed.

Options
  --name NAME   the council, as its privacy notice names it
  --kind KIND   ${controllerKinds
    .join(', ')
    .replace(/(.{1,56})(?:, |$)/gu, '$1,\n                ')
    .trimEnd()
    .slice(0, -1)}
                (principal-council: district, borough, county, unitary and city councils)

Exit code: 0 written, 2 not written.
`

/** Writes a starter register; never over an existing file. */
export function init(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: { type: 'string' }, kind: { type: 'string', default: 'principal-council' } },
  })
  const kind = controllerKinds.find((known) => known === values.kind)
  if (!kind) throw new UsageError(`\`--kind ${values.kind}\` is not known: write one of ${controllerKinds.join(', ')}.`)
  if (positionals.length > 1) throw new UsageError('Name one folder: a register is written into one place at a time.')
  const folder = resolve(io.cwd, positionals[0] ?? '.')
  const path = join(folder, registerFileNames[0])
  const shown = relative(io.cwd, path)
  write(path, folder, shown, writeStarter({ name: values.name, kind: kind satisfies ControllerKind }))
  io.out.write(
    `${paint(io.out, 'green', `Wrote ${shown}.`)}\n` +
      'It holds the controller, and an example of every other section as comments. Fill in\n' +
      'what your record of processing says, then run `processing-register check`.\n',
  )
  return exitCodes.clean
}

function write(path: string, folder: string, shown: string, text: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, text, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new UsageError(`${shown} is there already and was left as it is. \`processing-register check\` checks it.`)
    throw new UsageError(
      `${shown} could not be written (${code ?? 'unknown fault'}): check the folder and your rights in it.`,
    )
  }
}
