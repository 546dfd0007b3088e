#!/usr/bin/env node
// Runs the accuracy scorer for both presets. The labels and the scorer are not part of this repository: they stand beside it.
//   node scripts/eval.mjs TREES [scorer options]     TREES holds the work trees that checkout.sh made
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const evaluation = join(root, '..', 'shared', 'eval')
const [trees, ...rest] = process.argv.slice(2)

if (!trees || !existsSync(join(evaluation, 'evaluate.mjs'))) {
  console.error(
    'usage: npm run eval -- TREES [options of evaluate.mjs]\nTREES is the folder of work trees made by shared/eval/checkout.sh; shared/ must stand beside this checkout.',
  )
  process.exit(2)
}
let status = 0
for (const preset of ['recommended', 'strict']) {
  const args = [
    join(evaluation, 'evaluate.mjs'),
    ...['--labels', join(evaluation, 'labels.dev.csv'), '--files', join(evaluation, 'files.dev.csv')],
    ...['--trees', resolve(trees), '--project', root, '--preset', preset],
    ...['--general', 'excalidraw/excalidraw', '--general', 'vitejs/vite', ...rest],
  ]
  status ||= spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1
}
process.exitCode = status
