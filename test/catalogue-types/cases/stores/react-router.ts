// react-router 7.18.6
import { createCookie, createCookieSessionStorage } from 'react-router'

// store cookie-remix cookie:preferences
// lifetime cookie-remix cookie:preferences 7 days
export const preferences = createCookie('preferences', { maxAge: 604_800 })

// store cookie-session-remix cookie:__housing
// lifetime cookie-session-remix cookie:__housing 1 hour
export const storage = createCookieSessionStorage({ cookie: { name: '__housing', secrets: ['text'], maxAge: 3600 } })
