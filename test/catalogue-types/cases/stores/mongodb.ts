// mongodb 7.9.0, dayjs 1.11.23
import dayjs from 'dayjs'
import { MongoClient } from 'mongodb'

const client = new MongoClient('mongodb://localhost:27017')
const db = client.db('housing')

// store mongodb-write mongodb:visits
await db.collection('visits').insertOne({ reason: 'text' })

// store mongodb-create-collection mongodb:readings
// lifetime mongodb-create-collection mongodb:readings 1 day
await db.createCollection('readings', { timeseries: { timeField: 'at' }, expireAfterSeconds: 86_400 })

// lifetime mongodb-ttl-index mongodb:visits 1 hour from createdAt
await db.collection('visits').createIndex({ createdAt: 1 }, { expireAfterSeconds: 3600 })

// lifetime mongodb-delete deletes mongodb:visits 6 years from closedAt
await db.collection('visits').deleteMany({ closedAt: { $lt: dayjs().subtract(6, 'year').toDate() } })
