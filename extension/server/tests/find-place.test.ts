import { describe, expect, it } from 'vitest'
import { findPlace } from '../src/service/register-text/find-place.js'
import { readCaret } from './support/open-service.js'

const show = (marked: string): string | undefined => {
  const { text, offset } = readCaret(marked)
  const place = findPlace(text, offset)
  if (!place) return undefined
  const { path, role, word, present } = place
  return `${role} /${path.join('/')} “${word}” ${[...present].join(' ')}`.trim()
}

describe('findPlace', () => {
  it.each([
    ['an empty file', '‸', 'key / “”'],
    ['a key of the register', 'ver‸', 'key / “ver”'],
    ['after a line', 'version: 1\n‸', 'key / “” version'],
    ['an entry', 'activities:\n  ‸', 'key /activities “”'],
    [
      'a key of an entry, among others',
      'activities:\n  a:\n    title: x\n    ‸\n    law: y',
      'key /activities/a “” title law',
    ],
    ['back at the margin', 'activities:\n  a:\n    title: x\n‸', 'key / “” activities'],
    ['a value', 'activities:\n  a:\n    lawfulBasis: pub‸lic-task', 'value /activities/a/lawfulBasis “public-task”'],
    ['a value that is not there yet', 'activities:\n  a:\n    lawfulBasis: ‸', 'value /activities/a/lawfulBasis “”'],
    ['a flow list', 'activities:\n  a:\n    recipients: [dwp, ‸]', 'value /activities/a/recipients/0 “”'],
    [
      'a flow list over lines',
      'activities:\n  a:\n    recipients: [\n      dwp,\n      ‸\n    ]',
      'value /activities/a/recipients/0 “”',
    ],
    ['a flow map’s key', 'stores:\n  s:\n    retention: { keep: 1 year, ‸ }', 'key /stores/s/retention “” keep'],
    ['a flow map’s value', 'exceptions:\n  - { rule: requ‸', 'value /exceptions/0/rule “requ”'],
    ['an item', 'activities:\n  a:\n    recipients:\n      - ‸', 'value /activities/a/recipients/0 “”'],
    [
      'an item at the column of its key',
      'activities:\n  a:\n    recipients:\n    - d‸',
      'value /activities/a/recipients/0 “d”',
    ],
    ['a key of an item', 'exceptions:\n  - rule: x\n    pa‸', 'key /exceptions/0 “pa” rule'],
    ['a key beside a dash’s', 'exceptions:\n  - rule: x\n  - pa‸: y\n    why: z', 'key /exceptions/0 “pa” why'],
    [
      'an item of an item',
      'stores:\n  s:\n    retention:\n      laterOf:\n        - keep: 1 year\n          aft‸',
      'key /stores/s/retention/laterOf/0 “aft” keep',
    ],
    [
      'a category',
      'activities:\n  a:\n    specialCategories:\n      health:\n        cond‸',
      'key /activities/a/specialCategories/health “cond”',
    ],
    ['a quoted key', 'stores:\n  "a b":\n    ti‸', 'key /stores/a b “ti”'],
    ['CRLF', 'version: 1\r\nactivities:\r\n  a:\r\n    ti‸\r\n', 'key /activities/a “ti”'],
    ['a comment', 'version: 1 # ab‸out', undefined],
    ['a block of text', 'notes: |\n  run‸ning', undefined],
    ['the line after a block of text', 'notes: |\n  running\ncon‸', 'key / “con” notes'],
  ])('%s', (_, marked, expected) => {
    expect(show(marked)).toBe(expected)
  })

  it('has an answer, or none, at every place of every half of a register', () => {
    const text = 'version: 1\nactivities:\n  a: { b: [1, {c: "d"}], e: }\n  - - x:\n# y\nz: >-\n  q\r\n\t?: {[}'
    for (let end = 0; end <= text.length; end++) {
      const part = text.slice(0, end)
      for (let offset = 0; offset <= end + 1; offset++) expect(() => findPlace(part, offset)).not.toThrow()
    }
  })
})
