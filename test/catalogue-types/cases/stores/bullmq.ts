// bullmq 6.7.0
import { Queue } from 'bullmq'

// store bull-queue queue:letters
// lifetime bull-queue queue:letters 1 hour
export const letters = new Queue('letters', {
  connection: { host: 'localhost' },
  defaultJobOptions: { removeOnComplete: { age: 3600 } },
})
