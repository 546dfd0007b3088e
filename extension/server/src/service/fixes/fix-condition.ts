import { describeCategory } from 'eslint-plugin-data-protection/analysis'
import { declarationProblem } from 'processing-register-core'
import { coverageAt } from '../code-coverage.js'
import { listCoverFixes } from './cover-file.js'
import { findFact, type Fix, type FixGround } from './fix.js'
import { toBeWritten } from './register-step.js'

/** Fixes of `require-condition` in the register. The condition itself is for a person to decide. */
export function fixCondition(ground: FixGround): readonly Fix[] {
  const { done, register, data } = ground
  const fact = findFact(done.facts.handling, ground)
  if (!fact) return []
  const { category, name } = fact
  if (data.messageId === 'noActivity') {
    const all = [...register.activities.values()]
    const fitting = all.filter((activity) => !declarationProblem(register, activity, category))
    return listCoverFixes(fitting.length > 0 ? fitting : all, done.path)
  }
  const covering = coverageAt(done, register, fact.at).activities
  if (data.messageId === 'categoryNotDeclared') {
    const gate = category === 'criminal-offence' ? { route: toBeWritten } : { condition: toBeWritten }
    return covering.map(({ id, title }) => ({
      kind: 'register',
      title: `Add ${describeCategory(category)} to the activity “${title ?? id}”, with its condition to be written`,
      steps: [{ add: 'category', id, category, entry: { fields: [name], ...gate } }],
    }))
  }
  return covering.map(({ id, title }) => ({
    kind: 'open',
    title: `Open the activity “${title ?? id}” in the register to complete its condition`,
    section: 'activities',
    id,
  }))
}
