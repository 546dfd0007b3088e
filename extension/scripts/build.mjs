// Puts what the manifest contributes into dist/. The client and the language server get their own steps here.
import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const schema = 'processing-register.schema.json'
mkdirSync(join(home, 'dist'), { recursive: true })
await import('./build-server.mjs')
copyFileSync(fileURLToPath(import.meta.resolve(`processing-register-schemas/${schema}`)), join(home, 'dist', schema))
