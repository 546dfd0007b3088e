import { createRegisterRule } from './create-register-rule.js'

/** Every activity rests on one lawful basis that is open to the controller. */
export default createRegisterRule('register-lawful-basis', {
  description: 'require that every activity and disclosure rests on one lawful basis that is open to the controller',
  law: ['UK GDPR Article 6', 'DPA 2018 ss.7 and 8'],
})
