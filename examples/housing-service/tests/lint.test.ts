import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'
import { createTranscript, readTranscript } from '../scripts/transcript.js'

const root = join(import.meta.dirname, '..')

interface Fault {
  number: number
  /** Path from the example's folder, with `/`. */
  file: string
  word: string
  rule: string
}

/** The table of faults/README.md: what it promises. */
function readPromises(): Fault[] {
  const rows = readFileSync(join(root, 'faults/README.md'), 'utf8').matchAll(
    /^\| (\d+) \| `([^`]+)` \| `([^`]+)` \| `([^`]+)` \|/gm,
  )
  return Array.from(rows, ([, number, file, word, rule]) => ({
    number: Number(number),
    file: `faults/${file}`,
    word: word ?? '',
    rule: `data-protection/${rule}`,
  }))
}

/** Each `FAULT n:` comment, with the line that follows it. */
function readMarks(): { number: number; file: string; line: number }[] {
  return readdirSync(join(root, 'faults'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|prisma|sql|yaml)$/.test(file))
    .flatMap((file) =>
      readFileSync(join(root, 'faults', file), 'utf8')
        .split('\n')
        .flatMap((text, index) => {
          const mark = /FAULT (\d+):/.exec(text)
          return mark
            ? [{ number: Number(mark[1]), file: `faults/${file.replaceAll('\\', '/')}`, line: index + 2 }]
            : []
        }),
    )
    .sort((a, b) => a.number - b.number)
}

type Findings = readonly { kind: string }[]

/** The kinds of stores that folders declare: what the rule says of each against a register that has none. */
async function listStores(folders: string[]): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'housing-service-'))
  const register = join(folder, 'processing-register.yaml')
  writeFileSync(register, 'version: 1\ncontroller: { name: Example Council, kind: principal-council }\n')
  const overrideConfig = { settings: { 'data-protection': { register } } }
  const results = await new ESLint({ cwd: root, overrideConfig }).lintFiles(folders)
  rmSync(folder, { recursive: true })
  return results.flatMap(({ messages }) =>
    messages.flatMap(({ message }) => {
      const [, kind] = /no store of the processing register matches `([\w-]+):/.exec(message) ?? []
      return kind === undefined ? [] : [{ kind }]
    }),
  )
}

async function lint(folder: string) {
  const results = await new ESLint({ cwd: root }).lintFiles([folder])
  return results.flatMap(({ filePath, messages }) => {
    const file = relative(root, filePath).replaceAll('\\', '/')
    const lines = readFileSync(filePath, 'utf8').split('\n')
    return messages.map(({ ruleId, line, column, endColumn, message }) => ({
      file,
      line,
      // A name that is a string is reported with its quotes.
      word: lines[line - 1]?.slice(column - 1, (endColumn ?? column) - 1).replaceAll(/["']/g, ''),
      rule: ruleId ?? message,
    }))
  })
}

describe('the linter on this service', () => {
  test('finds nothing in the service itself', async () => {
    const findings = [...(await lint('src')), ...(await lint('prisma')), ...(await lint('db')), ...(await lint('infrastructure'))]
    expect([...findings, ...(await lint('processing-register.yaml'))]).toEqual([])
  })

  test('finds each deliberate fault at its word, and nothing else', async () => {
    const promises = new Map(readPromises().map((promise) => [promise.number, promise]))
    const expected = readMarks().map(({ number, file, line }) => {
      const promise = promises.get(number)
      return {
        file: promise?.file === file ? file : 'not where faults/README.md says',
        line,
        word: promise?.word,
        rule: promise?.rule,
      }
    })
    const order = (a: { file: string; line: number }, b: { file: string; line: number }): number =>
      a.file.localeCompare(b.file) || a.line - b.line
    expect((await lint('faults')).sort(order)).toEqual(expected.sort(order))
    expect(promises.size).toBe(expected.length)
  })

  test('sees a store of each of ten kinds, in the service and among the faults', async () => {
    const kinds = (folder: readonly Findings[number][]): string[] =>
      [...new Set(folder.map(({ kind }) => kind))].filter((kind) => kind !== 'queue').sort()
    const ten = ['cookie', 'dynamodb', 'indexeddb', 'localStorage', 'prisma', 'redis', 's3', 'session', 'sessionStorage', 'sql']
    const own = await listStores(['src', 'prisma', 'db', 'infrastructure'])
    expect(kinds(own)).toEqual(ten)
    expect(kinds(await listStores(['faults']))).toEqual(ten)
  })

  test('shows the faults and ends well: `npm run demo`', () => {
    const output = execFileSync(process.execPath, ['scripts/demo.js'], { cwd: root, encoding: 'utf8' })
    expect(output).toContain('data-protection/require-lawful-basis')
    expect(output).toContain('deliberate faults')
  })
  test('says what the README of the repository shows (else: `node scripts/transcript.js`)', async () => {
    expect(readTranscript()).toBe(await createTranscript())
  })

  test('knows the register as it is now (else: `npm run types`)', () => {
    const args = ['../../cli/dist/bin.js', 'types', '--check', '--output', 'src/sharing-register.ts']
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test.each(['README.md', 'docs/developer.md', 'docs/pipeline.md', 'docs/information-governance.md'])(
    'accepts every register that %s shows, and finds every page it links to',
    async (page) => {
      const path = join(root, '../..', page)
      const text = readFileSync(path, 'utf8')
      const registers = Array.from(text.matchAll(/```yaml\n(.*?)```/gs), ([, yaml = '']) => yaml).filter((yaml) =>
        /^(?:version|vocabulary|exceptions):/m.test(yaml),
      )
      for (const yaml of registers) {
        const register = /^version:/m.test(yaml) ? yaml : `version: 1\n${yaml}`
        const [result] = await new ESLint({ cwd: root }).lintText(register, {
          filePath: join(root, 'processing-register.yaml'),
        })
        expect(result?.messages).toEqual([])
      }
      const links = Array.from(text.matchAll(/\]\((?!https?:)([^)#]+)/g), ([, link = '']) => link)
      expect(links.filter((link) => !existsSync(join(path, '..', link)))).toEqual([])
    },
  )
})
