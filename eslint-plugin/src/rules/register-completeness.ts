import { createRegisterRule } from './create-register-rule.js'

/** The record has what the law says it must contain, and what privacy notices are written from. */
export default createRegisterRule('register-completeness', {
  description: 'require what the record of processing must contain, and what privacy notices are written from',
  law: ['UK GDPR Articles 13, 14 and 30', 'DPA 2018 Schedule 1 paragraph 41'],
})
