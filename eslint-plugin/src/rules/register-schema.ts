import { createRegisterRule } from './create-register-rule.js'

/** The register can be read and has the form the product understands. */
export default createRegisterRule('register-schema', {
  description: 'require that the processing register can be read and has the documented form',
  law: ['UK GDPR Article 30(1) and (3)'],
})
