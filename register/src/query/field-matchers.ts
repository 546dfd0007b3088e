import type { CategoryId } from 'processing-register-schemas'
import type { Register } from '../model.js'

/** The names that a register itself says are of a category: its vocabulary, and the `fields` of its activities. */
export function fieldMatchers(
  register: Register,
): readonly { readonly match: string; readonly category: CategoryId }[] {
  const declared = [...register.activities.values()].flatMap(({ specialCategories, criminalOffence }) => [
    ...[...specialCategories.values()].flatMap(({ category, fields }) => fields.map((match) => ({ match, category }))),
    ...(criminalOffence?.fields ?? []).map((match) => ({ match, category: 'criminal-offence' as const })),
  ])
  return [...register.vocabulary, ...declared]
}
