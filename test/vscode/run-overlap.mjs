#!/usr/bin/env node
// Runs the suite on what other extensions show already, with stand-ins for them:   node test/vscode/run-overlap.mjs
import { bundleSuites } from './lib/bundle-suites.mjs'
import { copyWorkspace } from './lib/copy-workspace.mjs'
import { example } from './lib/places.mjs'
import { runInHost } from './lib/run-in-host.mjs'

const eslintSettings = { 'eslint.enable': { type: 'boolean', default: true, scope: 'resource' } }

await bundleSuites()
const failed = await runInHost('node', {
  suite: 'overlap',
  folder: copyWorkspace(example),
  extensions: [
    { publisher: 'dbaeumer', name: 'vscode-eslint', contributes: { configuration: { properties: eslintSettings } } },
    { publisher: 'redhat', name: 'vscode-yaml' },
  ],
})
if (failed > 0) process.exitCode = 1
