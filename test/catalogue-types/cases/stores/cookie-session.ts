// @types/cookie-session 2.0.49
import cookieSession from 'cookie-session'

// store cookie-session cookie:housing
// lifetime cookie-session cookie:housing 1 day
export const sessions = cookieSession({ name: 'housing', keys: ['text'], maxAge: 24 * 60 * 60 * 1000 })
