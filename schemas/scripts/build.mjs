// Puts into dist/ what tsc does not: law and lexicon as modules, the JSON Schemas, and the validators compiled from them.
// Nothing here deletes, and a file that would not change is not written, so that it may run before, after or between runs of tsc.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'
import { compileValidator } from './compile-validator.mjs'
import { inheritSources } from './inherit-sources.mjs'

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const schemas = {
  register: 'register/processing-register.schema.json',
  'disclosure-record': 'disclosure-record/disclosure-record.schema.json',
}

const validatorTypes = `import type { ValidationResult } from './validation.js'
export type { ValidationError, ValidationResult } from './validation.js'
/** Checks data, as parsed from YAML or JSON, against the schema. Never throws; all errors are given. */
export declare function validate(data: unknown): ValidationResult
`

mkdirSync(join(home, 'dist'), { recursive: true })
writeData('law', inheritSources(readYaml('law/law.yaml')))
writeData('lexicon', readYaml('lexicon/lexicon.yaml'))
for (const [name, file] of Object.entries(schemas)) {
  const text = read(file)
  write(file.slice(file.indexOf('/') + 1), text)
  write(`validate-${name}.js`, await compileValidator(JSON.parse(text)))
  write(`validate-${name}.d.ts`, validatorTypes)
}

/** `JSON.parse` of a string loads several times faster than the same data as an object literal. */
function writeData(name, data) {
  const text = JSON.stringify(data).replaceAll('\\', '\\\\').replaceAll("'", "\\'")
  write(`${name}-data.js`, `export const ${name} = JSON.parse('${text}')\n`)
  write(`${name}-data.d.ts`, read(`src/${name}-data.d.ts`))
}

function readYaml(file) {
  const document = parseDocument(read(file), { version: '1.2', schema: 'core' })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) throw new Error(`${file}: ${problem.message}`)
  return document.toJS()
}

function read(file) {
  return readFileSync(join(home, file), 'utf8')
}

function write(file, text) {
  const path = join(home, 'dist', file)
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
}
