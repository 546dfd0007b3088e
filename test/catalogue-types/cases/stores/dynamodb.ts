// @aws-sdk/client-dynamodb 3.1169.0, @aws-sdk/lib-dynamodb 3.1169.0
import { CreateTableCommand, DynamoDB, DynamoDBClient, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand, DeleteCommand, DynamoDBDocument, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { PutCommand, TransactWriteCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb'

const client = new DynamoDBClient({})
const documents = DynamoDBDocumentClient.from(client)

await client.send(
  // store dynamodb-command dynamodb:people
  new CreateTableCommand({
    TableName: 'people',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
  }),
)

// store dynamodb-command dynamodb:visits
// lifetime dynamodb-command dynamodb:visits 1 day
await documents.send(
  new PutCommand({ TableName: 'visits', Item: { id: '1', ttl: Math.floor(Date.now() / 1000) + 86_400 } }),
)

await client.send(
  // lifetime dynamodb-time-to-live dynamodb:visits unknown
  new UpdateTimeToLiveCommand({
    TableName: 'visits',
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
  }),
)

// store dynamodb-batch-command dynamodb:notes
await documents.send(new BatchWriteCommand({ RequestItems: { notes: [{ PutRequest: { Item: { id: '1' } } }] } }))

await documents.send(
  // store dynamodb-transaction-command dynamodb:plans dynamodb:carers
  new TransactWriteCommand({
    TransactItems: [
      { Put: { TableName: 'plans', Item: { id: '1' } } },
      {
        Update: {
          TableName: 'carers',
          Key: { id: '1' },
          UpdateExpression: 'set phone = :phone',
          ExpressionAttributeValues: { ':phone': '01632 960000' },
        },
      },
    ],
  }),
)

// lifetime dynamodb-delete deletes dynamodb:visits unknown
await documents.send(new DeleteCommand({ TableName: 'visits', Key: { id: '1' } }))

const docClient = DynamoDBDocument.from(new DynamoDB({}))

// store dynamodb-client dynamodb:letters
// lifetime dynamodb-client dynamodb:letters 30 days
await docClient.put({ TableName: 'letters', Item: { id: '1', expires: Math.floor(Date.now() / 1000) + 2_592_000 } })

export const save = async (params: PutCommandInput): Promise<unknown> => {
  // store dynamodb-client-opaque dynamodb:*
  return docClient.put(params)
}

// store dynamodb-client-batch dynamodb:tenancies
await docClient.batchWrite({ RequestItems: { tenancies: [{ PutRequest: { Item: { id: '1' } } }] } })

// store dynamodb-client-transaction dynamodb:repairs
await docClient.transactWrite({ TransactItems: [{ Put: { TableName: 'repairs', Item: { id: '1' } } }] })

// lifetime dynamodb-delete-client deletes dynamodb:letters unknown
await docClient.delete({ TableName: 'letters', Key: { id: '1' } })
