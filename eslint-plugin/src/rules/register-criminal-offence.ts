import { createRegisterRule } from './create-register-rule.js'

/** Criminal-offence data passes its own gate. */
export default createRegisterRule('register-criminal-offence', {
  description: 'require that criminal-offence data passes its own gate',
  law: ['UK GDPR Article 10', 'DPA 2018 ss.10, 11 and 29 to 35 and Schedules 1 and 8'],
})
