// cookies-next 6.1.1
import { setCookie } from 'cookies-next'

// store cookie-set-first cookie:language
// lifetime cookie-set-first cookie:language 7 days
await setCookie('language', 'cy', { maxAge: 60 * 60 * 24 * 7 })
