import { createRegisterRule } from './create-register-rule.js'

/** The appropriate policy document stands where the Schedule 1 paragraph asks for it. */
export default createRegisterRule('register-policy-document', {
  description: 'require the appropriate policy document where the Schedule 1 paragraph asks for one',
  law: ['DPA 2018 Schedule 1 paragraphs 5 and 38 to 41'],
})
