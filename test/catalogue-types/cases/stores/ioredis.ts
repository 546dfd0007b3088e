// ioredis 6.0.0
import { Redis } from 'ioredis'

const redis = new Redis('redis://localhost:6379')

// store redis-write-with-expiry redis:draft:1
// lifetime redis-write-with-expiry redis:draft:1 1 hour
await redis.setex('draft:1', 60 * 60, 'text')

// store redis-write-with-expiry-milliseconds redis:draft:2
// lifetime redis-write-with-expiry-milliseconds redis:draft:2 1 minute
await redis.psetex('draft:2', 60_000, 'text')

// store redis-write-text redis:draft:3
// lifetime redis-write-text redis:draft:3 1 day
await redis.set('draft:3', 'text', 'EX', 86_400)

// store redis-write redis:people
await redis.hset('people', { name: 'text' })

// lifetime redis-expire redis:people 30 days
await redis.expire('people', 60 * 60 * 24 * 30)

// lifetime redis-expire-milliseconds redis:people 1 minute
await redis.pexpire('people', 60_000)

// lifetime redis-delete deletes redis:draft:1 unknown
await redis.del('draft:1')

// store redis-write-text redis:draft:4
// lifetime redis-write-text redis:draft:4 1 minute
await redis.set('draft:4', 'text', 'PX', 60_000)

// store redis-write-text redis:draft:5
// lifetime redis-write-text redis:draft:5 10 seconds
await redis.pipeline().set('draft:5', 'text', 'EX', 10).exec()
