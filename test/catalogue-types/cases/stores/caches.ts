// node-cache 5.1.2, lru-cache 6.0.0, @types/lru-cache 5.1.1, keyv 5.6.0
import Keyv from 'keyv'
import LRU = require('lru-cache')
import NodeCache from 'node-cache'

// store node-cache cache:people
const people = new NodeCache()

// store lru-cache cache:visits
const visits = new LRU<string, string>()

// store keyv cache:letters
// lifetime keyv cache:letters 1 minute
const letters = new Keyv({ namespace: 'letters', ttl: 60_000 })

export { letters, people, visits }

// lifetime node-cache-ttl cache:drafts 10 minutes
export const drafts = new NodeCache({ stdTTL: 600, checkperiod: 120 })

// lifetime lru-cache-ttl cache:tokens 1 hour
export const tokens = new LRU<string, string>({ max: 500, maxAge: 1000 * 60 * 60 })
