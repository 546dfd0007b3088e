import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bin, makeFolder, runCli } from './run-cli.js'

const clean = 'version: 1\ncontroller:\n  name: Example Council\n  kind: principal-council\n'
const faulty = `version: 1
controller:
  name: Example Council
  kind: principal
internal:
  hosts: [localhost, 8080]
`
const file = 'processing-register.yaml'
/** A register with so many errors, each on a line of its own. */
const listWrongHosts = (count: number): string => `${clean}internal:\n  hosts:\n${'    - 8080\n'.repeat(count)}`

describe('processing-register check', () => {
  it('finds the register above the working directory and says that nothing is wrong', () => {
    const folder = makeFolder({ [file]: clean, 'services/permits/index.ts': '' })
    const run = runCli(join(folder, 'services/permits'), ['check'])
    expect(run).toEqual({ status: 0, stdout: '1 register checked: nothing is wrong.\n', stderr: '' })
  })

  it('shows each problem at its place, in 80 columns, without colour in a pipe', () => {
    const run = runCli(makeFolder({ [file]: faulty }), ['check'])
    expect(run.status).toBe(1)
    expect(run.stderr).toBe('')
    expect(run.stdout).toContain('processing-register.yaml\n  4:9   error    `kind` cannot be `principal`.')
    expect(run.stdout).toContain('\n  6:22  error    `hosts` should be words, and this is `8080`.')
    expect(run.stdout).toContain('                 register-schema/')
    expect(run.stdout).toMatch(
      /\n2 errors in 1 register\.\nWhat a check asks for: processing-register explain register-schema\n$/u,
    )
    expect(run.stdout).not.toContain('\u001B')
    expect(Math.max(...run.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('colours where FORCE_COLOR asks, and NO_COLOR wins', () => {
    const folder = makeFolder({ [file]: faulty })
    const coloured = runCli(folder, ['check'], { FORCE_COLOR: '1' }).stdout
    expect(coloured).toContain('\u001B[31merror')
    const plain = runCli(folder, ['check'], { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout
    expect(coloured.replaceAll(/\u001B\[\d+m/gu, '')).toBe(plain)
  })

  it('writes JSON with places counted from 1', () => {
    const run = runCli(makeFolder({ [file]: faulty }), ['check', '--format', 'json'])
    const report = JSON.parse(run.stdout) as { registers: { file: string; digest: string; problems: object[] }[] }
    expect(run.status).toBe(1)
    expect(report).toMatchObject({
      version: 1,
      registers: [
        {
          file,
          problems: [
            {
              rule: 'register-schema',
              code: 'unknown-value',
              severity: 'error',
              file,
              line: 4,
              column: 9,
              endColumn: 18,
            },
            { rule: 'register-schema', line: 6, column: 22, path: ['internal', 'hosts', 1] },
          ],
        },
      ],
    })
    expect(report.registers[0]?.digest).toMatch(/^[\da-f]{64}$/u)
  })

  it('takes files and folders, each register once', () => {
    const folder = makeFolder({ [`a/${file}`]: clean, 'b/processing-register.yml': clean, 'own.yaml': clean })
    const run = runCli(folder, ['check', 'a', 'b', 'own.yaml', `a/${file}`])
    expect(run.stdout).toBe('3 registers checked: nothing is wrong.\n')
  })

  it('names the file of a problem in a register that is extended', () => {
    const folder = makeFolder({ [file]: `extends: [shared/base.yaml]\n${clean}`, 'shared/base.yaml': 'version: 2\n' })
    const run = runCli(folder, ['check'])
    expect(run.status).toBe(1)
    expect(run.stdout).toContain(`  ${join('shared', 'base.yaml')}:1:10  error`)
  })

  it('caps what it shows, and says how to see the rest', () => {
    const folder = makeFolder({ [file]: listWrongHosts(60) })
    const capped = runCli(folder, ['check']).stdout
    expect(capped).toContain('… and 10 more: `--all` shows them')
    expect(capped).toContain('60 errors in 1 register.')
    const all = runCli(folder, ['check', '--all']).stdout
    expect(all.match(/^ +\d+:\d+ +error/gmu)).toHaveLength(60)
  })

  it('ends quietly when the reader of a pipe has seen enough', () => {
    const folder = makeFolder({ [file]: listWrongHosts(3000) })
    const script = `"${process.execPath}" "${bin}" check --all 2>&1 | head -n 1`
    expect(execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' })).toBe(`${file}\n`)
  })

  it('checks as on another day only where the day is one', () => {
    const folder = makeFolder({ [file]: clean })
    expect(runCli(folder, ['check', '--today', '2026-02-30'])).toMatchObject({ status: 2, stdout: '' })
    expect(runCli(folder, ['check', '--today', '2026-02-05']).status).toBe(0)
  })

  it.each([
    [['check'], 'There is no processing-register.yaml in'],
    [['check', 'missing.yaml'], 'There is no file or folder `missing.yaml`'],
    [['check', '.'], 'The folder `.` holds no processing-register.yaml'],
    [['check', '--format', 'xml'], '`--format xml` is not known'],
    [['check', '--max-warnings', 'few'], '`--max-warnings few` is no whole number'],
    [['check', '--frobnicate'], "Unknown option '--frobnicate'"],
    [['chekc'], 'There is no command `chekc`'],
  ])('%j: exit code 2 and one message', (args, message) => {
    const run = runCli(makeFolder(), args)
    expect(run.status).toBe(2)
    expect(run.stdout).toBe('')
    expect(run.stderr.replaceAll(/\s+/gu, ' ')).toContain(message)
    expect(run.stderr).not.toMatch(/^\s+at /mu)
  })
})

describe('processing-register', () => {
  it('helps, for every command, and names its version', () => {
    const folder = makeFolder()
    const help = runCli(folder, ['--help'])
    expect(help.status).toBe(0)
    const commands = [...help.stdout.matchAll(/^ {2}(\w+) {2,}/gmu)].map(([, name = '']) => name)
    expect(commands).toContain('check')
    for (const command of commands) {
      expect(runCli(folder, [command, '--help']).stdout).toContain(`processing-register ${command}`)
      expect(runCli(folder, ['help', command]).stdout).toContain(`processing-register ${command}`)
    }
    expect(runCli(folder, ['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u)
    expect(runCli(folder, [])).toMatchObject({ status: 2, stdout: '' })
  })
})
