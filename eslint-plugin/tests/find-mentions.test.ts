import { describe, expect, it } from 'vitest'
import { createMentionFinder } from '../src/catalogue/find-mentions.js'

describe('createMentionFinder', () => {
  const words = ['axios', 'axioms', 's3', 'got', 'fetch(', 'notifications-node-client', 'localStorage', 'ky']
  const find = createMentionFinder(words)
  const included = (text: string): string[] => words.filter((word) => text.includes(word))

  it.each([
    ['', []],
    ['s', []],
    ['ky', ['ky']],
    ["import axios from 'axios'", ['axios']],
    ['axioxios', []],
    ['window.localStorage.s3', ['localStorage', 's3']],
    ['forgot fetch(', ['got', 'fetch(']],
    ['ééé s3 ✓ ky', ['s3', 'ky']],
  ])('%j', (text, expected) => {
    expect([...find(text)].sort()).toEqual(expected.toSorted())
  })

  it('finds what `includes` finds, in texts made of pieces of the words', () => {
    const pieces = words.flatMap((word) => [word, word.slice(0, 3), word.slice(1), ' ', 'x', 'ſ3'])
    let seed = 7
    const next = (): number => (seed = (seed * 48271) % 2147483647)
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: next() % 9 }, () => pieces[next() % pieces.length]).join('')
      expect([...find(text)].sort(), text).toEqual(included(text).toSorted())
    }
  })
})
