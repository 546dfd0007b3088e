// @aws-sdk/client-sqs 3.1175.0, @aws-sdk/client-sns 3.1169.0, @aws-sdk/client-eventbridge 3.1169.0, @aws-sdk/client-ses 3.1169.0, @aws-sdk/client-kinesis 3.1143.0
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { KinesisClient, PutRecordCommand } from '@aws-sdk/client-kinesis'
import { SendEmailCommand, SES, SESClient } from '@aws-sdk/client-ses'
import { PublishBatchCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import { SendMessageCommand, SQS, SQSClient } from '@aws-sdk/client-sqs'

declare const email: string
declare const name: string
declare const url: string

// share sqs-command unknown name
await new SQSClient({}).send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify({ name }) }))

// share sns-command unknown name
await new SNSClient({}).send(new PublishCommand({ TopicArn: url, Message: JSON.stringify({ name }) }))

await new EventBridgeClient({}).send(
  // share eventbridge-command unknown Source DetailType name
  new PutEventsCommand({ Entries: [{ Source: 'housing', DetailType: 'visit', Detail: JSON.stringify({ name }) }] }),
)

await new SESClient({}).send(
  // share ses-command unknown Data Data ToAddresses
  new SendEmailCommand({
    Source: 'housing@example.org',
    Destination: { ToAddresses: [email] },
    Message: { Subject: { Data: 'Your visit' }, Body: { Text: { Data: name } } },
  }),
)

await new KinesisClient({}).send(
  // share kinesis-command unknown name
  new PutRecordCommand({ StreamName: 'readings', PartitionKey: '1', Data: Buffer.from(JSON.stringify({ name })) }),
)

const sqs = new SQS({})
// share aws-sdk-2 unknown name
await sqs.sendMessage({ QueueUrl: url, MessageBody: JSON.stringify({ name }) })

const ses = new SES({})
// share ses unknown Source ToAddresses Data Data
await ses.sendEmail({
  Source: 'housing@example.org',
  Destination: { ToAddresses: [email] },
  Message: { Subject: { Data: 'Your visit' }, Body: { Text: { Data: name } } },
})

await new SNSClient({}).send(
  // share sns-command unknown Id name
  new PublishBatchCommand({
    TopicArn: url,
    PublishBatchRequestEntries: [{ Id: '1', Message: JSON.stringify({ name }) }],
  }),
)
