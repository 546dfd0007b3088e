import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lintFile } from './support/lint-file.js'

/**
 * Categories for which no public repository gave labels: lines of realistic council code of our own writing, each with one place or
 * more (above the line of dashes) or with none (below it). Recall and precision are counted in lines.
 */
const categories: readonly (readonly [id: string, words: string])[] = [
  ['political-opinions', 'political opinions'],
  ['trade-union-membership', 'trade union membership'],
  ['genetic-data', 'genetic data'],
  ['biometric-data', 'biometric data'],
]

function readFixture(id: string): { readonly places: readonly string[]; readonly lookAlikes: readonly string[] } {
  const text = readFileSync(join(import.meta.dirname, 'fixtures', 'rare', `${id}.txt`), 'utf8')
  const [places = '', lookAlikes = ''] = text.split('--- look-alikes\n')
  const lines = (part: string): readonly string[] =>
    part.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return { places: lines(places), lookAlikes: lines(lookAlikes) }
}

describe.each(categories)('%s', (id, words) => {
  const { places, lookAlikes } = readFixture(id)
  const isFound = (code: string, preset: 'recommended' | 'strict', only = ''): boolean => {
    const findings = lintFile('file.tsx', code, { preset })
    const fault = findings.find(({ fatal }) => fatal)
    if (fault) throw new Error(`${fault.message}: ${code}`)
    return findings.some(({ message }) => message.includes(only))
  }

  it('has 40 places and 40 look-alikes at least', () => {
    expect(places.length).toBeGreaterThanOrEqual(40)
    expect(lookAlikes.length).toBeGreaterThanOrEqual(40)
  })

  it.each([
    ['recommended', 0.95, 0.02],
    ['strict', 0.97, 0.1],
  ] as const)('is found by %s', (preset, recall, alarms) => {
    const missed = places.filter((code) => !isFound(code, preset, words))
    const hit = lookAlikes.filter((code) => isFound(code, preset))
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.floor(places.length * (1 - recall)))
    expect(hit.length, hit.join('\n')).toBeLessThanOrEqual(Math.ceil(lookAlikes.length * alarms))
  })
})
