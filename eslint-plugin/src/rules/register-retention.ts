import { createRegisterRule } from './create-register-rule.js'

/** Everything kept has a time limit with its source, its end and its review. */
export default createRegisterRule('register-retention', {
  description: 'require that everything kept has a time limit with its source, its end and its review',
  law: ['UK GDPR Articles 5(1)(e) and 30(1)(f)'],
})
