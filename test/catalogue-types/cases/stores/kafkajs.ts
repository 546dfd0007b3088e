// kafkajs 2.2.4
import { ConfigResourceTypes, Kafka } from 'kafkajs'

const kafka = new Kafka({ clientId: 'housing', brokers: ['localhost:9092'] })
const admin = kafka.admin()

// store kafka-topic queue:visits
// lifetime kafka-topic queue:visits 7 days
await admin.createTopics({
  topics: [{ topic: 'visits', configEntries: [{ name: 'retention.ms', value: '604800000' }] }],
})

// lifetime kafka-topic-settings queue:letters 30 days
await admin.alterConfigs({
  validateOnly: false,
  resources: [
    {
      type: ConfigResourceTypes.TOPIC,
      name: 'letters',
      configEntries: [{ name: 'retention.ms', value: String(30 * 24 * 60 * 60 * 1000) }],
    },
  ],
})
