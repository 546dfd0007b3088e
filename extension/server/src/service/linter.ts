import * as parser from '@typescript-eslint/parser'
import type { Linter as ESLint, SourceCode } from 'eslint'
import dataProtection from 'eslint-plugin-data-protection'
import type { HeardFinding, RegisterHost } from 'eslint-plugin-data-protection/host'
// The part of ESLint that reads no files and runs in browsers too.
import { Linter } from 'eslint/universal'
import { createLintHost, type LintGround } from './lint-host.js'
import { isScript } from './languages.js'
import type { Settings } from './settings.js'

const prefix = 'data-protection/'

export interface LintRequest {
  readonly path: string
  readonly text: string
  /** The working directory that ESLint would be run in. */
  readonly folder: string
  readonly settings: Pick<Settings, 'preset' | 'rules'>
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
  const getConfig = (settings: LintRequest['settings'], day: string): ESLint.Config[] => {
    const key = JSON.stringify([settings.preset, settings.rules])
    const known = configs.get(key)
    if (known?.day === day) return known.config
    const config = createConfig(settings, host, day)
    configs.set(key, { day, config })
    return config
  }
  return ({ path, text, folder, settings, ground, sourceCode }) => {
    const linter = getLinter(folder)
    const config = getConfig(settings, today())
    const { result, heard } = run(ground, () => linter.verify(sourceCode ?? text, config, { filename: path }))
    const parsed = result.some(({ fatal }) => fatal) ? undefined : linter.getSourceCode()
    const messages = result.filter(({ ruleId, fatal }) => fatal === true || ruleId?.startsWith(prefix))
    return { messages, heard, ...(parsed ? { sourceCode: parsed } : {}) }
  }
}

function createConfig({ preset, rules }: LintRequest['settings'], host: RegisterHost, today: string): ESLint.Config[] {
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
    ...listChosen(rules),
  ]
}

/** Single rules with the severity that the user gave them, for the files that the strict preset has each for. */
const listChosen = (chosen: Settings['rules']): ESLint.Config[] =>
  dataProtection.configs.strict.map(({ files = [], ignores, rules = {} }) => ({
    files,
    ...(ignores ? { ignores } : {}),
    rules: Object.fromEntries(
      Object.entries(chosen).flatMap(([name, severity]) => {
        const rule = `${prefix}${name}`
        return rule in rules ? [[rule, severity]] : []
      }),
    ),
  }))
