import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
// The built package: a child process cannot read TypeScript.
import { createDisclosureLog, type DisclosureEntry } from 'processing-register-core/disclosure'
import { appendToFile } from 'processing-register-core/disclosure/file'
import { sharing, toDwp } from './support/sharing.js'

const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'disclosures-'))
  chmodSync(folder, 0o755) // others may enter, so that only the file itself stops the user of a child
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A process that records until it is told to stop, and prints an id only after its record was acknowledged. */
const child = `
import { writeSync } from 'node:fs'
import { createDisclosureLog } from 'processing-register-core/disclosure'
import { appendToFile } from 'processing-register-core/disclosure/file'
const { path, register, record, first, count, user } = JSON.parse(process.argv[1])
const log = createDisclosureLog({ register, sink: appendToFile(path) })
if (user !== undefined) process.setuid(user)
for (let n = first; n < first + count; n++) {
  try {
    await log.record({ ...record, id: String(n) }, () => writeSync(1, n + '\\n'))
  } catch (error) {
    writeSync(1, error.name + ' ' + error.code + ': ' + error.message + '\\n')
  }
}
`
const childArgs = (options: object): string[] => [
  '--input-type=module',
  '--eval',
  child,
  JSON.stringify({ register: sharing, record: toDwp, first: 0, count: 1, ...options }),
]

const parse = (line: string): DisclosureEntry | undefined => {
  try {
    return JSON.parse(line) as DisclosureEntry
  } catch {
    return undefined
  }
}

const readEntries = (path: string): readonly DisclosureEntry[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => parse(line) ?? [])

describe('a disclosure log in a file', () => {
  it('keeps every acknowledged line whole through `kill -9`, over 200 writes', { timeout: 120_000 }, async () => {
    const path = join(makeFolder(), 'disclosures.jsonl')
    const acknowledged: string[] = []
    let kills = 0
    while (acknowledged.length < 200) {
      const first = kills * 1000
      const running = spawn(process.execPath, childArgs({ path, first, count: 200 }), { cwd: import.meta.dirname })
      const ended = once(running, 'close')
      // Killed at another moment of its work each time: after so many lines and a part of the next.
      const most = acknowledged.length + 7 + ((kills * 13) % 31)
      for await (const line of createInterface(running.stdout)) {
        expect(line).toMatch(/^\d+$/u)
        acknowledged.push(line)
        if (acknowledged.length >= most) running.kill('SIGKILL')
      }
      await ended
      expect(running.signalCode).toBe('SIGKILL')
      kills += 1
    }
    const entries = readEntries(path)
    const written = entries.map(({ id }) => id)
    expect(acknowledged.filter((id) => !written.includes(id))).toEqual([])
    expect(new Set(written).size).toBe(written.length)
    for (const entry of entries) expect(entry).toMatchObject(toDwp)
    expect(kills).toBeGreaterThan(4)
  })

  it('begins a line of its own after one that was cut off', async () => {
    const path = join(makeFolder(), 'disclosures.jsonl')
    writeFileSync(path, '{"id":"whole"}\n{"id":"cut o')
    const { record } = createDisclosureLog({ register: sharing, sink: appendToFile(path) })
    await record({ ...toDwp, id: 'next' })
    const lines = readFileSync(path, 'utf8').split('\n')
    expect(lines.slice(0, 2)).toEqual(['{"id":"whole"}', '{"id":"cut o'])
    expect(readEntries(path).map(({ id }) => id)).toEqual(['whole', 'next'])
  })

  it('keeps the order of what is recorded at once, one line each, readable by the owner only', async () => {
    const path = join(makeFolder(), 'disclosures.jsonl')
    const { record } = createDisclosureLog({ register: sharing, sink: appendToFile(path) })
    const ids = Array.from({ length: 20 }, (_, n) => String(n))
    await Promise.all(ids.map((id) => record({ ...toDwp, id, reason: `line\nbreak ${id}` })))
    expect(readEntries(path).map(({ id }) => id)).toEqual(ids)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('goes on in a new file where the old one was rotated away', async () => {
    const path = join(makeFolder(), 'disclosures.jsonl')
    const { record } = createDisclosureLog({ register: sharing, sink: appendToFile(path) })
    await record({ ...toDwp, id: 'old' })
    rmSync(path)
    await record({ ...toDwp, id: 'new' })
    expect(readEntries(path).map(({ id }) => id)).toEqual(['new'])
  })
})

describe('a disclosure log that cannot be written stops the share', () => {
  const refusal = (path: string, why: string): string =>
    `The disclosure to \`dwp\` was not made, because its record could not be written: the disclosure log \`${path}\` could not be written: ${why}.`

  it('in a folder that is not there, or where a folder is in its place', async () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'taken'))
    for (const [name, why] of [
      ['missing/log.jsonl', 'its folder does not exist (ENOENT)'],
      ['taken', 'it is a folder (EISDIR)'],
    ] as const) {
      const path = join(folder, name)
      let shared = false
      const { record } = createDisclosureLog({ register: sharing, sink: appendToFile(path) })
      await expect(record(toDwp, () => (shared = true))).rejects.toThrow(refusal(path, why))
      expect(shared).toBe(false)
    }
  })

  // /dev/full, users and file-size limits are how Linux makes these faults real.
  describe.runIf(process.platform === 'linux')('on Linux', () => {
    const run = (options: object, shell?: string): readonly string[] => {
      const args = childArgs(options)
      const { stdout, stderr } = shell
        ? spawnSync('bash', ['-c', shell, process.execPath, ...args], { cwd: import.meta.dirname, encoding: 'utf8' })
        : spawnSync(process.execPath, args, { cwd: import.meta.dirname, encoding: 'utf8' })
      expect(stderr).toBe('')
      return stdout.trimEnd().split('\n')
    }

    it('on a full disk', () => {
      const path = '/dev/full'
      expect(run({ path })).toEqual([`DisclosureError not-written: ${refusal(path, 'the disk is full (ENOSPC)')}`])
    })

    it('in a file that is read-only', () => {
      const path = join(makeFolder(), 'disclosures.jsonl')
      writeFileSync(path, '', { mode: 0o444 })
      const user = process.getuid?.() === 0 ? { user: 65_534 } : {} // nothing is read-only for root
      expect(run({ path, ...user })).toEqual([
        `DisclosureError not-written: ${refusal(path, 'this process may not write to it (EACCES)')}`,
      ])
      expect(readFileSync(path, 'utf8')).toBe('')
    })

    it('in the middle of a line, and nothing that was acknowledged is lost', async () => {
      const path = join(makeFolder(), 'disclosures.jsonl')
      // No file may grow beyond one block of 1024 bytes: the line that reaches the limit is written in part.
      const lines = run({ path, count: 6 }, 'ulimit -f 1; exec "$0" "$@"')
      const acknowledged = lines.filter((line) => /^\d+$/u.test(line))
      expect(acknowledged.length).toBeGreaterThan(1)
      expect(lines.slice(acknowledged.length)).toEqual(
        Array.from(
          { length: 6 - acknowledged.length },
          () => `DisclosureError not-written: ${refusal(path, 'the file may not grow any more (EFBIG)')}`,
        ),
      )
      expect(statSync(path).size).toBe(1024)
      const { record } = createDisclosureLog({ register: sharing, sink: appendToFile(path) })
      await record({ ...toDwp, id: 'after' })
      expect(readEntries(path).map(({ id }) => id)).toEqual([...acknowledged, 'after'])
    })
  })
})
