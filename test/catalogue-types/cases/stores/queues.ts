// @aws-sdk/client-sqs 3.1175.0, @aws-sdk/client-kinesis 3.1143.0, @azure/service-bus 7.9.5, @types/amqplib 0.10.8
import { CreateStreamCommand } from '@aws-sdk/client-kinesis'
import { CreateQueueCommand } from '@aws-sdk/client-sqs'
import { ServiceBusAdministrationClient } from '@azure/service-bus'
import amqp from 'amqplib'

// store sqs-queue queue:referrals
// lifetime sqs-queue queue:referrals 4 days
export const sqs = new CreateQueueCommand({
  QueueName: 'referrals',
  Attributes: { MessageRetentionPeriod: '345600' },
})

// store kinesis-stream queue:readings
export const kinesis = new CreateStreamCommand({ StreamName: 'readings', ShardCount: 1 })

const admin = new ServiceBusAdministrationClient('Endpoint=sb://localhost')

// store service-bus-queue queue:complaints
// lifetime service-bus-queue queue:complaints 14 days
await admin.createQueue('complaints', { defaultMessageTimeToLive: 'P14D' })

const channel = await (await amqp.connect('amqp://localhost')).createChannel()

// store amqp-queue queue:visits
// lifetime amqp-queue queue:visits 1 minute
await channel.assertQueue('visits', { durable: true, messageTtl: 60_000 })
