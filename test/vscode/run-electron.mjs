#!/usr/bin/env node
// Runs the same suites in the desktop VS Code, which this downloads: for machines that may.   npm run test:electron
import { join } from 'node:path'
import { runTests } from '@vscode/test-electron'
import { bundleSuites } from './lib/bundle-suites.mjs'
import { copyWorkspace } from './lib/copy-workspace.mjs'
import { bundles, example, extension } from './lib/places.mjs'

await bundleSuites()
await runTests({
  // The oldest that the manifest promises, unless another is asked for.
  version: process.env.VSCODE_VERSION ?? '1.100.0',
  extensionDevelopmentPath: extension,
  extensionTestsPath: join(bundles, 'index.node.cjs'),
  launchArgs: [copyWorkspace(example), '--disable-extensions', '--disable-workspace-trust'],
})
