#!/usr/bin/env node
// What our code rules cost on a real tree, as CPU of a whole ESLint run relative to "parser only".
//   node test/bench/eslint-cost.mjs TREE [rounds]
// Each round runs every variant once in a fresh process, in turn, so that a noisy neighbour hits all alike; the figure is the
// median over the rounds of the ratio inside the round. The register's snapshot is warm, as in every run of a project but the first
// (test/bench/register-load.mjs measures a cold one). Nothing is written into the tree.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [tree, rounds = '5'] = process.argv.slice(2)
if (!tree) {
  console.error('usage: node test/bench/eslint-cost.mjs TREE [rounds]')
  process.exit(2)
}
const require = createRequire(import.meta.url)
const url = (name) => JSON.stringify(pathToFileURL(require.resolve(name)).href)
const pluginUrl = JSON.stringify(import.meta.resolve('eslint-plugin-data-protection'))
const folder = mkdtempSync(join(tmpdir(), 'eslint-cost-'))
mkdirSync(join(folder, 'node_modules'))
const register = join(folder, 'processing-register.yaml')
writeFileSync(register, 'version: 1\ncontroller:\n  name: Benchmark\n  kind: principal-council\n')

const files = `['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}']`
const parserBlock = `{ files: ${files}, languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } }, { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } }`
const ours = (preset) =>
  `import plugin from ${pluginUrl}\nexport const extra = [{ settings: { 'data-protection': { register: ${JSON.stringify(register)} } } }, ...plugin.configs.${preset}.filter(({ name }) => name.endsWith('/code'))]`
const variants = {
  'parser only': 'export const extra = []',
  'data-protection recommended': ours('recommended'),
  'data-protection strict': ours('strict'),
  'security recommended': `import security from ${url('eslint-plugin-security')}\nexport const extra = [{ files: ${files}, ...security.configs.recommended }]`,
}

const runner = join(folder, 'run.mjs')
writeFileSync(
  runner,
  `import { ESLint } from ${url('eslint')}
const [config, cwd] = process.argv.slice(2)
const eslint = new ESLint({ cwd, overrideConfigFile: config, errorOnUnmatchedPattern: false, warnIgnored: false })
const results = await eslint.lintFiles(['.'])
const { user, system } = process.cpuUsage()
let messages = 0
for (const { messages: list } of results) messages += list.length
console.log(JSON.stringify({ cpu: (user + system) / 1e6, files: results.length, messages }))
`,
)
for (const [name, text] of Object.entries(variants)) {
  writeFileSync(
    configOf(name),
    `import parser from ${url('@typescript-eslint/parser')}\n${text}\nexport default [{ ignores: ['**/node_modules/**'] }, ${parserBlock}, ...extra]\n`,
  )
}

const measured = Object.fromEntries(Object.keys(variants).map((name) => [name, []]))
let last = {}
for (let round = 0; round < Number(rounds); round++) {
  for (const name of Object.keys(variants)) {
    const run = spawnSync(process.execPath, [runner, configOf(name), resolve(tree)], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`${name}: ${run.stderr.slice(0, 2000)}`)
    const result = JSON.parse(run.stdout)
    measured[name].push(result.cpu)
    last = { ...last, [name]: result }
  }
}
rmSync(folder, { recursive: true, force: true })

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
const base = measured['parser only']
console.log(
  `| run over ${last['parser only'].files} files | CPU s (median of ${rounds}) | ratio to parser only | findings |`,
)
console.log('| --- | --- | --- | --- |')
for (const [name, cpu] of Object.entries(measured)) {
  const ratio = median(cpu.map((value, round) => value / base[round]))
  console.log(`| ${name} | ${median(cpu).toFixed(2)} | ${ratio.toFixed(3)} | ${last[name].messages} |`)
}

function configOf(name) {
  return join(folder, `${name.replaceAll(' ', '-')}.config.mjs`)
}
