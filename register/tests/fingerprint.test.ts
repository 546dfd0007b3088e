import { describe, expect, it } from 'vitest'
import { createFingerprint, fingerprintOf } from '../src/node/index.js'
import { load, root } from './support/memory-files.js'

const text = 'version: 1\nactivities:\n  a: { recipients: [dwp] }\n'
const [problem] = load(text).problems

describe('a fingerprint', () => {
  it('does not change with the line, the machine and the wording', () => {
    const here = createFingerprint('require-condition', '/home/one/src/a.ts', '/home/one', ['ethnicity'])
    expect(here).toMatch(/^[\da-f]{16}$/u)
    expect(createFingerprint('require-condition', '/build/src/a.ts', '/build', ['ethnicity'])).toBe(here)
    const [moved] = load(`# moved\n${text}`).problems
    expect(moved && fingerprintOf({ ...moved, message: 'Other words.' }, root)).toBe(
      problem && fingerprintOf(problem, root),
    )
  })

  it('changes with the rule, the file and what the finding is about', () => {
    const all = [
      createFingerprint('require-condition', '/one/src/a.ts', '/one', ['ethnicity']),
      createFingerprint('require-retention', '/one/src/a.ts', '/one', ['ethnicity']),
      createFingerprint('require-condition', '/one/src/b.ts', '/one', ['ethnicity']),
      createFingerprint('require-condition', '/one/src/a.ts', '/one', ['religion']),
      problem && fingerprintOf(problem, root),
      problem && fingerprintOf({ ...problem, path: ['activities', 'b', 'recipients', 0] }, root),
    ]
    expect(new Set(all).size).toBe(all.length)
  })
})
