/**
 * Writes the lockfile of this room after `package.json` has changed: only the packages that the types of the cases come from, and nothing
 * that those packages need to run. A whole install is three times as large, and nothing here is ever run. Checks the cases of the large packages
 * too, which are optional and left out elsewhere: only a new version or a changed case can change what comes of them.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const room = import.meta.dirname
const run = (...command) => execFileSync('npm', command, { cwd: room, stdio: 'inherit' })
const lockfile = join(room, 'package-lock.json')

rmSync(lockfile, { force: true })
run('install', '--include=optional')

const lock = JSON.parse(readFileSync(lockfile, 'utf8'))
const paths = Object.keys(lock.packages)
  .filter((path) => path !== '')
  .toSorted((a, b) => b.length - a.length)
const { devDependencies, optionalDependencies } = lock.packages['']
const direct = Object.keys({ ...devDependencies, ...optionalDependencies }).map((name) => `node_modules/${name}`)
const used = new Set(direct)
const listing = execFileSync('npx', ['tsc', '--project', room, '--listFilesOnly'], { encoding: 'utf8', maxBuffer: 1e8 })
for (const line of listing.split('\n')) {
  const file = relative(room, line).split(sep).join('/')
  const path = paths.find((candidate) => file.startsWith(`${candidate}/`))
  if (path !== undefined) used.add(path)
}

/** Where Node finds a package from inside another one. */
function resolve(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (Object.hasOwn(lock.packages, path)) return path
    if (folder === '') return undefined
  }
}

const packages = Object.fromEntries(
  Object.entries(lock.packages)
    .filter(([path]) => path === '' || used.has(path))
    .map(([path, entry]) => {
      if (path === '') return [path, entry]
      const { version, resolved, integrity, dev, optional, devOptional, license } = entry
      // Without them npm would take what only another package needs for left over.
      const dependencies = Object.entries(entry.dependencies ?? {}).filter(([name]) => used.has(resolve(path, name)))
      return [
        path,
        {
          ...{ version, resolved, integrity, dev, optional, devOptional, license },
          dependencies: Object.fromEntries(dependencies),
        },
      ]
    }),
)
writeFileSync(lockfile, `${JSON.stringify({ ...lock, packages }, undefined, 2)}\n`)
run('ci', '--include=optional')
execFileSync('npx', ['vitest', 'run', '--config', join(room, 'vitest.config.ts')], { stdio: 'inherit' })
run('ci')
