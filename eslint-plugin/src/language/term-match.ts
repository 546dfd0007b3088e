import type { Confidence } from '../analysis/facts.js'
import type { Grade, TermMatcher } from '../analysis/words/index.js'

/** What the collectors of Prisma and SQL ask of the word matcher. */
export type ColumnMatcher = Pick<TermMatcher, 'match'>

/** Every preset reports strong matches; the weaker ones only where the rule's options ask for them. */
export const gradeToConfidence = (grade: Grade): Confidence => (grade === 'strong' ? 'recommended' : 'strict')
