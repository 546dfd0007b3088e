import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vscodeRoot } from './places.mjs'

const longestStart = 180_000

// Whoever stops a run stops all of it: by `exit` go the server, the browser and the copies of workspaces.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.once(signal, () => process.exit(code))

/** Quiet, and nothing that looks for a network. */
const machineSettings = {
  'workbench.startupEditor': 'none',
  'files.autoSave': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
}

// VS Code expects a global WebSocket in the extension host; Node 20 has it behind a flag. Without it the page loads and no host starts.
const [major] = process.versions.node.split('.')
const nodeOptions = Number(major) < 22 ? '--experimental-websocket' : ''

/**
 * Starts VS Code's server on a free port of this machine, with a data folder of its own that goes away with it.
 *
 * @param dataDir a data folder that stays, with what is installed in it
 * @param extensions manifests of stand-ins to install: extensions that are there and do nothing
 * @param trust whether workspaces must be trusted by hand; else all are
 */
export async function startServer({ settings = {}, dataDir, trust = false, extensions = [] } = {}) {
  const data = dataDir ?? mkdtempSync(join(tmpdir(), 'vscode-data-'))
  mkdirSync(join(data, 'data', 'Machine'), { recursive: true })
  writeFileSync(join(data, 'data', 'Machine', 'settings.json'), JSON.stringify({ ...machineSettings, ...settings }))
  for (const manifest of extensions) installStandIn(join(data, 'extensions'), manifest)
  const child = spawn(process.execPath, [...serverArguments(data), ...(trust ? [] : ['--disable-workspace-trust'])], {
    env: { ...process.env, HOME: data, EXTENSIONS_GALLERY: '{}', NODE_OPTIONS: nodeOptions },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const { port, log } = await waitForPort(child)
  return {
    host: `127.0.0.1:${port}`,
    log,
    async stop() {
      if (child.exitCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve))
        child.kill()
        await gone
      }
      if (!dataDir) rmSync(data, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function installStandIn(folder, manifest) {
  const home = join(folder, `${manifest.publisher}.${manifest.name}-99.0.0`)
  mkdirSync(home, { recursive: true })
  const rest = { version: '99.0.0', engines: { vscode: '^1.100.0' }, main: './main.js', activationEvents: ['*'] }
  writeFileSync(join(home, 'package.json'), JSON.stringify({ ...rest, ...manifest }))
  writeFileSync(join(home, 'main.js'), 'exports.activate = () => undefined\n')
}

// The smoke-test driver: newer versions take development paths from the address only with it.
const serverArguments = (data) => [
  join(vscodeRoot, 'out', 'server-main.js'),
  ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
  ...['--telemetry-level', 'off', '--enable-smoke-test-driver', '--server-data-dir', data],
]

function waitForPort(child) {
  let said = ''
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`VS Code's server did not start:\n${said}`)), longestStart)
    const listen = (chunk) => {
      said += chunk
      const port = /Extension host agent listening on (\d+)/u.exec(said)?.[1]
      if (!port) return
      clearTimeout(timer)
      resolve({ port, log: () => said })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${said}`)))
  })
}
