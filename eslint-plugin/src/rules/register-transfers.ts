import { createRegisterRule } from './create-register-rule.js'

/** Data which leaves the United Kingdom has something that allows it. */
export default createRegisterRule('register-transfers', {
  description: 'require that data which leaves the United Kingdom has something that allows it',
  law: ['UK GDPR Articles 30(1)(e) and 44A to 49', 'DPA 2018 ss.72 to 78'],
})
