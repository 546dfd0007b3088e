import { law } from 'processing-register-schemas/law'
import type { Activity } from '../model.js'
import { asData } from '../resolve/read-values.js'
import type { Finding, RegisterCheck } from './check.js'
import { declaredCategories, reportDeclarations } from './report-declaration.js'
import { weighSource } from './weigh-source.js'

/** What the code rule `require-condition` finds lacking in a declaration comes from the same place. */
export const criminalOffenceCheck: RegisterCheck = {
  rule: 'register-criminal-offence',
  description:
    'Makes sure that criminal-offence data goes through its own gate, and that law enforcement is what the law means by it.',
  law: ['UK GDPR Article 10', 'DPA 2018 ss.10 and 11', 'DPA 2018 Schedule 1', 'DPA 2018 Part 3 and Schedule 8'],
  *run(register) {
    for (const activity of register.activities.values()) {
      yield* checkGate(activity)
      // Special categories in law enforcement need a condition of Schedule 8, which stands with the offences.
      yield* reportDeclarations(register, activity, declaredCategories(activity), 'register-criminal-offence')
    }
  },
}

const { art10 } = law.criminalOffence

/** The register format has no such keys, so their own places say only that: the section around them is marked with the reason. */
function* checkGate({ id, file, raw }: Activity): Generator<Finding> {
  const { severity, caveat } = weighSource(art10, 'error')
  const about = { severity, file, citation: 'UK GDPR Article 10; DPA 2018 s.10(4) and (5)' }
  if (asData(raw['criminalOffence'])?.['condition'] !== undefined) {
    yield {
      ...about,
      code: 'article-9-condition',
      path: ['activities', id, 'criminalOffence'],
      message: `The activity \`${id}\` gives a condition of Article 9(2) for criminal-offence data. That data has a gate of its own, which no such condition opens. Remove \`condition\`, and name a \`route\`: \`official-authority\`, \`authorised-by-law\` with a paragraph of Schedule 1, or \`law-enforcement\`.${caveat}`,
    }
  }
  const categories = asData(raw['specialCategories'])
  const misplaced = ['criminal-offence', 'criminalOffence', 'criminal-offences'].find(
    (key) => categories?.[key] !== undefined,
  )
  if (misplaced !== undefined) {
    yield {
      ...about,
      code: 'not-a-special-category',
      path: ['activities', id, 'specialCategories'],
      message: `The activity \`${id}\` lists \`${misplaced}\` among its special categories. Criminal-offence data is none, and has a gate of its own: move it to \`criminalOffence\`, with a \`route\`.${caveat}`,
    }
  }
}
