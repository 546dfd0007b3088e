import type { RegisterFileSystem } from 'processing-register-core'

type Files = Pick<RegisterFileSystem, 'stat' | 'read' | 'dirname' | 'join'>

/**
 * The file an npm specifier means, seen from a file, as Node resolves it, without Node: the nearest `node_modules` that has the package,
 * then its `exports`, or the path in it. A register package exports plain files, so conditions stop at `node`, `require`, `default`.
 */
export function resolvePackage(specifier: string, fromFile: string, files: Files): string | undefined {
  const [, name, rest = ''] = /^((?:@[^/]+\/)?[^/@][^/]*)(?:\/(.+))?$/u.exec(specifier) ?? []
  if (name === undefined) return undefined
  for (
    let folder = files.dirname(fromFile), above = files.dirname(folder);
    ;
    folder = above, above = files.dirname(above)
  ) {
    const home = files.join(folder, `node_modules/${name}`)
    if (files.stat(home).kind === 'directory') {
      const target = findTarget(readManifest(files, files.join(home, 'package.json')), rest)
      if (target === undefined) return undefined
      const path = files.join(home, target)
      return files.stat(path).kind === 'file' ? path : undefined
    }
    if (above === folder) return undefined
  }
}

function readManifest(files: Files, path: string): Readonly<Record<string, unknown>> {
  if (files.stat(path).kind !== 'file') return {}
  const bytes = files.read(path)
  if (!(bytes instanceof Uint8Array)) return {}
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function findTarget({ exports, main }: Readonly<Record<string, unknown>>, rest: string): string | undefined {
  if (exports === undefined) return rest === '' ? (typeof main === 'string' ? main : 'index.js') : rest
  const key = rest === '' ? '.' : `./${rest}`
  if (typeof exports === 'string' || !hasSubpaths(exports)) return key === '.' ? pick(exports) : undefined
  const exact = exports[key]
  if (exact !== undefined) return pick(exact)
  for (const [pattern, target] of Object.entries(exports)) {
    const [head = '', tail] = pattern.split('*')
    if (tail === undefined || !key.startsWith(head) || !key.endsWith(tail)) continue
    return pick(target)?.replaceAll('*', key.slice(head.length, key.length - tail.length))
  }
  return undefined
}

const hasSubpaths = (exports: unknown): exports is Readonly<Record<string, unknown>> =>
  typeof exports === 'object' && exports !== null && Object.keys(exports).some((key) => key.startsWith('.'))

function pick(target: unknown): string | undefined {
  if (typeof target === 'string') return target
  if (typeof target !== 'object' || target === null) return undefined
  for (const condition of ['node', 'require', 'default']) {
    const found = pick((target as Record<string, unknown>)[condition])
    if (found !== undefined) return found
  }
  return undefined
}
