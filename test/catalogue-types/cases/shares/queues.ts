// @types/amqplib 0.10.8, kafkajs 2.2.4, @google-cloud/pubsub 5.3.1, mqtt 5.16.0, nats 2.29.3, bullmq 6.7.0, pg-boss 10.4.2, redis 6.3.1
import { PubSub } from '@google-cloud/pubsub'
import amqp from 'amqplib'
import { Queue } from 'bullmq'
import { Kafka } from 'kafkajs'
import mqtt from 'mqtt'
import { connect, JSONCodec } from 'nats'
import PgBoss from 'pg-boss'
import { createClient } from 'redis'

declare const name: string

const channel = await (await amqp.connect('amqp://localhost')).createChannel()
// share amqp-publish unknown name
channel.sendToQueue('visits', Buffer.from(JSON.stringify({ name })))

const producer = new Kafka({ clientId: 'housing', brokers: ['localhost:9092'] }).producer()
// share kafka unknown name
await producer.send({ topic: 'visits', messages: [{ value: JSON.stringify({ name }) }] })

const pubsub = new PubSub()
// share google-pubsub-publish unknown
await pubsub.topic('visits').publish(Buffer.from('text'))
// share google-pubsub unknown name
await pubsub.topic('visits').publishMessage({ json: { name } })

const broker = mqtt.connect('mqtt://localhost')
// share mqtt unknown name
broker.publish('visits', JSON.stringify({ name }))

const nc = await connect({ servers: 'nats://localhost' })
// share nats unknown name
nc.publish('visits', JSONCodec().encode({ name }))

const queue = new Queue('visits', { connection: { host: 'localhost' } })
// share bullmq unknown name
await queue.add('new', { name })

const boss = new PgBoss('postgres://localhost/housing')
// share pg-boss unknown name
await boss.send('visits', { name })

const redis = createClient()
// share redis-publish unknown name
await redis.publish('visits', JSON.stringify({ name }))
