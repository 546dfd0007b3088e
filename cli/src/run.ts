import { createRequire } from 'node:module'
import { check, usage as checkUsage } from './commands/check.js'
import { explain as explainLaw, usage as explainUsage } from './commands/explain.js'
import { init, usage as initUsage } from './commands/init.js'
import { types, usage as typesUsage } from './commands/types.js'
import { scan, usage as scanUsage } from './commands/scan.js'
import { exitCodes, UsageError, type ExitCode, type Io } from './io.js'
import { paint, wrap } from './output/style.js'

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

interface Command {
  readonly run: (args: readonly string[], io: Io) => ExitCode
  readonly usage: string
  readonly summary: string
}

const commands: ReadonlyMap<string, Command> = new Map([
  ['check', { run: check, usage: checkUsage, summary: 'check registers against the format and the law' }],
  [
    'explain',
    { run: explainLaw, usage: explainUsage, summary: 'say what is known of a basis, condition, paragraph or word' },
  ],
  ['scan', { run: scan, usage: scanUsage, summary: 'say what a register claims of code and no code bears out' }],
  ['init', { run: init, usage: initUsage, summary: 'write a register to start from' }],
  ['types', { run: types, usage: typesUsage, summary: 'write TypeScript made from a register' }],
])

const listCommands = (): string =>
  [...commands].map(([name, { summary }]) => `  ${name.padEnd(9)}${summary}`).join('\n')

const usage = (): string => `processing-register COMMAND

The record of processing activities (UK GDPR Article 30) as a file that code is checked against.

Commands
${listCommands()}

\`processing-register COMMAND --help\` says more. \`--version\` names the version.
Colours follow the terminal; NO_COLOR switches them off, FORCE_COLOR on.
`

/** Runs one command line. Never throws: a fault is one message on standard error and exit code 2. */
export function run(args: readonly string[], io: Io): ExitCode {
  const [name, ...rest] = args
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') return runHelp(rest, io, name)
    if (name === '--version' || name === '-v') return say(io, `${version}\n`)
    const command = commands.get(name)
    if (!command)
      throw new UsageError(
        `There is no command \`${name}\`. The commands are ${[...commands.keys()].map((known) => `\`${known}\``).join(', ')}.`,
      )
    if (rest.includes('--help') || rest.includes('-h')) return say(io, command.usage)
    return command.run(rest, io)
  } catch (error) {
    const message = wrap(`processing-register: ${explain(error, name)}`, io.err.width, 2)
    io.err.write(`${message.replace(/^[^:]*:/u, (who) => paint(io.err, 'red', who))}\n`)
    return exitCodes.fault
  }
}

/** Without a command nothing was done: the help goes to standard error and the exit code says so. */
function runHelp([name]: readonly string[], io: Io, asked: string | undefined): ExitCode {
  const text = (name !== undefined && commands.get(name)?.usage) || usage()
  if (asked !== undefined) return say(io, text)
  io.err.write(text)
  return exitCodes.fault
}

function say(io: Io, text: string): ExitCode {
  io.out.write(text)
  return exitCodes.clean
}

function explain(error: unknown, command = ''): string {
  if (error instanceof UsageError) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  if (code?.startsWith('ERR_PARSE_ARGS_') === true) {
    const [first = ''] = message.split(/\. /u)
    return `${first}. \`processing-register ${command} --help\` lists what it takes.`
  }
  return `This is a fault of ours, not of your register: ${message}. Please report it with the command you gave.`
}
