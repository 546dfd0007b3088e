import { createRegisterRule } from './create-register-rule.js'

/** Data matching rests on a law, asks no consent where it is a duty, and predicts nobody’s fraud. */
export default createRegisterRule('register-data-matching', {
  description:
    'require that data matching rests on a law, asks no consent where it is a duty, and predicts nobody’s fraud',
  law: ['Local Audit and Accountability Act 2014 s.33 and Schedule 9'],
})
