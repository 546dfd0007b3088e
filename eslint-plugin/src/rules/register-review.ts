import { createRegisterRule } from './create-register-rule.js'

/** Reviews are not overdue, dates can be true, and nothing is left to be filled in. */
export default createRegisterRule('register-review', {
  description: 'require that reviews are not overdue, that dates can be true and that nothing is left to be filled in',
  law: ['UK GDPR Articles 5(1)(e), 5(2) and 30(1)', 'DPA 2018 Schedule 1 paragraph 40'],
})
