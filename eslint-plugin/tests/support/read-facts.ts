import * as parser from '@typescript-eslint/parser'
import type { TSESLint } from '@typescript-eslint/utils'
import { Linter, type Rule } from 'eslint'
import { createCodeFile, type CodeFile } from '../../src/analysis/code-file.js'

/** What a collector finds in a piece of TypeScript, inside a real ESLint run. */
export function readFacts<T>(code: string, filename: string, collect: (file: CodeFile) => readonly T[]): readonly T[] {
  let facts: readonly T[] = []
  const rule: Rule.RuleModule = {
    create: ({ sourceCode }) => ({
      Program() {
        facts = collect(createCodeFile(sourceCode as unknown as TSESLint.SourceCode, filename))
      },
    }),
  }
  const messages = new Linter().verify(
    code,
    [
      {
        files: ['**/*.{ts,tsx,js}'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: filename.endsWith('x') } } },
        plugins: { test: { rules: { facts: rule } } },
        rules: { 'test/facts': 'error' },
      },
    ],
    { filename },
  )
  if (messages[0]) throw new Error(messages[0].message)
  return facts
}
