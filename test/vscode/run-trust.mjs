#!/usr/bin/env node
// Opens a hostile workspace, untrusted and then trusted, uses every feature and command, and counts what of it ran: nothing may.
//   node test/vscode/run-trust.mjs
import { bundleSuites } from './lib/bundle-suites.mjs'
import { layCanaries } from './lib/canaries.mjs'
import { runInHost } from './lib/run-in-host.mjs'

await bundleSuites()
const canaries = layCanaries()
const failed = await runInHost('node', {
  suite: 'trust',
  folder: canaries.workspace,
  trust: true,
  settings: {
    'security.workspace.trust.startupPrompt': 'never',
    // What the editor's own parts run in a trusted workspace is not ours to answer for.
    'git.enabled': false,
    'typescript.validate.enable': false,
  },
  beside: pressTrust,
})
const fired = canaries.fired()
console.log(`${fired.length} of ${canaries.names.length} canaries ran: ${fired.join(', ') || 'none'}`)

canaries.runAll()
const dumb = canaries.names.filter((name) => !canaries.fired().includes(name))
console.log(`control: ${canaries.names.length - dumb.length} of ${canaries.names.length} canaries do fire when run`)
if (failed > 0 || fired.length > 0 || dumb.length > 0) process.exitCode = 1

/** Grants trust when the suite opens the page for it. */
async function pressTrust(page) {
  const button = page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/u })
  await button.waitFor({ timeout: 500_000 })
  await button.click()
}
