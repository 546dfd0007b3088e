import type { RequestHandler } from 'express'
import session from 'express-session'

/** Sessions of housing officers. */
export const createOfficerSessions = (secret: string): RequestHandler =>
  // FAULT 19: sessions that no store of the register matches, so nothing says when they end.
  session({ name: 'officer_session', secret, resave: false, saveUninitialized: false })
