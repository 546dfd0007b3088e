import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, runCli } from './run-cli.js'

const file = 'processing-register.yaml'
const read = (folder: string): string => readFileSync(join(folder, file), 'utf8')

describe('processing-register init', () => {
  it('writes a starter that passes the check', () => {
    const folder = makeFolder()
    const run = runCli(folder, ['init'])
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toContain(`Wrote ${file}.`)
    expect(runCli(folder, ['check']).stdout).toBe('1 register checked: nothing is wrong.\n')
  })

  it('writes examples that hold when they are uncommented', () => {
    const folder = makeFolder()
    runCli(folder, ['init'])
    const text = read(folder).replaceAll(/^# /gmu, '')
    writeFileSync(join(folder, file), text)
    for (const section of [
      'internal',
      'disclosureLog',
      'activities',
      'recipients',
      'stores',
      'policyDocuments',
      'exceptions',
    ])
      expect(text).toMatch(new RegExp(`^${section}:`, 'mu'))
    // On a day of which all dates in the examples hold.
    expect(runCli(folder, ['check', '--today', '2026-06-01']).stdout).toBe('1 register checked: nothing is wrong.\n')
  })

  it('takes the council’s name as it is, into a folder that is made', () => {
    const folder = makeFolder()
    const args = ['init', 'services/new', '--name', "St Mary's: Town & Parish", '--kind', 'parish-or-community-council']
    expect(runCli(folder, args).status).toBe(0)
    const report = runCli(join(folder, 'services/new'), ['check', '--format', 'json'])
    expect(JSON.parse(report.stdout)).toMatchObject({ registers: [{ problems: [] }] })
    expect(read(join(folder, 'services/new'))).toContain(
      `name: "St Mary's: Town & Parish"\n  kind: parish-or-community-council`,
    )
  })

  it('never changes a file that is there', () => {
    const folder = makeFolder({ [file]: 'mine: true\n' })
    const run = runCli(folder, ['init'])
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr.replaceAll(/\s+/gu, ' ')).toContain(`${file} is there already and was left as it is.`)
    expect(read(folder)).toBe('mine: true\n')
  })

  it.each([
    [['init', '--kind', 'village'], '`--kind village` is not known'],
    [['init', 'a', 'b'], 'Name one folder'],
    [['init', 'taken/below'], 'could not be written (ENOTDIR)'],
  ])('%j: exit code 2 and one message', (args, message) => {
    const run = runCli(makeFolder({ taken: 'a file' }), args)
    expect(run.status).toBe(2)
    expect(run.stderr.replaceAll(/\s+/gu, ' ')).toContain(message)
  })
})
