import registerReferences from './register-references.js'
import registerSchema from './register-schema.js'
import requireCondition from './require-condition.js'
import requireLawfulBasis from './require-lawful-basis.js'
import requireRetention from './require-retention.js'
import validDeclaration from './valid-declaration.js'

/** Every rule by its id; the presets, docs tables and meta tests read this one list. */
export const rules = {
  'register-references': registerReferences,
  'register-schema': registerSchema,
  'require-condition': requireCondition,
  'require-lawful-basis': requireLawfulBasis,
  'require-retention': requireRetention,
  'valid-declaration': validDeclaration,
} as const
