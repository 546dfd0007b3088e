#!/usr/bin/env node
// What `require-condition` costs on a file that holds no term at all, against a rule that does nothing but the text scan, and against
// the same file with one term in it: such a file should cost the scan and nothing else.
//   node test/bench/prefilter.mjs [rounds]
// Files are parsed before the clock starts. In CPU time, interleaved; the figures are medians over the rounds.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as parser from '@typescript-eslint/parser'
import { Linter, SourceCode } from 'eslint'
import plugin from 'eslint-plugin-data-protection'
import { createTermMatcher } from '../../eslint-plugin/dist/analysis/words/index.js'

const rounds = Number(process.argv[2] ?? 15)
const filesARound = 20
const folder = mkdtempSync(join(tmpdir(), 'prefilter-'))
const register = join(folder, 'processing-register.yaml')
writeFileSync(register, 'version: 1\ncontroller:\n  name: Benchmark\n  kind: principal-council\n')

/** A thousand lines of a service about parcels of land, with a field of a person's at the end where one is asked for. */
function writeText(extra) {
  const parts = Array.from(
    { length: 125 },
    (_, i) => `export interface Parcel${i} {
  reference: string
  area: number
}
/** Adds up what a parcel owes. */
export function total${i}(parcel: Parcel${i}, rates: readonly number[]): number {
  return rates.reduce((sum, rate) => sum + rate * parcel.area, 0)
}`,
  )
  return `${parts.join('\n')}\n${extra}\n`
}
const texts = { 'no term': writeText(''), 'one term': writeText('export interface Tenant { religion: string }') }

const matcher = createTermMatcher()
const scanOnly = {
  create: ({ sourceCode }) => ({ Program: () => void matcher.mayMatch(sourceCode.text) }),
}
const block = (rules) => [
  {
    files: ['**/*.ts'],
    languageOptions: { parser },
    settings: { 'data-protection': { register } },
    plugins: {
      'data-protection': plugin,
      bench: { rules: { scan: scanOnly, nothing: { create: () => ({ Program() {} }) } } },
    },
    rules,
  },
]
const variants = [
  ['a rule that does nothing', 'no term', block({ 'bench/nothing': 'error' })],
  ['the scan alone', 'no term', block({ 'bench/scan': 'error' })],
  ['require-condition', 'no term', block({ 'data-protection/require-condition': 'error' })],
  ['require-condition, one term', 'one term', block({ 'data-protection/require-condition': 'error' })],
]
const linter = new Linter({ cwd: folder })
const read = (text) => {
  const { ast, scopeManager, visitorKeys } = parser.parseForESLint(text, {
    loc: true,
    range: true,
    tokens: true,
    comment: true,
  })
  return new SourceCode({ text, ast, scopeManager, visitorKeys })
}
const measure = ([, kind, config]) => {
  const sources = Array.from({ length: filesARound }, () => read(texts[kind]))
  // What ESLint itself does once a file (the steps of its traversal) is no part of any rule.
  for (const source of sources) source.traverse()
  const { user, system } = process.cpuUsage()
  for (const source of sources) linter.verify(source, config, { filename: join(folder, 'a.ts') })
  const used = process.cpuUsage()
  return (used.user + used.system - user - system) / 1000 / filesARound
}

for (let i = 0; i < 3; i++) for (const variant of variants) measure(variant)
const measured = variants.map(() => [])
for (let round = 0; round < rounds; round++) variants.forEach((variant, i) => measured[i].push(measure(variant)))
rmSync(folder, { recursive: true, force: true })

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
const [nothing, scan] = measured
console.log(
  `\n| a file of 1,000 lines | ms (median of ${rounds}) | above a rule that does nothing, in scans |\n| --- | --- | --- |`,
)
variants.forEach(([name], i) => {
  const scans =
    median(measured[i].map((ms, round) => ms - nothing[round])) / median(scan.map((ms, round) => ms - nothing[round]))
  console.log(`| ${name} | ${median(measured[i]).toFixed(2)} | ${scans.toFixed(1)} |`)
})
