import type { CategoryId } from 'processing-register-schemas'
import type { Activity, Register } from '../model.js'
import { declarationProblems } from './declaration-problems.js'
import type { DeclarationProblem } from './problem-parts.js'

export type { DeclarationProblem } from './problem-parts.js'

/**
 * Whether an activity declares a category of data so that it may rest on it: undefined where it does, else the first thing that is
 * missing. What rests on guidance, or on law data marked as unchecked, never counts as missing.
 */
export function declarationProblem(
  register: Register,
  activity: Activity,
  category: CategoryId,
): DeclarationProblem | undefined {
  for (const problem of declarationProblems(register, activity, category)) {
    if (problem.severity === 'error') return problem
  }
  return undefined
}
