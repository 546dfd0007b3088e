// sqs-producer 8.0.4
import { Producer } from 'sqs-producer'

declare const name: string

const producer = Producer.create({ queueUrl: 'https://sqs.eu-west-2.amazonaws.com/1/visits', region: 'eu-west-2' })
// share sqs-producer unknown id name
await producer.send([{ id: '1', body: JSON.stringify({ name }) }])
