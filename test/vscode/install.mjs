#!/usr/bin/env node
// Puts a real VS Code into .vscode-test/ without Microsoft's download: the server and web workbench inside the npm package of
// code-server, with the few native modules built here (g++, make) and Debian's Chromium and ripgrep. Does nothing where it is done.
//   node test/vscode/install.mjs
import { execFile, execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { codeServer, home, vscodeRoot } from './lib/places.mjs'

/** Programs of the machine, and the Debian package of each. */
const programs = { chromium: 'chromium', rg: 'ripgrep', 'g++': 'g++', make: 'make', git: 'git' }

/** Dependencies of the server that no test needs; Copilot alone is 270 MB. */
const unneeded = [
  ...['@github/copilot', '@github/copilot-sdk', '@microsoft/mxc-sdk', '@vscode/copilot-api', '@devcontainers/cli'],
  ...['@anthropic-ai/sandbox-runtime', '@vscode/sandbox-runtime', '@vscode/sqlite3', 'ssh2', 'kerberos'],
  ...['@vscode/windows-process-tree', '@vscode/windows-registry'],
]

/** spdlog: log files, and with them the Output panel. watchdog: no extension host outlives its server. fs-copyfile: the built-in git. */
const native = ['@vscode/spdlog', '@vscode/native-watchdog', 'native-watchdog', '@vscode/fs-copyfile']

/** Built-in extensions: Copilot; and that of TypeScript, whose compiler is 25 MB more and whose server would be most of what a run costs. */
const extensions = ['copilot', 'typescript-language-features']

/** Without what `npm run` tells its scripts: an npm that is started from one would take this repository for its folder. */
const ownEnvironment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/iu.test(name)))

const done = join(home, 'installed')
/** Changes with what this script does: what an older one installed is done anew. */
const wanted = `code-server ${codeServer}, without ${[...unneeded, ...extensions].join(' ')}\n`

installPrograms()
if (!existsSync(done) || readFileSync(done, 'utf8') !== wanted) await installServer()

function installPrograms() {
  const missing = Object.keys(programs).filter((name) => !find(name))
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !find('apt-get'))
    throw new Error(
      `The tests in a real VS Code need ${missing.join(', ')}: install them with your system's package manager.`,
    )
  const packages = [...missing.map((name) => programs[name]), 'fonts-dejavu-core']
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...ownEnvironment, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

async function installServer() {
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  const archive = run('npm', ['pack', '--silent', `code-server@${codeServer}`], { cwd: home, stdio: 'pipe' })
    .toString()
    .trim()
  run('tar', ['xzf', archive, 'package/lib/vscode'], { cwd: home })
  renameSync(join(home, 'package', 'lib', 'vscode'), vscodeRoot)
  for (const left of [archive, 'package']) rmSync(join(home, left), { recursive: true })
  for (const name of extensions) rmSync(join(vscodeRoot, 'extensions', name), { recursive: true, force: true })
  trimDependencies()
  // Not `npm ci`: the lock file that is shipped lacks one entry. It still pins all that it has.
  run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], { cwd: vscodeRoot })
  linkRipgrep()
  await Promise.all(native.map(buildNative))
  writeFileSync(done, wanted)
}

function trimDependencies() {
  const path = join(vscodeRoot, 'package.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  for (const name of unneeded) delete manifest.dependencies[name]
  // The built-in git asks for it, and the manifest forgets it.
  manifest.dependencies['@vscode/fs-copyfile'] ??= '2.0.0'
  writeFileSync(path, JSON.stringify(manifest, null, 2))
}

/** The package would download ripgrep in a script that is not run. */
function linkRipgrep() {
  const bin = join(vscodeRoot, 'node_modules', '@vscode', 'ripgrep', 'bin')
  mkdirSync(bin, { recursive: true })
  symlinkSync(find('rg'), join(bin, 'rg'))
}

/** Headers come from the Node that runs this: node-gyp would download them. */
async function buildNative(name) {
  const cwd = join(vscodeRoot, 'node_modules', name)
  if (!existsSync(join(cwd, 'binding.gyp'))) return
  const gyp = join(dirname(realpathSync(find('npm'))), '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js')
  const nodedir = dirname(dirname(realpathSync(process.execPath)))
  await promisify(execFile)(process.execPath, [gyp, 'rebuild', `--nodedir=${nodedir}`], { cwd, maxBuffer: 64e6 })
}

function find(program) {
  try {
    return run('which', [program], { stdio: 'pipe' }).toString().trim()
  } catch {
    return undefined
  }
}

function run(program, args, options = {}) {
  return execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env: ownEnvironment, ...options })
}
