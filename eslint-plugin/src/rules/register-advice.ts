import { createRegisterRule } from './create-register-rule.js'

/** What the checks of the register are less sure of: it is shown, and fails no pull request. */
export default createRegisterRule(
  'register-advice',
  {
    description: 'show what the checks of the register find on guidance or on law that is not settled',
    law: ['UK GDPR Article 5(2)'],
  },
  ({ severity }) => severity === 'warning',
)
