import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import parser from '@typescript-eslint/parser'
import { ESLint } from 'eslint'
import dataProtection from 'eslint-plugin-data-protection'
import { createCodeFile } from '../../eslint-plugin/dist/analysis/code-file.js'
import { collectHandling } from '../../eslint-plugin/dist/analysis/handling/index.js'
import { createTermMatcher } from '../../eslint-plugin/dist/analysis/words/index.js'

const kinds = { 'require-condition': 'S', 'require-lawful-basis': 'X', 'require-retention': 'D' }
const codeFiles = ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}']
const matcher = createTermMatcher()

/** Tells of each handling place what it is: the rules' messages do not. */
const telling = {
  create: (context) => ({
    'Program:exit'() {
      const file = createCodeFile(context.sourceCode, context.filename)
      for (const { at, place, category } of collectHandling(file, matcher)) {
        context.report({ loc: at.loc, message: `${place} ${category}` })
      }
    },
  }),
}

/**
 * Lints files of a tree under a preset with a register that holds only a controller. Gives each finding of the duty rules with its
 * path, lines and kind (S, X or D), those of S with their place and category, and the number of files and lines.
 */
export async function lintTree(cwd, preset, paths) {
  const folder = mkdtempSync(join(tmpdir(), 'data-protection-eval-'))
  const register = join(folder, 'processing-register.yaml')
  writeFileSync(register, 'version: 1\ncontroller: { name: Evaluation, kind: principal-council }\n')
  const eslint = new ESLint({
    cwd,
    globInputPaths: paths === undefined,
    warnIgnored: false,
    overrideConfigFile: true,
    overrideConfig: [
      { files: codeFiles, languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
      { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
      { settings: { 'data-protection': { register } } },
      ...dataProtection.configs[preset],
      { files: codeFiles, plugins: { eval: { rules: { place: telling } } }, rules: { 'eval/place': 'error' } },
    ],
  })
  const results = await eslint.lintFiles(paths ?? ['.'])
  rmSync(folder, { recursive: true })
  let lines = 0
  const findings = results.flatMap(({ filePath, messages }) => {
    lines += readFileSync(filePath, 'utf8').split('\n').length
    const path = relative(cwd, filePath).split(sep).join('/')
    const told = new Map(
      messages.filter(({ ruleId }) => ruleId === 'eval/place').map(({ line, message }) => [line, message.split(' ')]),
    )
    return messages.flatMap(({ ruleId, line, endLine = line }) => {
      const kind = kinds[ruleId?.split('/').pop()]
      const [place, category] = (kind === 'S' && told.get(line)) || []
      return kind ? [{ path, kind, line, endLine, place, category }] : []
    })
  })
  return { files: results.length, lines, findings }
}
