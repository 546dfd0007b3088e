import { declarationProblem, type Activity, type CategoryId } from 'processing-register-core'
import type { HandlingFact } from '../analysis/facts.js'
import {
  onceAFile,
  openRuleFile,
  writeComment,
  type Coverage,
  type RuleFile,
  type Suggestion,
} from '../register/rule-context.js'
import { createRule } from '../util/create-rule.js'
import { dutyDefaults, dutySchema, type DutyOptions } from '../util/duty-options.js'
import { describeCategory, gateOf } from '../util/describe-category.js'

type MessageId =
  'noActivity' | 'categoryNotDeclared' | 'conditionIncomplete' | 'suggestProcessingTag' | 'suggestNotPersonalData'

const name = 'require-condition'
const mostFitting = 3

/** Special-category and criminal-offence data only where an activity of the register declares the condition for it. */
export default createRule<readonly [DutyOptions], MessageId>({
  name,
  meta: {
    type: 'problem',
    docs: {
      description: 'require a declared condition for special-category and criminal-offence data',
      presets: ['recommended', 'strict'],
      law: ['UK GDPR Article 9(1) and (2)', 'UK GDPR Article 10', 'DPA 2018 ss.10 and 11', 'DPA 2018 Schedule 1'],
    },
    messages: {
      noActivity:
        '`{{name}}` is {{category}} (matched “{{matched}}”), and no activity of the processing register covers this code. {{gate}} List this file under `code` of the activity it serves, or tie it with `@processing <activity>`.',
      categoryNotDeclared:
        '`{{name}}` is {{category}} (matched “{{matched}}”), and {{activities}} of the processing register {{declare}} not declare it. {{gate}} Ask information governance to add `{{key}}` with its condition to the activity, or tie this code to the activity that has it with `@processing <activity>`.',
      conditionIncomplete:
        '`{{name}}` is {{category}} (matched “{{matched}}”). The activity `{{activity}}` declares it, but the condition is not complete: {{problem}} ({{citation}}). Ask information governance to complete `{{key}}` of that activity.',
      suggestProcessingTag: 'Tie this to the activity `{{activity}}` with a @processing tag',
      suggestNotPersonalData: 'Say that this is not personal data, with the reason',
    },
    schema: dutySchema,
    defaultOptions: dutyDefaults,
    hasSuggestions: true,
  },
  create(context, [options]) {
    const file = openRuleFile<MessageId>(context, name, options)
    if (!file) return {}
    return onceAFile(context.sourceCode, () => {
      for (const fact of file.facts.handling) {
        if (fact.confidence === 'strict' && options.evidence !== 'weak') continue
        checkHandling(file, fact)
      }
    })
  },
})

function checkHandling(file: RuleFile<MessageId>, fact: HandlingFact): void {
  const coverage = file.coverageAt(fact.at)
  if (coverage.unresolved || (coverage.activities.length === 0 && file.isCoverageBroken())) return
  const problems = coverage.activities.map((activity) => ({
    activity,
    problem: declarationProblem(file.register, activity, fact.category),
  }))
  if (problems.some(({ problem }) => !problem)) return
  if (coverage.activities.some((activity) => isDeclarationBroken(file, activity, fact.category))) return
  const incomplete = problems.find(({ problem }) => problem && problem.code !== 'not-declared')
  const subject = [fact.name, fact.category, fact.place]
  const suggestions = getSuggestions(file, fact, coverage)
  const data = {
    name: fact.name,
    category: describeCategory(fact.category),
    matched: fact.matched,
    gate: gateOf(fact.category),
    key: fact.category === 'criminal-offence' ? 'criminalOffence' : `specialCategories.${fact.category}`,
  }
  if (incomplete?.problem) {
    const { activity, problem } = incomplete
    const extra = { activity: activity.id, problem: problem.message, citation: problem.citation }
    file.report({ at: fact.at, messageId: 'conditionIncomplete', data: { ...data, ...extra }, subject, suggestions })
  } else if (coverage.activities.length > 0) {
    const ids = coverage.activities.map(({ id }) => `\`${id}\``)
    const extra = {
      activities: ids.length === 1 ? `the activity ${ids.join('')}` : `the activities ${ids.join(', ')}`,
      declare: ids.length === 1 ? 'does' : 'do',
    }
    file.report({ at: fact.at, messageId: 'categoryNotDeclared', data: { ...data, ...extra }, subject, suggestions })
  } else file.report({ at: fact.at, messageId: 'noActivity', data, subject, suggestions })
}

function isDeclarationBroken(file: RuleFile<MessageId>, activity: Activity, category: CategoryId): boolean {
  const path = category === 'criminal-offence' ? ['criminalOffence'] : ['specialCategories', category]
  return file.isBroken('activities', activity.id, ...path)
}

/** Activities that would answer for the data (three at most, the covering ones' neighbours first), and the way out for what is not personal. */
function getSuggestions(
  file: RuleFile<MessageId>,
  fact: HandlingFact,
  coverage: Coverage,
): readonly Suggestion<MessageId>[] {
  const { offset } = fact.declareAt
  const covered = new Set(coverage.activities.map(({ id }) => id))
  const fitting: Activity[] = []
  // Judging a declaration is dear where a register has a thousand of them: no further than needed.
  for (const activity of file.register.activities.values()) {
    if (fitting.length === mostFitting) break
    if (covered.has(activity.id) || declarationProblem(file.register, activity, fact.category)) continue
    fitting.push(activity)
  }
  return [
    ...fitting.map(({ id }) => ({
      messageId: 'suggestProcessingTag' as const,
      data: { activity: id },
      offset,
      insert: writeComment(fact.declareAt, `@processing ${id}`),
    })),
    ...file.suggestNotPersonal(fact.at),
  ]
}
