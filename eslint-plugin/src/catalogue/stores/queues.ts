import type { StoreEntry } from './store-entry.js'

/** Queues and streams that keep messages for a time of their own. */
export const queueStores: readonly StoreEntry[] = [
  {
    id: 'kinesis-stream',
    kind: 'queue',
    on: 'new',
    names: ['CreateStreamCommand'],
    mentions: ['CreateStreamCommand'],
    name: { properties: [[0, 'StreamName']], otherwise: '*' },
  },
  {
    id: 'cdk-stream',
    kind: 'queue',
    on: 'new',
    names: ['Stream'],
    from: /aws-kinesis/,
    mentions: ['aws-kinesis'],
    name: { properties: [[2, 'streamName']], argument: 1 },
    lifetime: { properties: [[2, 'retentionPeriod', 'none']] },
  },
  {
    id: 'kafka-topic',
    kind: 'queue',
    on: 'call',
    names: ['createTopics'],
    mentions: ['createTopics'],
    name: { items: { argument: 0, path: 'topics', each: ['topic'] } },
    lifetime: { setting: { list: 'configEntries', name: 'retention.ms', meaning: 'millisecond' } },
  },
  {
    id: 'service-bus-queue',
    kind: 'queue',
    on: 'call',
    names: ['createQueue', 'createTopic'],
    from: /ServiceBus|service-bus/,
    mentions: ['ServiceBus'],
    name: { argument: 0 },
    lifetime: { properties: [[1, 'defaultMessageTimeToLive', 'none']] },
  },
  {
    id: 'amqp-queue',
    kind: 'queue',
    on: 'call',
    names: ['assertQueue'],
    mentions: ['assertQueue'],
    fewestArguments: 1,
    name: { argument: 0, otherwise: '*' },
    lifetime: {
      properties: [
        [1, 'messageTtl', 'millisecond'],
        [1, 'arguments.x-message-ttl', 'millisecond'],
      ],
    },
  },
]
