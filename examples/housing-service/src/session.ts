import { RedisStore } from 'connect-redis'
import type { RequestHandler } from 'express'
import session from 'express-session'
import type { RedisClientType } from 'redis'
import type { ApplicationDraft } from './applications/application.js'

declare module 'express-session' {
  interface SessionData {
    draft: ApplicationDraft
    reference: string
  }
}

/** How long an unfinished application is held, as the register says for `housing-sessions`. */
const sessionMinutes = 30

interface SessionOptions {
  secret: string
  /** False only for development over plain HTTP. */
  secure: boolean
  /** Without it, sessions are in memory: for development and tests. */
  redis?: RedisClientType
}

export function createSessions({ secret, secure, redis }: SessionOptions): RequestHandler {
  return session({
    name: 'housing_session',
    secret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    store: redis
      ? new RedisStore({ client: redis, prefix: 'housing-session:', ttl: sessionMinutes * 60 })
      : new session.MemoryStore(),
    cookie: { httpOnly: true, sameSite: 'lax', secure, maxAge: sessionMinutes * 60_000 },
  })
}
