/** What only people and editors read; a validator is several times smaller without it. */
const annotations = new Set(['title', 'description', 'examples', 'enumDescriptions', 'default'])
/** Keywords whose value maps names of the data to schemas, so that a key such as `title` is a name there. */
const maps = new Set(['properties', '$defs'])

/** A copy of a JSON Schema without annotations; it accepts and refuses the same. */
export function stripAnnotations(schema) {
  if (Array.isArray(schema)) return schema.map(stripAnnotations)
  if (schema === null || typeof schema !== 'object') return schema
  const kept = Object.entries(schema).filter(([key]) => !annotations.has(key))
  return Object.fromEntries(
    kept.map(([key, value]) => [key, maps.has(key) ? mapValues(value, stripAnnotations) : stripAnnotations(value)]),
  )
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}
