import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { stripAnnotations } from './strip-annotations.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const entry = `
  import { validate as check } from 'compiled'
  import schema from 'schema'
  import { runSchema } from '../src/tidy-errors.ts'
  export const validate = (data) => runSchema(check, schema, data)
`

/** The text of one self-contained ES module that exports `validate(data)` for a JSON Schema. */
export async function compileValidator(schema) {
  const bare = stripAnnotations(schema)
  const options = {
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true },
  }
  const ajv = new Ajv2020(options)
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: here },
    plugins: [
      serveModule('compiled', collectInPlace(standaloneCode.default(ajv, ajv.compile(bare)))),
      serveModule('schema', `export default ${JSON.stringify(bare)}`),
    ],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    minifySyntax: true,
    minifyWhitespace: true,
    write: false,
  })
  return outputFiles[0].text
}

/**
 * ajv copies the list of all errors so far for each part that has some: with the same mistake in every
 * entry of a large register that is quadratic. Each list belongs to one call, so that the next part may just as well add to it.
 */
function collectInPlace(code) {
  const changed = code.replaceAll(/vErrors\.concat\(([\w.]+)\.errors\)/g, 'addAll(vErrors, $1.errors)')
  if (changed.includes('.concat(')) throw new Error('ajv joins errors in a way that collectInPlace does not know')
  return `${changed}\nfunction addAll(list, more) { for (const one of more) list.push(one); return list }`
}

/** An esbuild plugin that serves a text as a module; what the text imports is found from here. */
function serveModule(name, contents) {
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }))
      onLoad({ filter: /.*/, namespace: name }, () => ({ contents, resolveDir: here }))
    },
  }
}
