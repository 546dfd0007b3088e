// Makes the .vsix from what `npm run build` left in dist/.   node scripts/package.mjs
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createVSIX } from '@vscode/vsce'

/** A council's network may be slow, and the editor downloads this for every remote machine anew. */
const largest = 6e6

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const packagePath = join(home, 'processing-register.vsix')
// Everything is bundled, and the pictures of the README are in the package: nothing is looked up outside.
await createVSIX({
  cwd: home,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
})
const { size } = statSync(packagePath)
console.log(`${(size / 1e6).toFixed(2)} MB`)
if (size > largest) {
  console.error(`The package is over ${largest / 1e6} MB.`)
  process.exitCode = 1
}
