/** The part of JSON Schema that says which keys a map may have. */
export interface SchemaNode {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, SchemaNode>>
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly additionalProperties?: boolean | SchemaNode
  readonly items?: SchemaNode
}

/** The keys that the schema knows for the value at a JSON pointer; empty where it knows of none. */
export function findKnownKeys(root: SchemaNode, pointer: string): readonly string[] {
  let node = follow(root, root)
  for (const step of pointer.split('/').slice(1)) {
    node = follow(root, enter(node, step.replaceAll('~1', '/').replaceAll('~0', '~')))
  }
  return Object.keys(node?.properties ?? {})
}

function enter(node: SchemaNode | undefined, key: string): SchemaNode | undefined {
  if (node?.properties && Object.hasOwn(node.properties, key)) return node.properties[key]
  return typeof node?.additionalProperties === 'object' ? node.additionalProperties : node?.items
}

function follow(root: SchemaNode, node: SchemaNode | undefined): SchemaNode | undefined {
  return node?.$ref === undefined ? node : follow(root, root.$defs?.[node.$ref.slice('#/$defs/'.length)])
}
