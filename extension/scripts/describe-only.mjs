/** Keywords that can only refuse a value: a schema without them describes. */
const refusing = new Set([
  ...[
    'type',
    'required',
    'additionalProperties',
    'propertyNames',
    'pattern',
    'minItems',
    'minimum',
    'if',
    'then',
    'else',
    'const',
    'enum',
  ],
])
const maps = new Set(['properties', '$defs'])
const schemas = new Set(['items'])

/**
 * The register's schema for YAML extensions: the same keys, values and explanations, so that they complete and explain; but every
 * text is valid, so that what is wrong is said once, by our server, in our words (docs/decisions/0021).
 */
export function describeOnly(schema) {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema
  const described = {}
  for (const [key, value] of Object.entries(schema)) {
    if (maps.has(key))
      described[key] = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, describeOnly(part)]))
    else if (schemas.has(key)) described[key] = describeOnly(value)
    else if (key === 'additionalProperties' && typeof value === 'object') described[key] = describeOnly(value)
    else if (!refusing.has(key)) described[key] = value
  }
  const values = schema.enum ?? (schema.type === 'boolean' ? [true, false] : undefined)
  // The second branch takes everything; the first is what a YAML extension offers.
  return values ? { ...described, anyOf: [{ enum: values }, {}] } : described
}
