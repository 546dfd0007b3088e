// @types/client-sessions 0.8.7
import sessions = require('client-sessions')

// store client-sessions cookie:housing
// lifetime client-sessions cookie:housing 1 day
export const middleware = sessions({ cookieName: 'housing', secret: 'text', duration: 24 * 60 * 60 * 1000 })
