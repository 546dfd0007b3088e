import * as parser from '@typescript-eslint/parser'
import { Linter, type SourceCode } from 'eslint'
import { describe, expect, it } from 'vitest'
import { createCodeFile } from '../src/analysis/code-file.js'
import type { TagFact } from '../src/analysis/facts.js'
import { collectTags } from '../src/analysis/tags.js'

/** The tags of a text, collected inside a real ESLint run (it sets the parents of nodes). */
function tagsOf(code: string): readonly TagFact[] {
  let tags: readonly TagFact[] = []
  const rule = {
    create: ({ sourceCode }: { sourceCode: SourceCode }) => ({
      Program: () => {
        tags = collectTags(createCodeFile(sourceCode as never, '/repository/a.ts'))
      },
    }),
  }
  const messages = new Linter().verify(code, [
    {
      files: ['**/*'],
      languageOptions: { parser },
      plugins: { t: { rules: { t: rule as never } } },
      rules: { 't/t': 'error' },
    },
  ])
  expect(messages).toEqual([])
  return tags
}

const scopeText = (code: string, { scope }: TagFact) => (scope === 'file' ? 'file' : code.slice(...scope))

describe('collectTags', () => {
  it.each([
    [
      'a declaration below',
      '/** @processing a */\nexport interface A { b: string }\nconst c = 1',
      'export interface A { b: string }',
    ],
    ['a member below', 'interface A {\n  // @processing a\n  b: string\n  c: string\n}', 'b: string'],
    ['a property below', 'const x = {\n  /** @processing a */\n  b: 1,\n  c: 2,\n}', 'b: 1'],
    ['the code on its line', 'fetch(a) // @processing a\nfetch(b)', 'fetch(a)'],
    [
      'a method with decorators',
      'class A {\n  /** @processing a */\n  @Get() list() {}\n  b() {}\n}',
      '@Get() list() {}',
    ],
    ['the file, parted by a blank line', '/** @processing a */\n\nconst b = 1\nconst c = 2', 'file'],
    ['the file, nothing below', 'const b = 1\n// @processing a', 'file'],
    ['a declaration below other comments', '// @processing a\n// more\nconst b = 1\nconst c = 1', 'const b = 1'],
  ])('ties %s', (_, code, expected) => {
    const [tag, ...others] = tagsOf(code)
    expect(others).toEqual([])
    expect(tag && scopeText(code, tag)).toBe(expected)
  })

  it('reads several ids, stops at a reason, and gives each its place', () => {
    const code =
      '/**\n * Applicants.\n * @processing housing-register, homelessness -- both read it\n * @store applications\n */\nconst b = 1'
    const tags = tagsOf(code)
    expect(
      tags.map(({ tag, ids }) => [tag, ids.map(({ id, at }) => [id, code.slice(...at.range), at.loc.start.line])]),
    ).toEqual([
      [
        'processing',
        [
          ['housing-register', 'housing-register', 3],
          ['homelessness', 'homelessness', 3],
        ],
      ],
      ['store', [['applications', 'applications', 4]]],
    ])
  })

  it('reads nothing from strings', () => {
    expect(tagsOf('const a = "@processing b"')).toEqual([])
  })
})
