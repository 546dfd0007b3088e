import type { CategoryId } from 'processing-register-schemas'
import type { Activity, Register } from '../model.js'
import { declarationProblems } from './declaration-problems.js'
import type { DeclarationProblem } from './problem-parts.js'

export type { DeclarationProblem } from './problem-parts.js'

const known = new WeakMap<Register, Map<string, DeclarationProblem | undefined>>()

/**
 * Whether an activity declares a category of data so that it may rest on it: undefined where it does, else the first thing that is
 * missing. What rests on guidance, or on law data marked as unchecked, never counts as missing. Judged once for each activity and
 * category of a register, which never changes.
 */
export function declarationProblem(
  register: Register,
  activity: Activity,
  category: CategoryId,
): DeclarationProblem | undefined {
  let judged = known.get(register)
  if (!judged) known.set(register, (judged = new Map<string, DeclarationProblem | undefined>()))
  const key = `${category} ${activity.id}`
  if (!judged.has(key)) judged.set(key, findProblem(register, activity, category))
  return judged.get(key)
}

function findProblem(register: Register, activity: Activity, category: CategoryId): DeclarationProblem | undefined {
  for (const problem of declarationProblems(register, activity, category)) {
    if (problem.severity === 'error') return problem
  }
  return undefined
}
