import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The version of the npm package code-server: VS Code 1.117, the last that runs on Node 20. */
export const codeServer = '4.117.0'

/** The top folder of this repository. */
export const top = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
/** Everything the tests install or write, ignored by git. */
export const home = join(top, '.vscode-test')
export const vscodeRoot = join(home, 'vscode')
export const extension = join(top, 'extension')
/** The bundled suites that run inside the extension hosts. */
export const bundles = join(home, 'suites')
export const example = join(top, 'examples', 'housing-service')
