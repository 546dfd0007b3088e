import { createRegisterRule } from './create-register-rule.js'

/** Everyone who is given data is given it by a power, on a basis and with the papers the law asks for. */
export default createRegisterRule('register-sharing', {
  description:
    'require that everyone who is given data is given it by a power, on a basis and with the papers the law asks for',
  law: ['UK GDPR Articles 6, 26, 28 and 30(1)(d)'],
})
