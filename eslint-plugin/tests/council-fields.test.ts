import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgeName } from '../src/analysis/handling/judge-name.js'
import { createTermMatcher } from '../src/analysis/words/index.js'

const matcher = createTermMatcher()

/** The names of a fixture by service: a line `# service` and a line of names. */
function readServices(file: string): readonly (readonly [service: string, names: readonly string[]])[] {
  const text = readFileSync(join(import.meta.dirname, 'fixtures', file), 'utf8')
  return [...text.matchAll(/^# ([^\n]+)\n((?!#)[^\n]+)$/gmu)].map(([, service = '', names = '']) => [
    service,
    names.trim().split(/\s+/u),
  ])
}

/** How a name is judged as a member of a person's record. */
const judge = (name: string) =>
  judgeName(matcher, name, { siblings: ['surname', 'dateOfBirth', name], owner: 'Resident' })?.confidence

describe.each(readServices('council-fields.txt'))('fields of %s', (_, names) => {
  it('are mostly found', () => {
    const missed = names.filter((name) => judge(name) === undefined)
    const unsure = names.filter((name) => judge(name) !== 'recommended')
    expect(names.length).toBeGreaterThan(7)
    expect(missed.length / names.length, missed.join(' ')).toBeLessThanOrEqual(0.25)
    expect(unsure.length / names.length, unsure.join(' ')).toBeLessThanOrEqual(0.35)
  })
})

it('nine in ten of all fields are found, and more than eight in ten by recommended', () => {
  const names = readServices('council-fields.txt').flatMap(([, list]) => list)
  expect(names.length).toBeGreaterThan(250)
  expect(names.filter((name) => judge(name)).length / names.length).toBeGreaterThan(0.9)
  expect(names.filter((name) => judge(name) === 'recommended').length / names.length).toBeGreaterThan(0.8)
})

it('plain fields of the same services are hardly ever taken for them, even in a person’s record', () => {
  const names = readServices('plain-fields.txt').flatMap(([, list]) => list)
  expect(names.length).toBeGreaterThan(160)
  const sure = names.filter((name) => judge(name) === 'recommended')
  const any = names.filter((name) => judge(name))
  expect(sure.length / names.length, sure.join(' ')).toBeLessThanOrEqual(0.02)
  expect(any.length / names.length, any.join(' ')).toBeLessThanOrEqual(0.08)
})
