/** The few functions of `node:path` that hosts without Node need, for paths with `/`. They answer as `node:path/posix` does. */

export const isAbsolute = (path: string): boolean => path.startsWith('/')

export const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

export function dirname(path: string): string {
  const end = path.lastIndexOf('/')
  if (end < 0) return '.'
  return end === 0 ? '/' : path.slice(0, end)
}

/** The last absolute path with what follows it, without `.`, `..` and doubled slashes. */
export function resolve(...paths: readonly string[]): string {
  const from = paths.findLastIndex(isAbsolute)
  return `/${listNames(paths.slice(Math.max(from, 0)).join('/')).join('/')}`
}

export function relative(from: string, to: string): string {
  const [start, end] = [listNames(from), listNames(to)]
  let shared = 0
  while (shared < start.length && start[shared] === end[shared]) shared++
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/')
}

function listNames(path: string): string[] {
  const names: string[] = []
  for (const name of path.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names
}
