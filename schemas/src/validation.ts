/** What the precompiled validators answer. */

/** One thing wrong with the data. */
export interface ValidationError {
  /** JSON pointer to the value: `/activities/housing-register/lawfulBasis`; empty for the whole document. */
  readonly instancePath: string
  /** The keyword of JSON Schema that failed: `type`, `enum`, `const`, `required`, `additionalProperties`, `propertyNames`, `pattern`, … */
  readonly keyword: string
  /**
   * What the keyword asked for, as ajv names it: `{ type }`, `{ allowedValues }`, `{ missingProperty }`, `{ propertyName }`, `{ pattern }`.
   * For `additionalProperties` also the keys that stand there otherwise: `{ additionalProperty: 'purpse', knownProperties: [...] }`.
   */
  readonly params: Readonly<Record<string, unknown>>
  /** Where the keyword stands in the schema, counted from the definition that applies. */
  readonly schemaPath: string
}

/** `errors` is empty where `valid`. One error for each mistake, in the order of the schema; a value of the wrong type is one mistake. */
export interface ValidationResult {
  readonly valid: boolean
  readonly errors: readonly ValidationError[]
}
