#!/usr/bin/env node
// All benchmarks: npm run bench [-- TREE]. The ESLint part needs a tree of real code to lint.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const [tree] = process.argv.slice(2)

run('register-load.mjs')
run('prefilter.mjs')
run('check-councils.mjs')
run('server-latency.mjs')
if (tree) run('eslint-cost.mjs', tree)
else console.log('\nESLint cost: left out, give a tree to lint: npm run bench -- TREE')

function run(script, ...args) {
  console.log(`\n${script}`)
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(here, script), ...args], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
