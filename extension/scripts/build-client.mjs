import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** What both bundles of the client share. The editor loads CommonJS and provides `vscode`. */
const common = {
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  minify: true,
  keepNames: true,
  legalComments: 'linked',
  logLevel: 'warning',
}

/** Bundles the client for the two hosts of an extension: a Node process, and a web worker. */
export async function buildClient(home) {
  // What the server wants to hear of, which it knows from the plugin's presets.
  const patterns = readFileSync(join(home, 'dist', 'document-patterns.json'), 'utf8')
  const bundle = (entry, outfile, options) =>
    build({
      ...common,
      define: { DOCUMENT_PATTERNS: patterns },
      entryPoints: [join(home, 'client', 'src', entry)],
      outfile: join(home, 'dist', outfile),
      ...options,
    })
  await Promise.all([
    bundle('node.ts', 'client.cjs', { platform: 'node', target: 'node20' }),
    bundle('web.ts', 'client.web.js', { platform: 'browser', target: 'es2022' }),
  ])
}
