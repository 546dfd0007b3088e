import * as parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import plugin from '../../src/index.js'
import { withRegister } from './rule-tester.js'

const register = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  equality-monitoring:
    title: Equality monitoring
    lawfulBasis: public-task
    law: Equality Act 2010 s.149
    specialCategories:
${[
  'racial-or-ethnic-origin',
  'political-opinions',
  'religious-or-philosophical-beliefs',
  'trade-union-membership',
  'genetic-data',
  'biometric-data',
  'health',
  'sex-life',
  'sexual-orientation',
]
  .map(
    (category) =>
      `      ${category}: { condition: substantial-public-interest, schedule1: 8, policyDocument: special-category-policy }`,
  )
  .join('\n')}
policyDocuments:
  special-category-policy:
    title: Special category policy
    location: https://www.example.gov.uk/policies/special-category
    reviewed: 2026-01-10
    reviewBy: 2028-01-10
`

const fixture = withRegister(register, 'src/file.ts')

/** How a file is linted here besides the preset: a parser of the user's own, say. */
export interface LintOptions {
  readonly preset?: 'recommended' | 'strict'
  readonly extra?: readonly Linter.Config[]
}

/** What `require-condition` says of a file under a preset, with parse errors, through ESLint itself. */
export function lintFile(name: string, text: string, options: LintOptions = {}): readonly Linter.LintMessage[] {
  const { preset = 'recommended', extra = [] } = options
  const filename = fixture.filename.replace('file.ts', name)
  const config: Linter.Config[] = [
    { files: ['**/*.{js,jsx,ts,tsx}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
    { settings: fixture.settings },
    ...plugin.configs[preset],
    ...extra,
  ]
  return new Linter({ cwd: fixture.filename.replace(/[\\/]src[\\/]file\.ts$/u, '') })
    .verify(text, config, { filename })
    .filter(({ ruleId }) => ruleId === null || ruleId === 'data-protection/require-condition')
}

/** The words that the findings of a file stand on. */
export function showFindings(name: string, text: string, options?: LintOptions): readonly string[] {
  const lines = text.split(/\r\n|\n/u)
  return lintFile(name, text, options).map(({ fatal, message, line, column, endColumn = column }) =>
    fatal ? message : `${String(line)} ${lines[line - 1]?.slice(column - 1, endColumn - 1) ?? ''}`,
  )
}

/** The text after one suggestion of a finding. */
export function applySuggestion(text: string, finding: Linter.LintMessage, messageId: string): string {
  const fix = finding.suggestions?.find((suggestion) => suggestion.messageId === messageId)?.fix
  if (!fix) throw new Error(`no ${messageId} for “${finding.message}”`)
  return text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1])
}
