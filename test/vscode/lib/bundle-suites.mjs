import { join } from 'node:path'
import { build } from 'esbuild'
import { findExpected } from './find-expected.mjs'
import { bundles, top } from './places.mjs'

const suites = ['index', 'trust', 'overlap']

/** Bundles the suites for the two hosts. They ask the host itself which it is: one text for all. */
/** @param only a part of the titles of the tests to run; all run without it */
export async function bundleSuites(only = '') {
  const expected = await findExpected()
  const bundle = (host, ending, options) =>
    build({
      entryPoints: suites.map((name) => ({
        in: join(top, 'test', 'vscode', 'suites', `${name}.ts`),
        out: `${name}.${host}`,
      })),
      outdir: bundles,
      outExtension: { '.js': ending },
      bundle: true,
      format: 'cjs',
      // What Node alone has is asked for in the node host only.
      external: ['vscode', 'node:fs'],
      define: { ONLY: JSON.stringify(only) },
      sourcemap: 'inline',
      logLevel: 'warning',
      plugins: [provide('expected-findings', `export const expectedFindings = ${JSON.stringify(expected)}`)],
      ...options,
    })
  await Promise.all([
    bundle('node', '.cjs', { platform: 'node', target: 'node20' }),
    bundle('web', '.js', { platform: 'browser', target: 'es2022' }),
  ])
}

/** A module that is made here. */
const provide = (name, contents) => ({
  name,
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }))
    build.onLoad({ filter: /.*/, namespace: name }, () => ({ contents, loader: 'js' }))
  },
})
