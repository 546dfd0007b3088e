import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** As much of JSON Schema as the tests look at. */
export interface Schema {
  readonly $id?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly enum?: readonly unknown[]
  readonly enumDescriptions?: readonly string[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly $defs?: Readonly<Record<string, Schema>>
}

/** The built schema, as editors get it. */
export function readSchema(name: 'processing-register' | 'disclosure-record'): Schema {
  const url = import.meta.resolve(`processing-register-schemas/${name}.schema.json`)
  return JSON.parse(readFileSync(fileURLToPath(url), 'utf8')) as Schema
}

/** Every property of a schema and every definition, with its JSON pointer (`#/…`). */
export function listProperties(schema: Schema, path = '#'): { path: string; node: Schema }[] {
  const named = [
    ...Object.entries(schema.properties ?? {}).map(([key, node]) => ({ path: `${path}/properties/${key}`, node })),
    ...Object.entries(schema.$defs ?? {}).map(([key, node]) => ({ path: `${path}/$defs/${key}`, node })),
  ]
  return named.flatMap((entry) => [entry, ...listProperties(entry.node, entry.path)])
}
