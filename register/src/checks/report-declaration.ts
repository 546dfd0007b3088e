import type { CategoryId } from 'processing-register-schemas'
import type { Activity, Register } from '../model.js'
import type { Path } from '../parse/parsed-file.js'
import { declarationProblems } from '../query/declaration-problems.js'
import type { DeclarationRule } from '../query/problem-parts.js'
import { asData } from '../resolve/read-values.js'
import { recordKind } from './article-30-fields.js'
import type { Finding } from './check.js'
import { holdsPlaceholder } from './placeholders.js'

/** What an activity's declarations lack, as far as it is the business of one check. Each thing is said once, of whatever category. */
export function* reportDeclarations(
  register: Register,
  activity: Activity,
  categories: Iterable<CategoryId>,
  rule: DeclarationRule,
): Generator<Finding> {
  const said = new Set<string>()
  // Conditions and policy documents are for the controller to have, which a processor can only ask.
  const forAnother = recordKind(register, activity) === 'processor'
  for (const category of categories) {
    for (const problem of declarationProblems(register, activity, category)) {
      const key = [problem.code, ...problem.path].join('/')
      // A placeholder counts as missing too, but is said by `register-review`.
      if (problem.rule !== rule || said.has(key) || holdsPlaceholder(readPath(activity, problem.path))) continue
      said.add(key)
      const { code, message, remedy, citation, path } = problem
      const whose = forAnother ? ' This is done for another controller: ask that one, and write what it says.' : ''
      yield {
        code,
        severity: forAnother ? 'warning' : problem.severity,
        file: activity.file,
        path: ['activities', activity.id, ...path],
        message: `The activity \`${activity.id}\` declares ${nameOf(category)}, but ${message}. ${remedy}${whose}`,
        citation,
      }
    }
  }
}

/** The categories that an activity declares. */
export const declaredCategories = ({ specialCategories, criminalOffence }: Activity): readonly CategoryId[] => [
  ...specialCategories.keys(),
  ...(criminalOffence ? (['criminal-offence'] as const) : []),
]

const nameOf = (category: CategoryId): string =>
  category === 'criminal-offence' ? 'criminal-offence data' : `\`${category}\``

function readPath({ raw }: Activity, path: Path): unknown {
  let value: unknown = raw
  for (const key of path) value = asData(value)?.[String(key)]
  return value
}
