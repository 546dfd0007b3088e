// connect-redis 9.0.0, connect-mongo 6.0.0, redis 6.3.1, @types/connect-pg-simple 7.0.3, @types/express-session 1.19.0
import MongoStore from 'connect-mongo'
import connectPgSimple from 'connect-pg-simple'
import { RedisStore } from 'connect-redis'
import session from 'express-session'
import { createClient } from 'redis'

// store connect-redis redis:housing:*
// lifetime connect-redis redis:housing:* 1 day
export const sessions = new RedisStore({ client: createClient(), prefix: 'housing:', ttl: 86_400 })

// store connect-mongo mongodb:sessions
// lifetime connect-mongo mongodb:sessions 14 days
export const mongo = MongoStore.create({ mongoUrl: 'mongodb://localhost/housing', ttl: 14 * 24 * 60 * 60 })

const PgSession = connectPgSimple(session)

// store session-database-store session:user_sessions
// lifetime session-database-store session:user_sessions 1 hour
export const postgres = new PgSession({ tableName: 'user_sessions', ttl: 3600 })
