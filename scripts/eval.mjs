#!/usr/bin/env node
// Accuracy for both presets: the scorer on labelled code, the same with the files whose path holds brackets (the scorer escapes these
// and ESLint then finds no such file), and findings per 10,000 lines of general code that is about no one.
//   node scripts/eval.mjs TREES [--write] [options of evaluate.mjs]
// TREES holds the work trees that checkout.sh made; --write puts the tables into docs/accuracy.md. The labels and the scorer are not part
// of this repository: they stand beside it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lintTree } from './eval/lint-tree.mjs'
import { readCsv } from './eval/read-csv.mjs'
import { score } from './eval/score.mjs'
import { writeAccuracy } from './eval/write-accuracy.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const evaluation = [join(root, '..', 'shared', 'eval'), join(root, '..', '..', 'shared', 'eval')].find((folder) =>
  existsSync(join(folder, 'evaluate.mjs')),
)
const [trees, ...rest] = process.argv.slice(2)
const isWriting = rest.includes('--write')
const options = rest.filter((option) => option !== '--write')

if (!trees || !evaluation) {
  console.error(
    'usage: npm run eval -- TREES [--write] [options of evaluate.mjs]\nTREES is the folder of work trees made by shared/eval/checkout.sh; shared/ must stand beside this checkout.',
  )
  process.exit(2)
}
const repositories = readCsv(join(evaluation, 'repos.dev.csv'))
const labels = readCsv(join(evaluation, 'labels.dev.csv'))
const files = readCsv(join(evaluation, 'files.dev.csv')).filter(({ repo, path }) =>
  existsSync(join(treeOf(repo), path)),
)
const presets = {}
for (const preset of ['recommended', 'strict']) {
  const plain = isWriting ? JSON.parse(runScorer(preset, ['--json'])).summary : undefined
  if (!plain) console.log(runScorer(preset, options))
  const whole = score(labels, files, await lintLabelled(preset))
  for (const [kind, { found, labels: all, right, findings }] of Object.entries(whole)) {
    console.log(`with bracket files: ${kind} recall ${found}/${all}, precision ${right}/${findings}`)
  }
  const density = []
  for (const { repo } of repositories.filter(({ kind }) => kind === 'general')) {
    const { files: count, lines, findings } = await lintTree(treeOf(repo), preset)
    const countOf = (kind) => findings.filter((finding) => finding.kind === kind).length
    density.push({ repo, files: count, lines, counts: { S: countOf('S'), X: countOf('X'), D: countOf('D') } })
    console.log(`${repo}: ${count} files, ${lines} lines; ${JSON.stringify(density.at(-1).counts)}`)
  }
  presets[preset] = { plain: plain && asShares(plain), whole, density }
}
if (isWriting) {
  const date = new Date().toISOString().slice(0, 10)
  writeAccuracy(join(root, 'docs', 'accuracy.md'), { date, repositories, presets })
}

function treeOf(repo) {
  return resolve(trees, repo.replace('/', '+'))
}

function runScorer(preset, more) {
  const args = [
    join(evaluation, 'evaluate.mjs'),
    ...['--labels', join(evaluation, 'labels.dev.csv'), '--files', join(evaluation, 'files.dev.csv')],
    ...['--trees', resolve(trees), '--project', root, '--preset', preset, ...more],
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (status !== 0) throw new Error(`the scorer failed: ${stderr}`)
  return stdout
}

async function lintLabelled(preset) {
  const all = []
  for (const repo of new Set(files.map((file) => file.repo))) {
    const paths = files.filter((file) => file.repo === repo).map(({ path }) => path)
    const { findings } = await lintTree(treeOf(repo), preset, paths)
    all.push(...findings.map((finding) => ({ ...finding, repo })))
  }
  return all
}

function asShares(summary) {
  const entries = Object.entries(summary).map(
    ([kind, { recall, labels: all, precision, findings, traps, trapped }]) => [
      kind,
      { recall: `${recall} % of ${all}`, precision: `${precision} % of ${findings}`, traps, trapped },
    ],
  )
  return Object.fromEntries(entries)
}
