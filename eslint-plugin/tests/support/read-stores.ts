import * as parser from '@typescript-eslint/parser'
import type { TSESLint } from '@typescript-eslint/utils'
import { Linter, type Rule } from 'eslint'
import { createCodeFile } from '../../src/analysis/code-file.js'
import type { StoreFact } from '../../src/analysis/facts.js'
import { collectStores } from '../../src/analysis/stores/index.js'

/** The stores of a piece of TypeScript, collected inside a real ESLint run. */
export function readStores(code: string, filename = 'src/service.ts'): readonly StoreFact[] {
  let stores: readonly StoreFact[] = []
  const rule: Rule.RuleModule = {
    create: ({ sourceCode }) => ({
      Program() {
        stores = collectStores(createCodeFile(sourceCode as unknown as TSESLint.SourceCode, filename))
      },
    }),
  }
  const messages = new Linter().verify(
    code,
    [
      {
        files: ['**/*.{ts,tsx,js}'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: filename.endsWith('x') } } },
        plugins: { test: { rules: { stores: rule } } },
        rules: { 'test/stores': 'error' },
      },
    ],
    { filename },
  )
  if (messages[0]) throw new Error(messages[0].message)
  return stores
}
