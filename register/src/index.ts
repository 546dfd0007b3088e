export type * from './model.js'
export type { CategoryId, ConditionId, LawfulBasisId, SpecialCategoryId } from 'processing-register-schemas'
