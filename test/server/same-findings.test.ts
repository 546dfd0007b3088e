import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as parser from '@typescript-eslint/parser'
import { ESLint, type Linter } from 'eslint'
import dataProtection from 'eslint-plugin-data-protection'
import { afterAll, describe, expect, it } from 'vitest'
import { pullingClient, startClient } from '../../extension/server/tests/support/start-client.js'

const root = join(import.meta.dirname, '..', '..')
const examples = [
  'housing-service',
  ...['barking-and-dagenham', 'bexley', 'brentwood', 'dartford', 'leicester'].map((name) => `councils/${name}`),
].map((name) => join(root, 'examples', name))

const clients: { stop(): Promise<void> }[] = []
afterAll(() => Promise.all(clients.map((client) => client.stop())))

/** A finding as both hosts show it, in ESLint's counting. */
interface Shown {
  readonly rule: string
  readonly severity: number
  readonly range: string
  readonly message: string
}

async function askEslint(
  cwd: string,
  preset: 'recommended' | 'strict',
  register: string | undefined,
  files: readonly string[] = ['.'],
): Promise<ReadonlyMap<string, readonly Shown[]>> {
  const config: Linter.Config[] = [
    {
      files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    },
    { linterOptions: { reportUnusedDisableDirectives: 'off' } },
    ...(register === undefined ? [] : [{ settings: { 'data-protection': { register } } }]),
    ...dataProtection.configs[preset],
  ]
  const eslint = new ESLint({ cwd, overrideConfigFile: true, overrideConfig: config })
  const results = await eslint.lintFiles([...files])
  return new Map(
    results.map(({ filePath, messages }) => [
      filePath,
      messages
        .filter(({ ruleId }) => ruleId?.startsWith('data-protection/'))
        .map(({ ruleId, severity, line, column, endLine = line, endColumn = column, message }) => ({
          rule: (ruleId ?? '').replace('data-protection/', ''),
          severity,
          range: `${line}:${column}-${endLine}:${endColumn}`,
          message,
        })),
    ]),
  )
}

/** The same files, opened in the server over stdio. */
async function askServer(folders: readonly string[], settings: object, files: Iterable<string>) {
  const client = await startClient(folders, pullingClient, settings)
  clients.push(client)
  const found = new Map<string, readonly Shown[]>()
  for (const file of files) {
    const uri = pathToFileURL(file).href
    await client.open(uri, readFileSync(file, 'utf8').replace(/^\uFEFF/u, ''))
    const items = await client.pull(uri)
    found.set(
      file,
      items.map(({ code, severity, range: { start, end }, message }) => ({
        rule: String(code),
        severity: severity === 1 ? 2 : 1,
        range: `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`,
        message: typeof message === 'string' ? message : message.value,
      })),
    )
    await client.close(uri)
  }
  expect(client.errors).toEqual([])
  return found
}

describe.each(['recommended', 'strict'] as const)('the server says what ESLint says, %s', (preset) => {
  it('over every example', async () => {
    const expected = new Map<string, readonly Shown[]>()
    for (const cwd of examples) {
      for (const [file, found] of await askEslint(cwd, preset, undefined)) expected.set(file, found)
    }
    // Two hosts that say nothing would agree too.
    expect([...expected.values()].flat().length).toBeGreaterThan(20)
    expect(await askServer(examples, { preset }, expected.keys())).toEqual(expected)
  }, 300_000)
})

const trees = process.env['EVAL_TREES']
const list = process.env['EVAL_FILES'] ?? join(root, '..', 'shared', 'eval', 'files.dev.csv')

// Labels and trees are not part of this repository: with EVAL_TREES=folder the same holds over public code.
describe.runIf(trees !== undefined && existsSync(list))('the server says what ESLint says, over public code', () => {
  const rows = existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n').slice(1) : []
  const byRepository = new Map<string, string[]>()
  for (const row of rows) {
    const [repository = '', , path = ''] = row.split(',')
    const file = join(trees ?? '', repository.replace('/', '+'), path)
    if (existsSync(file)) byRepository.set(repository, [...(byRepository.get(repository) ?? []), file])
  }
  it.each([...byRepository])(
    '%s',
    async (repository, files) => {
      const cwd = join(trees ?? '', repository.replace('/', '+'))
      const register = join(mkdtempSync(join(tmpdir(), 'evaluation-')), 'processing-register.yaml')
      writeFileSync(register, 'version: 1\ncontroller: { name: Evaluation, kind: principal-council }\n')
      const expected = await askEslint(cwd, 'strict', register, files)
      expect(await askServer([cwd], { preset: 'strict', register }, expected.keys())).toEqual(expected)
    },
    300_000,
  )
})
