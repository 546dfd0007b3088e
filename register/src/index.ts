export type * from './model.js'
export type * from './file-system.js'
export type { CategoryId, ConditionId, LawfulBasisId, SpecialCategoryId } from 'processing-register-schemas'
export type { FreshLoad, LoadedRegister } from './load-register.js'
export { toFileProblem } from './file-problem.js'
export { describeObsoleteLaw } from './checks/describe-obsolete-law.js'
export { findObsoleteLaw, mayCiteObsoleteLaw, type ObsoleteLaw } from './checks/find-obsolete-law.js'
export { nearestNames } from './nearest-names.js'
export { pageOf } from './page-of.js'
export { registerFileNames } from './register-file-names.js'
export { asData, asText, asTexts } from './resolve/read-values.js'
export { activitiesForFile } from './query/activities-for-file.js'
export { confidentialFields, type ConfidentialField } from './query/confidential-fields.js'
export { declarationProblem, type DeclarationProblem } from './query/declaration-problem.js'
export { fieldMatchers } from './query/field-matchers.js'
export { findEndedException, findException, type AcceptedPlace } from './query/find-exception.js'
export { findRecipient, isInternal } from './query/find-recipient.js'
export { findStores, nearestStores } from './query/find-stores.js'
export {
  listReferences,
  referredSection,
  type Reference,
  type ReferencePlace,
  type ReferredSection,
} from './resolve/list-references.js'
export { isOnHold } from './query/is-on-hold.js'
export { matchesName, matchesText } from './query/match-name.js'
export { proposeStore, type StoreProposal } from './query/propose-store.js'
export * from './retention/index.js'
