import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const modules = join(import.meta.dirname, '..', '..', 'node_modules')

/** The versions of ESLint the plugin supports, each as it stands in node_modules. */
export const eslintVersions = ['eslint-9', 'eslint'] as const

interface Message {
  readonly file: string
  readonly rule: string | null
  readonly line: number
  readonly column: number
  readonly message: string
  readonly fatal?: boolean
}

export interface Run {
  readonly status: number | null
  readonly messages: readonly Message[]
  readonly stderr: string
}

const config = `import parser from '@typescript-eslint/parser'
import dataProtection from 'eslint-plugin-data-protection'
export default [
  { files: ['**/*.{ts,tsx}'], languageOptions: { parser } },
  ...dataProtection.configs.recommended,
]
`

/** A council repository in a folder of its own, linted by real ESLint processes. */
export function createProject(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(join(tmpdir(), 'council-repository-'))
  symlinkSync(modules, join(folder, 'node_modules'), 'dir')
  const write = (path: string, text: string | Uint8Array) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  write('package.json', '{ "type": "module", "private": true }')
  write('eslint.config.js', config)
  for (const [path, text] of Object.entries(files)) write(path, text)
  return {
    folder,
    write,
    remove: (path: string) => rmSync(join(folder, path), { recursive: true, force: true }),
    lint: (version: (typeof eslintVersions)[number] = 'eslint', ...args: readonly string[]): Run =>
      lint(folder, version, args),
  }
}

function lint(folder: string, version: string, args: readonly string[]): Run {
  const bin = join(dirname(require.resolve(`${version}/package.json`)), 'bin', 'eslint.js')
  const run = spawnSync(process.execPath, [bin, '--format', 'json', ...(args.length > 0 ? args : ['.'])], {
    cwd: folder,
    encoding: 'utf8',
  })
  const results = run.stdout.startsWith('[')
    ? (JSON.parse(run.stdout) as {
        filePath: string
        messages: (Omit<Message, 'file' | 'rule'> & { ruleId: string | null })[]
      }[])
    : []
  const messages = results.flatMap(({ filePath, messages: list }) =>
    list.map(({ ruleId, line, column, message, fatal }) => ({
      file: filePath.slice(folder.length + 1),
      rule: ruleId,
      line,
      column,
      message,
      ...(fatal ? { fatal } : {}),
    })),
  )
  return { status: run.status, messages, stderr: run.stderr }
}
