import { createRegisterRule } from './create-register-rule.js'

/** Significant decisions by computer alone are allowed and have their safeguards. */
export default createRegisterRule('register-automated-decisions', {
  description: 'require that significant decisions by computer alone are allowed and have their safeguards',
  law: ['UK GDPR Articles 22A to 22D'],
})
