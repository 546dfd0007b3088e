// Bundles the language server: once for Node (stdio, IPC) and once for a web worker, and says which documents it wants to hear of.
//   node scripts/build-server.mjs
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const extension = dirname(dirname(fileURLToPath(import.meta.url)))
const source = join(extension, 'server', 'src')
const out = join(extension, 'dist')

/**
 * The plugin's side for browsers (`#host`), in both bundles: registers come through the service, paths have `/` between names, and
 * parsers are bundled instead of required.
 */
const pluginWithoutNode = {
  name: 'plugin-without-node',
  setup({ onResolve }) {
    const manifest = import.meta.resolve('eslint-plugin-data-protection/package.json')
    const host = fileURLToPath(new URL('dist/host/browser.js', manifest))
    onResolve({ filter: /^#host$/ }, () => ({ path: host }))
  },
}

const pathInBrowser = "export * from './browser-path.mjs'; export { default } from './browser-path.mjs'"

/** What stands for a module of Node. Nunjucks' parser extends the class of `events` when it is loaded, and never makes one. */
const insteadOf = { path: pathInBrowser, events: 'module.exports = function () {}' }

/** What libraries find in a browser in place of Node's modules: paths, and otherwise nothing. They ask before they use it. */
const nodeInBrowser = {
  name: 'node-in-browser',
  setup({ onResolve, onLoad }) {
    const modules = new RegExp(`^(?:node:)?(?:${builtinModules.join('|')})$`)
    onResolve({ filter: modules }, ({ path }) => ({ path: path.replace('node:', ''), namespace: 'node-in-browser' }))
    onLoad({ filter: /.*/, namespace: 'node-in-browser' }, ({ path }) => ({
      contents: insteadOf[path] ?? 'module.exports = {}',
      resolveDir: join(extension, 'scripts'),
    }))
  },
}

const common = {
  bundle: true,
  // The plugin file by file: its own bundle has Node's side of `#host` in it.
  conditions: ['unbundled'],
  minify: true,
  target: 'es2023',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
}

mkdirSync(out, { recursive: true })
await build({
  ...common,
  entryPoints: [join(source, 'lsp', 'node.ts')],
  outfile: join(out, 'server.cjs'),
  platform: 'node',
  format: 'cjs',
  plugins: [pluginWithoutNode],
})
await build({
  ...common,
  entryPoints: [join(source, 'lsp', 'worker.ts')],
  outfile: join(out, 'server.worker.js'),
  platform: 'browser',
  format: 'iife',
  inject: [join(extension, 'scripts', 'browser-process.mjs')],
  plugins: [pluginWithoutNode, nodeInBrowser],
})
// The service alone, for what measures it, and for the list of the documents it wants to hear of: the client takes that from here.
const service = join(extension, 'server', 'dist', 'service.js')
await build({
  bundle: true,
  entryPoints: [join(source, 'service', 'index.ts')],
  outfile: service,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
})
const { listDocumentPatterns } = await import(pathToFileURL(service).href)
writeFileSync(join(out, 'document-patterns.json'), `${JSON.stringify(listDocumentPatterns(), undefined, 2)}\n`)
// The server is a package of its own too, for other editors.
copyFileSync(join(out, 'server.cjs'), join(extension, 'server', 'dist', 'server.cjs'))
