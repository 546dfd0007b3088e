/**
 * The ids that the register format, the law data and the lexicon share. Everything larger stands behind a subpath
 * (`/law`, `/lexicon`, `/validate-register`), so that a host pays only for what it reads.
 */

/** Lawful bases of UK GDPR Article 6(1), by the register's words. */
export const lawfulBasisIds = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'recognised-legitimate-interest',
  'legitimate-interests',
] as const
export type LawfulBasisId = (typeof lawfulBasisIds)[number]

/** Conditions of UK GDPR Article 9(2), points (a) to (j) in order, by the register's words. */
export const conditionIds = [
  'explicit-consent',
  'employment-and-social-protection',
  'vital-interests',
  'not-for-profit-body',
  'made-public',
  'legal-claims',
  'substantial-public-interest',
  'health-or-social-care',
  'public-health',
  'archiving-research-statistics',
] as const
export type ConditionId = (typeof conditionIds)[number]

/** Special categories of UK GDPR Article 9(1). */
export const specialCategoryIds = [
  'racial-or-ethnic-origin',
  'political-opinions',
  'religious-or-philosophical-beliefs',
  'trade-union-membership',
  'genetic-data',
  'biometric-data',
  'health',
  'sex-life',
  'sexual-orientation',
] as const
export type SpecialCategoryId = (typeof specialCategoryIds)[number]

/** Special categories, and criminal-offence data with its own gate (UK GDPR Article 10). */
export const categoryIds = [...specialCategoryIds, 'criminal-offence'] as const
export type CategoryId = (typeof categoryIds)[number]
