import type { CategoryId } from 'processing-register-schemas'
import type { Activity, Register } from '../model.js'
import { asData } from '../resolve/read-values.js'
import { categoryProblems } from './category-problems.js'
import { offenceProblems } from './offence-problems.js'
import type { DeclarationProblem } from './problem-parts.js'

/**
 * All that the declaration of a category lacks, the weightiest things first: the gate, what it needs, the policy document. Errors are
 * what statute plainly requires.
 */
export function* declarationProblems(
  register: Register,
  activity: Activity,
  category: CategoryId,
): Generator<DeclarationProblem> {
  if (category === 'criminal-offence') {
    const declared = activity.criminalOffence
    const rule = 'register-criminal-offence'
    if (!declared) {
      yield { ...notDeclared, message: 'the activity does not declare criminal-offence data', path: [], rule }
      return
    }
    const raw = asData(activity.raw['criminalOffence']) ?? {}
    yield* offenceProblems({ register, activity, category, base: ['criminalOffence'], raw, rule }, declared)
    return
  }
  const declared = activity.specialCategories.get(category)
  const rule = 'register-special-category'
  if (!declared) {
    const citation = 'UK GDPR Article 9(1)'
    yield { ...notDeclared, message: 'the activity does not declare this category', citation, path: [], rule }
    return
  }
  const raw = asData(asData(activity.raw['specialCategories'])?.[category]) ?? {}
  const base = ['specialCategories', category]
  yield* categoryProblems({ register, activity, category, base, raw, rule }, declared)
}

const notDeclared = {
  code: 'not-declared',
  remedy: 'Declare it with what allows it.',
  citation: 'UK GDPR Article 10',
  severity: 'error',
} as const
