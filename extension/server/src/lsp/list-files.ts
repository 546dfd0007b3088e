import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import picomatch from 'picomatch'
import type { CancellationToken } from '../service/file-system.js'

/** What nobody wrote by hand, whether or not git is told to ignore it. */
const skipped = new Set(['node_modules', 'bower_components', 'dist', 'build', 'out', 'coverage', 'vendor'])

/**
 * Files under a folder, in the order of their paths, without hidden folders, build output and what `.gitignore` files name. Symbolic
 * links are not followed: they lead in circles, or out of the folder.
 *
 * @param patterns globs for the path in the folder
 */
export async function listFiles(
  folder: string,
  patterns: readonly string[],
  token: CancellationToken,
): Promise<readonly string[]> {
  const matches = picomatch([...patterns])
  const found: string[] = []
  await visit('', [])
  return found

  async function visit(inside: string, above: readonly Rules[]): Promise<void> {
    if (token.isCancellationRequested) return
    const rules = await addRules(join(folder, inside), inside, above)
    for (const entry of await readEntries(join(folder, inside))) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) {
        if (skipped.has(entry.name) || entry.name.startsWith('.') || isIgnored(`${path}/`, rules)) continue
        await visit(path, rules)
      } else if (entry.isFile() && matches(path) && !isIgnored(path, rules)) found.push(join(folder, path))
    }
  }
}

/** The rules of one `.gitignore`, which count from its own folder. */
interface Rules {
  readonly base: string
  readonly rules: Ignore
}

async function addRules(folder: string, inside: string, above: readonly Rules[]): Promise<readonly Rules[]> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => '')
  if (text.trim() === '') return above
  return [...above, { base: inside === '' ? '' : `${inside}/`, rules: ignore.default().add(text) }]
}

const isIgnored = (path: string, all: readonly Rules[]): boolean =>
  all.some(({ base, rules }) => rules.ignores(path.slice(base.length)))

async function readEntries(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}
