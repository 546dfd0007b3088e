// Lints the faulty copy of the service and shows what is found. Findings are what it is for, so they are no failure; anything
// else is: no findings at all, or a run that did not happen.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = join(import.meta.dirname, '..')
const eslint = join(dirname(createRequire(import.meta.url).resolve('eslint/package.json')), 'bin', 'eslint.js')
const { status } = spawnSync(process.execPath, [eslint, 'faults'], { cwd: folder, stdio: 'inherit' })

const [exitCode, line] =
  status === 1
    ? [
        0,
        'These are the deliberate faults of examples/housing-service/faults. The service itself has none: npm run lint',
      ]
    : [1, status === 0 ? 'The deliberate faults were not found.' : 'ESLint could not run.']
console.log(line)
process.exitCode = exitCode
