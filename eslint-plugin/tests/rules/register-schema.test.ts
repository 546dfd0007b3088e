import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const head = 'version: 1\ncontroller: { name: Example Council, kind: principal-council }\n'

describe('register-schema', () => {
  it('says nothing of a register that has the form', () => {
    expect(lintRegister('register-schema', `${head}activities:\n  a: { title: A, lawfulBasis: '6(1)(e)' }\n`)).toEqual(
      [],
    )
  })

  it.each([
    [
      'a misspelt key',
      'activities:\n  a:\n    purpse: B\n',
      [5, 5, 5, 11],
      '`purpse` is not a key of an activity (`a`), so what it says would be ignored. Did you mean `purpose`?',
    ],
    [
      'a word that is not allowed',
      'activities:\n  a:\n    lawfulBasis: public-tsk\n',
      [5, 18, 5, 28],
      'Did you mean `public-task`?',
    ],
    [
      'a duplicate key',
      'activities:\n  a: { title: A }\n  a: { title: B }\n',
      [5, 3, 5, 4],
      '`a` stands twice in the same place',
    ],
    ['true where words are wanted', 'activities:\n  a: { title: true }\n', [4, 15, 4, 19], 'put it into quotes'],
    ['a value that YAML would change', 'activities:\n  a: { title: 010 }\n', [4, 15, 4, 18], 'Put it into quotes'],
    ['an open quote', 'notes: "abc\n', [4, 1, 4, 1], 'a closing quote'],
    ['a tab', 'activities:\n\ta: {}\n', [4, 1, 4, 2], 'tab'],
    ['an unknown alias', 'activities:\n  a: *nope\n', [4, 6, 4, 11], 'refers to nothing'],
  ])('reports %s once, at its place', (_, text, [line, column, endLine, endColumn], part) => {
    const messages = lintRegister('register-schema', head + text)
    expect(messages).toMatchObject([{ messageId: 'problem', line, column, endLine, endColumn }])
    expect(messages[0]?.message).toContain(part)
  })

  it('honours a directive comment with its reason', () => {
    const text = `${head}activities:\n  a:\n    # eslint-disable-next-line data-protection/register-schema -- kept for the old tool\n    purpse: B\n`
    expect(lintRegister('register-schema', text)).toEqual([])
  })
})
