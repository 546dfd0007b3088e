import matchRetention from './match-retention.js'
import noExposure from './no-exposure.js'
import noObsoleteLaw from './no-obsolete-law.js'
import noUndeclaredTransfer from './no-undeclared-transfer.js'
import registerAdvice from './register-advice.js'
import registerAutomatedDecisions from './register-automated-decisions.js'
import registerCompleteness from './register-completeness.js'
import registerCriminalOffence from './register-criminal-offence.js'
import registerDataMatching from './register-data-matching.js'
import registerDpia from './register-dpia.js'
import registerLawfulBasis from './register-lawful-basis.js'
import registerObsoleteLaw from './register-obsolete-law.js'
import registerPolicyDocument from './register-policy-document.js'
import registerReferences from './register-references.js'
import registerRetention from './register-retention.js'
import registerReview from './register-review.js'
import registerSchema from './register-schema.js'
import registerSharing from './register-sharing.js'
import registerSpecialCategory from './register-special-category.js'
import registerTransfers from './register-transfers.js'
import requireCondition from './require-condition.js'
import requireLawfulBasis from './require-lawful-basis.js'
import requireRetention from './require-retention.js'
import validDeclaration from './valid-declaration.js'

/** Every rule by its id; the presets, docs tables and meta tests read this one list. */
export const rules = {
  'match-retention': matchRetention,
  'no-exposure': noExposure,
  'no-obsolete-law': noObsoleteLaw,
  'no-undeclared-transfer': noUndeclaredTransfer,
  'register-advice': registerAdvice,
  'register-automated-decisions': registerAutomatedDecisions,
  'register-completeness': registerCompleteness,
  'register-criminal-offence': registerCriminalOffence,
  'register-data-matching': registerDataMatching,
  'register-dpia': registerDpia,
  'register-lawful-basis': registerLawfulBasis,
  'register-obsolete-law': registerObsoleteLaw,
  'register-policy-document': registerPolicyDocument,
  'register-references': registerReferences,
  'register-retention': registerRetention,
  'register-review': registerReview,
  'register-schema': registerSchema,
  'register-sharing': registerSharing,
  'register-special-category': registerSpecialCategory,
  'register-transfers': registerTransfers,
  'require-condition': requireCondition,
  'require-lawful-basis': requireLawfulBasis,
  'require-retention': requireRetention,
  'valid-declaration': validDeclaration,
} as const
