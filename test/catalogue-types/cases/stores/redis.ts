// redis 6.3.1
import { createClient } from 'redis'

const redis = createClient({ url: 'redis://localhost:6379' })
await redis.connect()

// store redis-write-text redis:draft:1
// lifetime redis-write-text redis:draft:1 1 day
await redis.set('draft:1', 'text', { EX: 86_400 })

// store redis-write-text redis:draft:2
// lifetime redis-write-text redis:draft:2 10 seconds
await redis.set('draft:2', 'text', { expiration: { type: 'EX', value: 10 } })

// store redis-write-with-expiry redis:draft:3
// lifetime redis-write-with-expiry redis:draft:3 1 hour
await redis.setEx('draft:3', 3600, 'text')

// store redis-write redis:people
await redis.hSet('people', { name: 'text' })

// lifetime redis-expire redis:people 1 minute
await redis.expire('people', 60)

export const save = async (client: ReturnType<typeof createClient>): Promise<unknown> => {
  // store redis-write-by-client redis:session:1
  // lifetime redis-write-by-client redis:session:1 5 seconds
  return client.set('session:1', 'text', { EX: 5 })
}

// store redis-write-text redis:draft:6
// lifetime redis-write-text redis:draft:6 10 seconds
await redis.set('draft:6', 'text', { expiration: { type: 'PX', value: 10_000 } })
