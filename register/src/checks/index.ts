import type { FreshLoad } from '../load-register.js'
import type { RegisterProblem } from '../model.js'
import { sortProblems } from '../sort-problems.js'
import type { RegisterCheck } from './check.js'
import { automatedDecisionsCheck } from './automated-decisions.js'
import { completenessCheck } from './completeness.js'
import { dataMatchingCheck } from './data-matching.js'
import { criminalOffenceCheck } from './criminal-offence.js'
import { dpiaCheck } from './dpia.js'
import { lawfulBasisCheck } from './lawful-basis.js'
import { obsoleteLawCheck } from './obsolete-law.js'
import { policyDocumentCheck } from './policy-document.js'
import { retentionCheck } from './retention.js'
import { reviewCheck } from './review.js'
import { sharingCheck } from './sharing.js'
import { specialCategoryCheck } from './special-category.js'
import { transfersCheck } from './transfers.js'
import { runChecks } from './run-checks.js'

export type { Finding, RegisterCheck } from './check.js'
export { judgeCondition, judgeLawfulBasis, judgeParagraph, judgeSchedule8, type Judgement } from './allowed.js'
export { runChecks } from './run-checks.js'
export { walkEntries, type Leaf } from './walk-entries.js'

/** Every legal check, in the order of their pages. */
export const checks: readonly RegisterCheck[] = [
  lawfulBasisCheck,
  specialCategoryCheck,
  criminalOffenceCheck,
  policyDocumentCheck,
  retentionCheck,
  sharingCheck,
  transfersCheck,
  dataMatchingCheck,
  automatedDecisionsCheck,
  dpiaCheck,
  reviewCheck,
  obsoleteLawCheck,
  completenessCheck,
]

/**
 * All that is wrong with a register: its format, its references and what the law asks of it.
 *
 * @param today ISO date: law applies by its commencement, reviews and agreements run out on a day
 */
export const checkRegister = (load: FreshLoad, today: string): readonly RegisterProblem[] =>
  sortProblems([...load.problems, ...runChecks(load, checks, today)], load.files)
