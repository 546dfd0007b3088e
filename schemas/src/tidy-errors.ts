import { findKnownKeys, type SchemaNode } from './find-known-keys.js'
import type { ValidationError, ValidationResult } from './validation.js'

/** An error as the compiled schema gives it; `propertyName` stands where the name of a key, not its value, was looked at. */
interface RawError extends ValidationError {
  readonly propertyName?: string
}

/** The function that ajv compiles a schema to: it leaves its errors on itself. */
export interface CompiledSchema {
  (data: unknown): boolean
  errors?: readonly RawError[] | null
}

/**
 * Runs a compiled schema and keeps one error for each mistake: ajv also reports that a branch failed (`if`) beside what failed in it,
 * what was wrong with the name of a bad key beside `propertyNames`, and that a value of the wrong type is not in a list either.
 *
 * @param schema the schema that was compiled, for the keys it knows
 */
export function runSchema(check: CompiledSchema, schema: SchemaNode, data: unknown): ValidationResult {
  if (check(data)) return { valid: true, errors: [] }
  const raw = check.errors ?? []
  const ofWrongType = new Set(raw.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath))
  const errors = raw.filter((error) => isOwnMistake(error, ofWrongType)).map((error) => toError(schema, error))
  return { valid: false, errors }
}

function isOwnMistake({ keyword, propertyName, instancePath }: RawError, ofWrongType: ReadonlySet<string>): boolean {
  if (propertyName !== undefined && keyword !== 'propertyNames') return false
  return keyword !== 'if' && (keyword === 'type' || !ofWrongType.has(instancePath))
}

function toError(schema: SchemaNode, { instancePath, keyword, params, schemaPath }: RawError): ValidationError {
  if (keyword !== 'additionalProperties') return { instancePath, keyword, params, schemaPath }
  return {
    instancePath,
    keyword,
    params: { ...params, knownProperties: findKnownKeys(schema, instancePath) },
    schemaPath,
  }
}
