import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import { createClient, type RedisClientType } from 'redis'
import { createApp, type Services } from './app.js'
import { createMemoryApplications } from './applications/memory-store.js'
import { createPrismaApplications } from './applications/prisma-store.js'
import { openDatabase } from './database.js'
import { createMemoryDisclosureLog, createSqlDisclosureLog } from './disclosures.js'
import { createMemoryEquality, createPrismaEquality } from './equality/stores.js'
import { deleteExpired } from './jobs/delete-expired.js'
import { createSessions } from './session.js'

const oneDay = 24 * 60 * 60 * 1000

const createSecret = (): string => randomBytes(32).toString('hex')

async function openSessions(): Promise<RequestHandler> {
  const secret = process.env.SESSION_SECRET
  if (!process.env.REDIS_URL) return createSessions({ secret: secret ?? createSecret(), secure: false })
  if (!secret) throw new Error('REDIS_URL is set, but SESSION_SECRET is not')
  const redis: RedisClientType = createClient({ url: process.env.REDIS_URL })
  redis.on('error', (error: Error) => console.error(`Redis: ${error.message}`))
  await redis.connect()
  return createSessions({ secret, secure: true, redis })
}

async function openServices(): Promise<Services> {
  const database = process.env.DATABASE_URL ? await openDatabase() : undefined
  return {
    applications: database ? createPrismaApplications(database) : createMemoryApplications(),
    equality: database ? createPrismaEquality(database) : createMemoryEquality(),
    recordDisclosure: database ? createSqlDisclosureLog(database) : createMemoryDisclosureLog().record,
    sessions: await openSessions(),
    officerToken: process.env.OFFICER_TOKEN ?? createSecret(),
  }
}

const services = await openServices()
const port = Number(process.env.PORT ?? 3000)
createApp(services).listen(port, () => console.log(`Housing register on http://localhost:${port}`))

setInterval(() => {
  deleteExpired(services.applications, services.equality, new Date()).catch((error: unknown) => {
    console.error('Expired data could not be deleted', error instanceof Error ? error.message : '')
  })
}, oneDay).unref()
