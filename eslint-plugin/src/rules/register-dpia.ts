import { createRegisterRule } from './create-register-rule.js'

/** Processing likely to be of high risk has an impact assessment, finished and reviewed. */
export default createRegisterRule('register-dpia', {
  description: 'require an impact assessment, finished and reviewed, where processing is likely to be of high risk',
  law: ['UK GDPR Article 35'],
})
