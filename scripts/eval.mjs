#!/usr/bin/env node
// Accuracy for both presets: the scorer on labelled code, then findings per 10,000 lines of general code that is about no one.
//   node scripts/eval.mjs TREES [options of evaluate.mjs]     TREES holds the work trees that checkout.sh made
// The labels and the scorer are not part of this repository: they stand beside it. (The density is counted here, not by the scorer's
// `--general`: that one stumbles over the configuration file which it writes into the tree and lints along.)
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import parser from '@typescript-eslint/parser'
import { ESLint } from 'eslint'
import dataProtection from 'eslint-plugin-data-protection'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const evaluation = join(root, '..', 'shared', 'eval')
const general = ['excalidraw/excalidraw', 'vitejs/vite']
const kinds = { 'require-condition': 'S', 'require-lawful-basis': 'X', 'require-retention': 'D' }
const [trees, ...rest] = process.argv.slice(2)

if (!trees || !existsSync(join(evaluation, 'evaluate.mjs'))) {
  console.error(
    'usage: npm run eval -- TREES [options of evaluate.mjs]\nTREES is the folder of work trees made by shared/eval/checkout.sh; shared/ must stand beside this checkout.',
  )
  process.exit(2)
}
for (const preset of ['recommended', 'strict']) {
  const args = [
    join(evaluation, 'evaluate.mjs'),
    ...['--labels', join(evaluation, 'labels.dev.csv'), '--files', join(evaluation, 'files.dev.csv')],
    ...['--trees', resolve(trees), '--project', root, '--preset', preset, ...rest],
  ]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
  for (const repository of general) await printDensity(preset, repository)
}

async function printDensity(preset, repository) {
  const cwd = resolve(trees, repository.replace('/', '+'))
  const folder = mkdtempSync(join(tmpdir(), 'data-protection-eval-'))
  const register = join(folder, 'processing-register.yaml')
  writeFileSync(register, 'version: 1\ncontroller: { name: Evaluation, kind: principal-council }\n')
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      },
      { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
      { settings: { 'data-protection': { register } } },
      ...dataProtection.configs[preset],
    ],
  })
  const results = await eslint.lintFiles(['.'])
  rmSync(folder, { recursive: true })
  const found = { S: 0, X: 0, D: 0 }
  let lines = 0
  for (const { filePath, messages } of results) {
    lines += readFileSync(filePath, 'utf8').split('\n').length
    for (const { ruleId } of messages) {
      const kind = kinds[ruleId?.split('/').pop()]
      if (kind) found[kind]++
    }
  }
  const rates = Object.entries(found).map(([kind, count]) => `${kind} ${count} (${((count / lines) * 1e4).toFixed(2)})`)
  console.log(
    `${repository}: ${results.length} files, ${lines} lines; findings (per 10,000 lines): ${rates.join(', ')}`,
  )
}
