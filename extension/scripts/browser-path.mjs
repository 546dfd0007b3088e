// `node:path` for libraries in the web worker's bundle.
import * as paths from 'processing-register-core/paths'

export * from 'processing-register-core/paths'

const { basename, dirname, resolve } = paths
export const sep = '/'
export const delimiter = ':'
export const join = (...paths) =>
  paths[0]?.startsWith('/') ? resolve(...paths) : resolve('/', paths.join('/')).slice(1)
export const normalize = (path) => join(path)
export const extname = (path) => /(?<=[^/])\.[^./]*$/u.exec(basename(path))?.[0] ?? ''
export const parse = (path) => {
  const [base, ext] = [basename(path), extname(path)]
  return {
    root: path.startsWith('/') ? '/' : '',
    dir: dirname(path),
    base,
    ext,
    name: base.slice(0, base.length - ext.length),
  }
}
export default { ...paths, sep, delimiter, join, normalize, extname, parse }
