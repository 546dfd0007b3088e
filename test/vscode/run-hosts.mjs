#!/usr/bin/env node
// Runs the suites in the extension hosts of a real VS Code.   node test/vscode/run-hosts.mjs [node|web] [part of the titles to run]
import { bundleSuites } from './lib/bundle-suites.mjs'
import { copyWorkspace } from './lib/copy-workspace.mjs'
import { example } from './lib/places.mjs'
import { runInHost } from './lib/run-in-host.mjs'

const [wanted, only] = process.argv.slice(2)
const hosts = wanted ? [wanted] : ['node', 'web']
await bundleSuites(only)
// Side by side: most of a run is waiting.
await Promise.all(
  hosts.map(async (host) => {
    console.log(`[${host}] the suites start in this extension host`)
    const failed = await runInHost(host, { suite: 'index', folder: copyWorkspace(example) })
    if (failed > 0) process.exitCode = 1
  }),
)
