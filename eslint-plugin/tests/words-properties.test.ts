import { lexicon } from 'processing-register-schemas/lexicon'
import { categoryIds } from 'processing-register-schemas'
import { describe, expect, it } from 'vitest'
import { createTermMatcher, normaliseWord, splitWords } from '../src/analysis/words/index.js'

const matcher = createTermMatcher()
const capitalise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** The ways in which code writes the words of a name. */
const spellings: Readonly<Record<string, (words: readonly string[]) => string>> = {
  camel: ([first = '', ...rest]) => first + rest.map(capitalise).join(''),
  pascal: (words) => words.map(capitalise).join(''),
  snake: (words) => words.join('_'),
  kebab: (words) => words.join('-'),
  dotted: (words) => words.join('.'),
  spaced: (words) => words.join(' '),
  constant: (words) => words.join('_').toUpperCase(),
  title: (words) => words.map(capitalise).join('_'),
}

/** Terms with a number part differently by the case of what follows, which the reader tries both ways. */
const terms = categoryIds.flatMap((category) =>
  lexicon.classes[category].filter(({ words }) => !words.some((word) => /\d/u.test(word))).map(({ words }) => words),
)

/** The same numbers on every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

describe('splitting', () => {
  it('gives the same words for every spelling of a term', () => {
    for (const words of terms) {
      for (const [name, spell] of Object.entries(spellings)) {
        expect(splitWords(spell(words)), `${name} of ${words.join(' ')}`).toEqual(words)
      }
    }
  })
  it('is settled after one normalisation', () => {
    for (const word of new Set(terms.flat())) expect(normaliseWord(normaliseWord(word))).toBe(normaliseWord(word))
  })
})

describe('matching', () => {
  const context = { siblings: ['surname', 'dateOfBirth'], owner: 'Resident' }
  it('gives the same answer for every spelling of a term', () => {
    for (const words of terms) {
      const answers = Object.values(spellings).map((spell) => {
        const match = matcher.match(spell(words), context)
        return match && `${match.category} ${match.term} ${match.grade}`
      })
      expect(new Set(answers).size, `${words.join(' ')}: ${answers.join(', ')}`).toBe(1)
    }
  })

  it('never throws, and never finds in a text what the text’s first look denies', () => {
    const random = createRandom(20_261_126)
    const pieces = [
      ...new Set(terms.flat()),
      ...[
        '',
        '_',
        '-',
        '.',
        ' ',
        '$',
        '#',
        '1',
        '47',
        'é',
        'ß',
        'İ',
        'ı',
        'ﬁ',
        '健康',
        '😀',
        '\uD800',
        '\u0301',
        '\0',
        '\u202E',
        '\\u0065',
      ],
      ...['get', 'is', 'Id', 'XML', 'constructor', '__proto__', 'toString'],
    ]
    for (let i = 0; i < 20_000; i++) {
      const parts = Array.from({ length: 1 + random(6) }, () => {
        const piece = pieces[random(pieces.length)] ?? ''
        return random(2) === 0 ? piece : capitalise(piece)
      })
      const name = parts.join(['', '_', '-'][random(3)])
      const match = matcher.match(name, random(2) === 0 ? context : {})
      // Letters without case part words in a way no person writes: the first look does not follow.
      if (match && match.grade !== 'weak' && /^[ -~]*$/u.test(name))
        expect(matcher.mayMatch(`x = ${name}`), name).toBe(true)
    }
  })
})
