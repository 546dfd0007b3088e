import schema from 'processing-register-schemas/processing-register.schema.json' with { type: 'json' }

/** A place of the register's JSON Schema, with what its reference adds. */
export interface SchemaNode {
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly (string | number)[]
  readonly enumDescriptions?: readonly string[]
  readonly const?: unknown
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly additionalProperties?: boolean | SchemaNode
  readonly items?: SchemaNode
  readonly pattern?: string
  readonly $ref?: string
}

const root = schema as unknown as SchemaNode & { readonly $defs: Readonly<Record<string, SchemaNode>> }

/** Whether a value of this type may stand at a place. */
export const takes = ({ type }: SchemaNode, wanted: string): boolean =>
  typeof type === 'string' ? type === wanted : (type?.includes(wanted) ?? false)

/** What may stand under these keys; undefined where the format has no such place. `0` is an item of a list. */
export function schemaAt(path: readonly (string | 0)[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = root
  for (const key of path) {
    if (!node) return undefined
    node = resolve(key === 0 ? node.items : (node.properties?.[key] ?? additional(node)))
  }
  return node
}

/** The keys of a map of the format, each with its schema, in the order of the format. */
export const keysOf = (node: SchemaNode): readonly (readonly [string, SchemaNode])[] =>
  Object.entries(node.properties ?? {}).map(([key, value]) => [key, resolve(value) ?? value])

/** Whether a map is keyed by ids of the register's own choice. */
export const isKeyedByIds = (node: SchemaNode): boolean => additional(node) !== undefined

const additional = ({ additionalProperties }: SchemaNode): SchemaNode | undefined =>
  typeof additionalProperties === 'object' ? additionalProperties : undefined

/** What stands beside a `$ref` speaks of this place, and wins over what the definition says of all. */
function resolve(node: SchemaNode | undefined): SchemaNode | undefined {
  const { $ref: reference, ...own } = node ?? {}
  if (reference === undefined) return node
  return { ...resolve(root.$defs[reference.replace('#/$defs/', '')]), ...own }
}
