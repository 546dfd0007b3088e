import type { EgressEntry } from './egress-entry.js'

/** Constructors of AWS SDK v3 commands stand where the message is made; `client.send` only carries it. */
const command = (
  id: string,
  title: string,
  names: readonly string[],
  destination: EgressEntry['destination'],
  payload: EgressEntry['payload'],
): EgressEntry => ({
  id,
  title,
  on: 'new',
  names,
  mentions: names,
  ...(destination ? { destination } : {}),
  payload,
  sends: 'always',
})

/** Queues, topics and event buses: what is put on them is read by others. */
export const queues: readonly EgressEntry[] = [
  command(
    'sqs-command',
    'Amazon SQS',
    ['SendMessageCommand', 'SendMessageBatchCommand'],
    [[0, 'QueueUrl']],
    [
      [0, 'MessageBody'],
      [0, 'Entries'],
    ],
  ),
  command(
    'sns-command',
    'Amazon SNS',
    ['PublishCommand', 'PublishBatchCommand'],
    [
      [0, 'TopicArn'],
      [0, 'TargetArn'],
      [0, 'PhoneNumber'],
    ],
    [[0, 'Message']],
  ),
  command('eventbridge-command', 'Amazon EventBridge', ['PutEventsCommand'], [[0, 'Entries']], [[0, 'Entries']]),
  command(
    'ses-command',
    'Amazon SES',
    ['SendEmailCommand', 'SendRawEmailCommand', 'SendTemplatedEmailCommand', 'SendBulkEmailCommand'],
    undefined,
    [
      [0, 'Message'],
      [0, 'Destination'],
    ],
  ),
  {
    id: 'aws-sdk-2',
    title: 'Amazon SQS or SNS',
    on: 'call',
    names: ['sendMessage', 'sendMessageBatch', 'publish', 'publishBatch'],
    from: /\baws-sdk\b|(?:^|\s)(?:SQS|SNS)(?:\s|$)/u,
    mentions: ['sendMessage', 'publish'],
    destination: [
      [0, 'QueueUrl'],
      [0, 'TopicArn'],
    ],
    payload: [
      [0, 'MessageBody'],
      [0, 'Message'],
    ],
    sends: 'always',
  },
  {
    id: 'sqs-producer',
    title: 'Amazon SQS',
    on: 'call',
    names: ['send'],
    from: /sqs-producer|\bProducer\b/u,
    mentions: ['sqs-producer'],
    payload: [[0]],
    sends: 'always',
  },
  {
    id: 'service-bus',
    title: 'Azure Service Bus',
    on: 'call',
    names: ['sendMessages', 'scheduleMessages', 'sendBatch'],
    mentions: ['sendMessages', 'scheduleMessages', 'sendBatch'],
    from: /service-?bus|event-?hub|sender|producer/iu,
    payload: [[0]],
    sends: 'always',
  },
  {
    id: 'queue-wrapper',
    title: 'a message queue',
    on: 'call',
    names: [
      'sendSqsMessage',
      'sendMessageToQueue',
      'sendToQueue',
      'publishToQueue',
      'publishMessage',
      'enqueueMessage',
    ],
    mentions: [
      'sendSqsMessage',
      'sendMessageToQueue',
      'sendToQueue',
      'publishToQueue',
      'publishMessage',
      'enqueueMessage',
    ],
    payload: [[0], [1], [2]],
    sends: 'always',
  },
  {
    id: 's3-hand-over',
    title: 'an Amazon S3 pre-signed link',
    on: 'call',
    names: ['getSignedUrl'],
    from: /s3-request-presigner|\bs3\b/iu,
    mentions: ['getSignedUrl'],
    payload: [],
    sends: 'always',
    confidence: 'strict',
  },
]
