import { createRegisterRule } from './create-register-rule.js'

/** Everything the register refers to is in the register. */
export default createRegisterRule('register-references', {
  description:
    'require that every recipient, store, agreement and policy document that the register refers to is recorded',
  law: ['UK GDPR Article 30(1)'],
})
