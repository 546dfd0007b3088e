import { declarationProblem, type Activity, type CategoryId, type Register } from 'processing-register-core'
import { describeCondition, describeParagraph } from './describe-law.js'

const routes = {
  'official-authority': 'under official authority (UK GDPR Article 10(1))',
  'authorised-by-law': 'authorised by law (UK GDPR Article 10(1); DPA 2018 s.10(5))',
  'law-enforcement': 'law enforcement by a competent authority (DPA 2018 Part 3)',
} as const

/** What allows an activity to use a category, in words with its citation; of a declaration with a gap, what it lacks. */
export function describeAllowance(register: Register, activity: Activity, category: CategoryId): string {
  const problem = declarationProblem(register, activity, category)
  if (problem?.code === 'not-declared') return `not declared (${problem.citation})`
  const parts =
    category === 'criminal-offence' ? listOffence(register, activity) : listSpecial(register, activity, category)
  if (problem) parts.push(`not complete: ${problem.message} (${problem.citation})`)
  return parts.join('; ')
}

function listSpecial(
  register: Register,
  activity: Activity,
  category: Exclude<CategoryId, 'criminal-offence'>,
): string[] {
  const declared = activity.specialCategories.get(category)
  if (!declared) return []
  const { condition, schedule1, policyDocument } = declared
  return [
    ...(condition === undefined ? [] : [describeCondition(condition)]),
    ...(schedule1 === undefined ? [] : [describeParagraph(schedule1)]),
    ...listPolicy(register, policyDocument),
  ]
}

function listOffence(register: Register, { criminalOffence }: Activity): string[] {
  if (!criminalOffence) return []
  const { route, schedule1, schedule8, policyDocument } = criminalOffence
  return [
    ...(route === undefined ? [] : [routes[route]]),
    ...(schedule1 === undefined ? [] : [describeParagraph(schedule1)]),
    ...(schedule8 === undefined ? [] : [`DPA 2018 Schedule 8 paragraph ${schedule8}`]),
    ...listPolicy(register, policyDocument),
  ]
}

function listPolicy(register: Register, id: string | undefined): string[] {
  if (id === undefined) return []
  return [`policy document “${register.policyDocuments.get(id)?.title ?? id}”`]
}
