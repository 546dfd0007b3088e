import { relative } from 'node:path'
import * as parser from '@typescript-eslint/parser'
import { Linter, type Rule } from 'eslint'
import dataProtection from 'eslint-plugin-data-protection'
import {
  addUsage,
  analyseFile,
  createUsage,
  findUnused,
  getKnowledge,
  isTestFile,
  isTestPath,
  onceAFile,
  type Unused,
} from 'eslint-plugin-data-protection/analysis'
import type { Register } from 'processing-register-core'
import type { Unread } from '../commands/scan.js'

interface ScanInput {
  /** Absolute paths. */
  readonly files: readonly string[]
  /** What the paths lie below. */
  readonly folder: string
  readonly register: Register
  readonly read: (file: string) => string
}

export interface Scanned {
  readonly unused: readonly Unused[]
  readonly unread: readonly Unread[]
  /** How many files were read. */
  readonly count: number
}

const mostBytes = 1_000_000
const namespace = 'data-protection'

/** Reads every file of code once with the plugin's own analysis, and asks the register about all of it together. */
export function scanFiles({ files, folder, register, read }: ScanInput): Scanned {
  const usage = createUsage()
  const knowledge = getKnowledge(register)
  const unread: Unread[] = []
  let count = 0
  const collect = createCollector((sourceCode, filename) => {
    count++
    addUsage(usage, register, filename, analyseFile(sourceCode as never, filename, knowledge))
  })
  const linter = new Linter({ cwd: folder })
  for (const path of files) {
    const shown = relative(folder, path)
    if (isTestPath(shown) || !isCode(path)) continue
    const text = read(path)
    if (isTestFile(shown, text)) continue
    if (text.length > mostBytes) {
      unread.push({ path, line: 1, message: 'The file is larger than a megabyte, so it was taken for a bundle.' })
      continue
    }
    const [fatal] = linter.verify(text, collect, { filename: path }).filter((message) => message.fatal)
    if (fatal) unread.push({ path, line: fatal.line, message: fatal.message })
  }
  return { unused: findUnused(register, usage), unread, count }
}

/** The blocks of the `strict` preset with one rule that hands over each file: what is linted is what is scanned. */
function createCollector(onFile: (sourceCode: unknown, filename: string) => void): Linter.Config[] {
  const rule: Rule.RuleModule = {
    create: ({ sourceCode, physicalFilename }) => onceAFile(sourceCode, () => onFile(sourceCode, physicalFilename)),
  }
  const plugins = { [namespace]: { ...dataProtection, rules: { scan: rule } } }
  const scripts = { languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } }
  return [
    { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
    ...dataProtection.configs.strict
      .filter(({ name }) => name !== `${namespace}/register`)
      .map((block): Linter.Config => ({
        ...block,
        plugins: plugins as never,
        rules: { [`${namespace}/scan`]: 'error' },
        ...(block.language === undefined ? scripts : {}),
      })),
  ]
}

const isCode = (path: string): boolean =>
  /\.(?:[cm]?[jt]sx?|prisma|sql|ya?ml|json|vue|svelte|njk|html|graphql)$/iu.test(path)
