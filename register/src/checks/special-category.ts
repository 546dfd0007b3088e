import type { RegisterCheck } from './check.js'
import { reportDeclarations } from './report-declaration.js'
import { checkPictures } from './special-category-pictures.js'

/** What the code rule `require-condition` finds lacking in a declaration comes from the same place. */
export const specialCategoryCheck: RegisterCheck = {
  rule: 'register-special-category',
  description:
    'Makes sure that every special category rests on a condition that is open to the controller and complete.',
  law: ['UK GDPR Article 9', 'DPA 2018 ss.10 and 11', 'DPA 2018 Schedule 1 Parts 1 and 2'],
  *run(register) {
    for (const activity of register.activities.values()) {
      yield* reportDeclarations(register, activity, activity.specialCategories.keys(), 'register-special-category')
    }
    yield* checkPictures(register)
  },
}
