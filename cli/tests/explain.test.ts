import { describe, expect, it } from 'vitest'
import { makeFolder, runCli } from './run-cli.js'

describe('processing-register explain', () => {
  it('explains a condition in 80 columns, with its citation', () => {
    const run = runCli(makeFolder(), ['explain', 'Article', '9(2)(g)'])
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toContain('9(2)(g) Substantial public interest\n')
    expect(run.stdout).toContain('in a register:\n`substantial-public-interest`\n')
    expect(run.stdout).toContain('  Law: UK GDPR Art 9(2)(g); DPA 2018 s.10(3)\n')
    expect(Math.max(...run.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('gives several answers where words have several meanings', () => {
    const { stdout } = runCli(makeFolder(), ['explain', 'race'])
    expect(stdout).toContain('“race” points to racial-or-ethnic-origin')
    expect(stdout).toContain('“race” looks like racial-or-ethnic-origin')
  })

  it('answers other programs in JSON', () => {
    const { stdout } = runCli(makeFolder(), ['explain', '6', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, found: [{ id: '6', written: 'schedule1: 6' }], nearest: [] })
  })

  it('says what is near where it knows nothing', () => {
    const run = runCli(makeFolder(), ['explain', 'publik-task'])
    expect(run).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Nothing is known of `publik-task`. Did you mean `public-task`?\n',
    })
    expect(runCli(makeFolder(), ['explain'])).toMatchObject({ status: 2, stdout: '' })
  })
})
