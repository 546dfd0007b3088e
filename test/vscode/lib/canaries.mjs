import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Packages that a linter or a TypeScript tool might load from a workspace. */
const packages = [
  'typescript',
  'eslint',
  'eslint-plugin-data-protection',
  '@typescript-eslint/parser',
  'yaml',
  'processing-register-core',
]

/**
 * A workspace full of code that writes a file when anything runs or loads it: what a hostile repository would hold.
 *
 * @returns the workspace, and `fired()`: the canaries that ran
 */
export function layCanaries() {
  const home = mkdtempSync(join(tmpdir(), 'vscode-canaries-'))
  process.on('exit', () => rmSync(home, { recursive: true, force: true }))
  const workspace = join(home, 'workspace')
  const names = []
  const put = (path, text) => {
    const file = join(workspace, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return file
  }
  const mark = (name) => {
    names.push(name)
    return join(home, `${name}.fired`)
  }
  const script = (name) => `require('node:fs').writeFileSync(${JSON.stringify(mark(name))}, '')\nmodule.exports = {}\n`
  const shell = (path, name) => chmodSync(put(path, `#!/bin/sh\n: > '${mark(name)}'\n`), 0o755)

  put('eslint.config.js', script('eslint-config'))
  for (const name of packages) {
    const folder = `node_modules/${name}`
    put(`${folder}/package.json`, JSON.stringify({ name, version: '99.0.0', main: 'index.js' }))
    put(`${folder}/index.js`, script(`package-${name.replace('/', '-')}`))
  }
  put('node_modules/typescript/lib/tsserver.js', script('tsserver'))
  shell('tools/run.sh', 'settings')
  put('.vscode/settings.json', JSON.stringify(hostileSettings))
  layRepository(workspace, put, shell)
  put('processing-register.yaml', register)
  // One that names code as files to read.
  put('hostile/processing-register.yaml', `${register}extends: [../eslint.config.js, eslint-plugin-data-protection]\n`)
  put('hostile/application.ts', code)
  put('src/application.ts', code)
  put('schema.prisma', 'model CaseNote {\n  id String @id\n  religion String\n}\n')
  put('table.sql', 'CREATE TABLE notes (id int, ethnicity text);\n')
  return {
    workspace,
    names,
    fired: () => names.filter((name) => existsSync(join(home, `${name}.fired`))),
    /** Really runs each, to show that they do fire. */
    runAll: () => runAll(workspace),
  }
}

/** Settings that name programs of the workspace, our own among them. */
const hostileSettings = {
  'typescript.tsdk': 'node_modules/typescript/lib',
  'eslint.nodePath': 'node_modules',
  'eslint.runtime': './tools/run.sh',
  'git.path': './tools/run.sh',
  'processingRegister.register': 'eslint.config.js',
  'processingRegister.serverPath': './tools/run.sh',
  'terminal.integrated.env.linux': { NODE_OPTIONS: '--require ./eslint.config.js' },
}

/** Git runs `core.fsmonitor` whenever it looks at the work tree. */
function layRepository(workspace, put, shell) {
  mkdirSync(workspace, { recursive: true })
  execFileSync('git', ['init', '--quiet', workspace])
  shell('tools/monitor.sh', 'git-config')
  put('.git/config', `[core]\n\trepositoryformatversion = 0\n\tfsmonitor = ${join(workspace, 'tools', 'monitor.sh')}\n`)
}

const code = 'export interface Application {\n  religiousBelief: string\n}\n'

const register = `version: 1
controller:
  name: Example Council
  kind: principal-council
`

function runAll(cwd) {
  const node = (...args) => execFileSync(process.execPath, args, { cwd, stdio: 'ignore' })
  node('eslint.config.js')
  for (const name of packages) node('-e', `require(${JSON.stringify(join(cwd, 'node_modules', name))})`)
  node('node_modules/typescript/lib/tsserver.js')
  execFileSync(join(cwd, 'tools', 'run.sh'))
  execFileSync('git', ['status'], { cwd, stdio: 'ignore' })
}
