import { checks } from '../checks/index.js'
import { pageOf } from '../page-of.js'
import { keepFacts, type Explanation } from './explanation.js'

/** What the load itself reports. */
const ofTheLoad = [
  {
    rule: 'register-schema',
    description: 'Makes sure that the register can be read and has the documented form.',
    law: ['UK GDPR Article 30(1) and (3)'],
  },
  {
    rule: 'register-references',
    description: 'Makes sure that everything the register refers to is in it.',
    law: ['UK GDPR Article 30(1)'],
  },
]

/** The checks, by the name that each finding ends with. */
export const listChecks = (): readonly Explanation[] =>
  [...ofTheLoad, ...checks].map(({ rule, description, law }) => ({
    id: rule,
    names: [],
    kind: 'Check of the register',
    title: rule,
    facts: keepFacts({ 'What it does': description, 'Its page, with examples': pageOf(rule) }),
    citation: law.join('; '),
    checked: 'Each finding says what it rests on.',
  }))
