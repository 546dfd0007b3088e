#!/usr/bin/env node
// Everything that is proven in a real VS Code, one after the other: npm run test:vscode does this after a build.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const extension = join(here, '..', '..', 'extension')
const runs = [
  ['install', join(here, 'install.mjs')],
  ['suites in both hosts', join(here, 'run-hosts.mjs')],
  ['what other extensions show already', join(here, 'run-overlap.mjs')],
  ['the package', join(extension, 'scripts', 'package.mjs')],
  ['the installed package', join(here, 'run-installed.mjs')],
]

for (const [what, script] of runs) {
  console.log(`\n-- ${what}`)
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' })
  if (status === 0) continue
  process.exitCode = 1
  // Without an editor there is nothing to run; where a run fails, the others still say something.
  if (what === 'install') break
}
