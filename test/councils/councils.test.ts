import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folder = join('examples', 'councils')
const councils = readdirSync(join(root, folder), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const bin = join(root, 'cli', 'dist', 'bin.js')

/** The day on which the expected problems were read through. */
const today = '2026-11-24'

function check(...args: readonly string[]) {
  return spawnSync(process.execPath, [bin, 'check', '--today', today, ...args], { cwd: root, encoding: 'utf8' })
}

interface Report {
  readonly registers: readonly { readonly problems: readonly { readonly rule: string; readonly message: string }[] }[]
}

describe('the five councils’ registers', () => {
  it('are five', () => {
    expect(councils).toHaveLength(5)
  })

  it.each(councils)('%s: the problems of its notice, and no others', async (council) => {
    const path = join(folder, council)
    const { stdout, stderr, status } = check('--all', path)
    expect(stderr).toBe('')
    expect(status).toBe(1)
    await expect(stdout).toMatchFileSnapshot(join(root, path, 'problems.txt'))
  })

  it.each(councils)('%s: is written in the register’s own format', (council) => {
    const report = JSON.parse(check('--format', 'json', join(folder, council)).stdout) as Report
    const problems = report.registers.flatMap((register) => register.problems)
    expect(problems.filter(({ rule }) => rule === 'register-schema')).toEqual([])
  })

  it('read well together in a terminal of 80 columns', () => {
    const { stdout } = check(...councils.map((council) => join(folder, council)))
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    expect(stdout).toMatch(/in 5 registers\.\n/u)
  })
})
