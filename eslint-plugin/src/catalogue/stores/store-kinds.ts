import type { StoreKind } from '../../analysis/facts.js'

/** What a reader calls a store of each kind, to stand before its name. */
export const storeTitles: Readonly<Record<StoreKind, string>> = {
  prisma: 'Prisma model',
  typeorm: 'TypeORM entity',
  sequelize: 'Sequelize model',
  mongoose: 'Mongoose model',
  drizzle: 'Drizzle table',
  knex: 'database table',
  sql: 'database table',
  dynamodb: 'DynamoDB table',
  redis: 'Redis key',
  mongodb: 'MongoDB collection',
  cosmosdb: 'Cosmos DB container',
  firestore: 'Firestore collection',
  s3: 'S3 bucket',
  'azure-blob': 'Azure Blob container',
  gcs: 'Google Cloud Storage bucket',
  localStorage: 'localStorage entry',
  sessionStorage: 'sessionStorage entry',
  indexeddb: 'browser database',
  cookie: 'cookie',
  session: 'session',
  file: 'file',
  queue: 'queue',
}
