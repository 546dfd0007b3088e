import * as parser from '@typescript-eslint/parser'
import type { Linter as ESLint, SourceCode } from 'eslint'
import dataProtection from 'eslint-plugin-data-protection'
import type { HeardFinding, RegisterHost } from 'eslint-plugin-data-protection/host'
// The part of ESLint that reads no files and runs in browsers too.
import { Linter } from 'eslint/universal'
import { createLintHost, type LintGround } from './lint-host.js'
import { isScript } from './languages.js'

const prefix = 'data-protection/'

export interface LintRequest {
  readonly path: string
  readonly text: string
  /** The working directory that ESLint would be run in. */
  readonly folder: string
  readonly preset: 'recommended' | 'strict'
  readonly ground: LintGround
  /** What an earlier lint of the same text gave: it is not parsed again. */
  readonly sourceCode?: SourceCode
}

export interface LintResult {
  readonly messages: readonly ESLint.LintMessage[]
  readonly heard: readonly HeardFinding[]
  /** Absent where the text does not parse. */
  readonly sourceCode?: SourceCode
}

/** Lints texts with the plugin's rules and this package's own parser: whatever a workspace configures, nothing of it is read. */
export function createLinter(today: () => string): (request: LintRequest) => LintResult {
  const { host, run } = createLintHost()
  const linters = new Map<string, Linter>()
  const getLinter = (cwd: string): Linter => {
    let linter = linters.get(cwd)
    if (!linter) linters.set(cwd, (linter = new Linter({ cwd })))
    return linter
  }
  // The same objects for all lints of a day: ESLint keeps by them what it has validated.
  const configs = new Map<string, { readonly day: string; readonly config: ESLint.Config[] }>()
  const getConfig = (preset: LintRequest['preset'], day: string): ESLint.Config[] => {
    const known = configs.get(preset)
    if (known?.day === day) return known.config
    const config = createConfig(preset, host, day)
    configs.set(preset, { day, config })
    return config
  }
  return ({ path, text, folder, preset, ground, sourceCode }) => {
    const linter = getLinter(folder)
    const config = getConfig(preset, today())
    const { result, heard } = run(ground, () => linter.verify(sourceCode ?? text, config, { filename: path }))
    const parsed = result.some(({ fatal }) => fatal) ? undefined : linter.getSourceCode()
    const messages = result.filter(({ ruleId, fatal }) => fatal === true || ruleId?.startsWith(prefix))
    return { messages, heard, ...(parsed ? { sourceCode: parsed } : {}) }
  }
}

function createConfig(preset: 'recommended' | 'strict', host: RegisterHost, today: string): ESLint.Config[] {
  const blocks = dataProtection.configs[preset]
  const languageOptions: ESLint.LanguageOptions = { parser, parserOptions: { ecmaFeatures: { jsx: true } } }
  return [
    ...blocks.filter(isScript).map(({ files = [] }) => ({ files, languageOptions })),
    {
      // Other rules are not here, so comments that switch them off would all look useless.
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      settings: { 'data-protection': { host, today } },
    },
    ...blocks,
  ]
}
