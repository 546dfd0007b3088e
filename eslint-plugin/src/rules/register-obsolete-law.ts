import { createRegisterRule } from './create-register-rule.js'

/** No text of the register cites law that was repealed or renamed. */
export default createRegisterRule('register-obsolete-law', {
  description: 'forbid law that was repealed or renamed in the texts of the register',
  law: ['UK GDPR Article 5(1)(a)'],
})
