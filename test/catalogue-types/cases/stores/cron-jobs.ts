// node-cron 4.6.0, cron 4.4.0, @types/node-schedule 2.1.8, mongodb 7.9.0, dayjs 1.11.23
import { CronJob } from 'cron'
import dayjs from 'dayjs'
import { MongoClient } from 'mongodb'
import cron from 'node-cron'
import schedule from 'node-schedule'

const db = new MongoClient('mongodb://localhost:27017').db('housing')

cron.schedule('0 3 * * *', async () => {
  // lifetime mongodb-delete deletes mongodb:visits 6 years from closedAt
  await db.collection('visits').deleteMany({ closedAt: { $lt: dayjs().subtract(6, 'year').toDate() } })
})

const removeLetters = async (): Promise<void> => {
  // lifetime mongodb-delete deletes mongodb:letters 30 days from sentAt
  await db.collection('letters').deleteMany({ sentAt: { $lt: dayjs().subtract(30, 'day').toDate() } })
}
export const nightly = CronJob.from({ cronTime: '0 4 * * *', onTick: removeLetters, start: true })

schedule.scheduleJob('drafts', '0 5 * * *', async () => {
  // lifetime mongodb-delete deletes mongodb:drafts 7 days from savedAt
  await db.collection('drafts').deleteMany({ savedAt: { $lt: dayjs().subtract(7, 'day').toDate() } })
})
