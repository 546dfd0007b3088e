import { createRegisterRule } from './create-register-rule.js'

/** Every special category has a condition that is open, complete and meant for it. */
export default createRegisterRule('register-special-category', {
  description: 'require that every special category has a condition that is open, complete and meant for it',
  law: ['UK GDPR Article 9', 'DPA 2018 ss.10 and 11 and Schedule 1'],
})
