import type { Activity } from '../model.js'
import type { RegisterCheck } from './check.js'
import { checkPolicyCover } from './policy-document-cover.js'
import { checkPolicyEntry, checkUnusedPolicy } from './policy-document-entry.js'
import { declaredCategories, reportDeclarations } from './report-declaration.js'

/** That a document which is named exists is the business of `register-references`, that it is followed that of `register-completeness`. */
export const policyDocumentCheck: RegisterCheck = {
  rule: 'register-policy-document',
  description:
    'Makes sure that there is an appropriate policy document wherever Schedule 1 asks for one, and that it says enough.',
  law: ['DPA 2018 Schedule 1 paragraphs 1, 5 and 38 to 40', 'DPA 2018 ss.35 and 42'],
  *run(register, today) {
    const users = new Map<string, Activity[]>()
    for (const activity of register.activities.values()) {
      const categories = declaredCategories(activity)
      yield* reportDeclarations(register, activity, categories, 'register-policy-document')
      yield* checkPolicyCover(register, activity)
      for (const id of namedDocuments(activity)) users.set(id, [...(users.get(id) ?? []), activity])
    }
    for (const document of register.policyDocuments.values()) {
      const relying = users.get(document.id)
      if (relying) yield* checkPolicyEntry(document, relying.every(isEnforcement), today)
      else if (register.activities.size > 0) yield* checkUnusedPolicy(document)
    }
  },
}

const isEnforcement = ({ criminalOffence }: Activity): boolean => criminalOffence?.route === 'law-enforcement'

const namedDocuments = ({ specialCategories, criminalOffence }: Activity): readonly string[] =>
  [...specialCategories.values(), ...(criminalOffence ? [criminalOffence] : [])].flatMap(
    ({ policyDocument }) => policyDocument ?? [],
  )
