import { categoryIds } from 'processing-register-schemas'
import { lexicon } from 'processing-register-schemas/lexicon'
import { describe, expect, it } from 'vitest'

const classes = Object.entries(lexicon.classes)
const terms = classes.flatMap(([, list]) => list)

describe('the lexicon', () => {
  it('has a version', () => expect(lexicon.version).toMatch(/^\d+\.\d+\.\d+$/))

  it('has 954 terms in the classes of the register, and counts them right', () => {
    expect(terms).toHaveLength(954)
    expect(Object.keys(lexicon.classes).toSorted()).toEqual(
      [...categoryIds, 'confidential', 'systems-and-returns'].toSorted(),
    )
    expect(lexicon.counts).toEqual({
      ...Object.fromEntries(classes.map(([id, list]) => [id, list.length])),
      total: terms.length,
    })
  })

  it('has no term twice, in one class or in two', () => {
    const words = terms.map((term) => term.words.join(' '))
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })

  it('spells words as identifiers are split: lower case, at least one', () => {
    for (const { words } of [...terms, ...lexicon.falseFriends]) {
      expect(words.length).toBeGreaterThan(0)
      for (const word of words) expect(word).toMatch(/^[a-z0-9]+$/)
    }
  })

  it('gives every term a grade and only known kinds', () => {
    const grades = Object.keys(lexicon.meta.grades)
    const kinds = Object.keys(lexicon.meta.kinds)
    for (const { grade, kind } of terms) {
      expect(grades).toContain(grade)
      if (kind !== undefined) expect(kinds).toContain(kind)
    }
  })

  it('has 114 false friends, each of a class, with what it really is and what tells', () => {
    expect(lexicon.falseFriends).toHaveLength(114)
    for (const { words, class: id, benign, cancelWith, confirmWith, never } of lexicon.falseFriends) {
      expect(Object.keys(lexicon.classes), words.join(' ')).toContain(id)
      expect(benign).toMatch(/\S/)
      expect(cancelWith.length).toBeGreaterThan(0)
      expect(never === true || confirmWith.length > 0, words.join(' ')).toBe(true)
    }
  })

  it('has rules of thumb with ids of their own', () => {
    const ids = lexicon.falseFriendRules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { applies, rule } of lexicon.falseFriendRules) {
      expect(new Set(applies).size).toBe(applies.length)
      expect(rule).toMatch(/\S/)
    }
  })
})
