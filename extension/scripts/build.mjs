// Puts everything the manifest names into dist/: the bundles of the client and the server, the schema and the texts to
// translate.   node scripts/build.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildClient } from './build-client.mjs'
import { describeOnly } from './describe-only.mjs'
import { listTexts } from './list-texts.mjs'

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = (...path) => join(home, 'dist', ...path)
const writeJson = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)

mkdirSync(dist('l10n'), { recursive: true })
const schema = 'processing-register.schema.json'
const full = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve(`processing-register-schemas/${schema}`)), 'utf8'),
)
writeJson(dist(schema), describeOnly(full))
writeJson(dist('l10n', 'bundle.l10n.json'), listTexts(join(home, 'client', 'src')))
await import('./build-server.mjs')
await buildClient(home)
