#!/usr/bin/env node
// How long `processing-register check` takes over the five councils' registers: whole processes, as a person waits for them.
//   node test/bench/check-councils.mjs [rounds]
// Beside it the time of a Node process that does nothing, in the same rounds.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const [rounds = '5'] = process.argv.slice(2)
const folder = join('examples', 'councils')
const registers = readdirSync(join(root, folder), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join(folder, name))

const time = (args) => {
  const start = performance.now()
  const { status } = spawnSync(process.execPath, args, { cwd: root })
  if (status === null || status > 1) throw new Error(`exit code ${status}`)
  return performance.now() - start
}
const empty = []
const check = []
for (let round = 0; round < Number(rounds); round++) {
  empty.push(time(['-e', '0']))
  check.push(time([join('cli', 'dist', 'bin.js'), 'check', ...registers]))
}
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
console.log(`| ${registers.length} registers | ms (median of ${rounds}) |`)
console.log('| --- | --- |')
console.log(`| empty Node process | ${median(empty).toFixed(0)} |`)
console.log(`| check | ${median(check).toFixed(0)} |`)
