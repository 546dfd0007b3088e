import type { StoreEntry } from './store-entry.js'

/** A framework of the Department for Work and Pensions: the answers to a form are one session. */
const casa = (id: string, argument: number, option: string, otherwise: string): StoreEntry => ({
  id,
  kind: 'session',
  on: 'call',
  names: ['configure', 'default'],
  from: /govuk-casa/,
  mentions: ['govuk-casa'],
  evidence: { argument, property: option },
  name: { properties: [[argument, `${option}.name`]], otherwise },
  lifetime: { properties: [[argument, `${option}.ttl`, 'second']] },
})

/** Sessions on the server, the cookies that hold them, and queues with a retention of their own. */
export const sessionStores: readonly StoreEntry[] = [
  {
    id: 'express-session',
    kind: 'session',
    on: 'call',
    names: ['default', 'session', 'expressSession'],
    from: /express-session/,
    mentions: ['express-session'],
    name: { properties: [[0, 'name']], otherwise: 'connect.sid' },
    lifetime: {
      properties: [
        [0, 'cookie.maxAge', 'millisecond'],
        [0, 'cookie.expires', 'date'],
      ],
    },
  },
  {
    // A framework of HM Courts & Tribunals Service: a form of many pages is one session.
    id: 'one-per-page',
    kind: 'session',
    on: 'call',
    names: ['journey'],
    from: /one-per-page/,
    mentions: ['one-per-page'],
    evidence: { argument: 1, property: 'session' },
    name: { properties: [[1, 'session.name']], otherwise: 'session' },
    lifetime: {
      properties: [
        [1, 'session.cookie.maxAge', 'millisecond'],
        [1, 'session.cookie.expires', 'date'],
      ],
    },
  },
  casa('govuk-casa', 0, 'session', 'casa-session'),
  // Before version 8.
  casa('govuk-casa-7', 1, 'sessions', '*'),
  {
    id: 'connect-redis',
    kind: 'redis',
    on: 'new',
    names: ['default', 'RedisStore'],
    from: /connect-redis|RedisStore/,
    mentions: ['connect-redis', 'RedisStore'],
    name: { properties: [[0, 'prefix']], suffix: '*', otherwise: 'sess:*' },
    lifetime: { properties: [[0, 'ttl', 'second']] },
  },
  {
    id: 'connect-mongo',
    kind: 'mongodb',
    on: 'call',
    names: ['create'],
    from: /connect-mongo/,
    mentions: ['connect-mongo'],
    name: { properties: [[0, 'collectionName']], otherwise: 'sessions' },
    lifetime: { properties: [[0, 'ttl', 'second']] },
  },
  {
    id: 'session-database-store',
    kind: 'session',
    on: 'new',
    names: [
      'default',
      'PgSession',
      'pgSession',
      'SequelizeStore',
      'KnexSessionStore',
      'DynamoDBStore',
      'MongoDBStore',
      'FileStore',
    ],
    from: /connect-pg-simple|connect-session-sequelize|connect-session-knex|connect-dynamodb|connect-mongodb-session|session-file-store/,
    mentions: ['connect-', 'session-file-store'],
    name: {
      properties: [
        [0, 'tableName'],
        [0, 'table'],
        [0, 'collection'],
      ],
      otherwise: 'session',
    },
    lifetime: {
      properties: [
        [0, 'ttl', 'second'],
        [0, 'expiration', 'millisecond'],
      ],
    },
  },
  {
    id: 'cookie-session',
    kind: 'cookie',
    on: 'call',
    names: ['default', 'cookieSession'],
    from: /cookie-session/,
    mentions: ['cookie-session'],
    name: { properties: [[0, 'name']], otherwise: 'session' },
    lifetime: {
      properties: [
        [0, 'maxAge', 'millisecond'],
        [0, 'expires', 'date'],
      ],
    },
  },
  {
    id: 'client-sessions',
    kind: 'cookie',
    on: 'call',
    names: ['default', 'session', 'clientSessions'],
    from: /client-sessions/,
    mentions: ['client-sessions'],
    evidence: { argument: 0, property: 'cookieName' },
    name: { properties: [[0, 'cookieName']] },
    lifetime: { properties: [[0, 'duration', 'millisecond']] },
  },
  {
    id: 'hapi-cookie-strategy',
    kind: 'cookie',
    on: 'call',
    names: ['strategy'],
    mentions: ['.strategy('],
    evidence: { argument: 2, property: 'cookie' },
    name: {
      properties: [
        [2, 'cookie.name'],
        [2, 'cookie'],
      ],
      otherwise: 'sid',
    },
    lifetime: {
      properties: [
        [2, 'cookie.ttl', 'millisecond'],
        [2, 'ttl', 'millisecond'],
      ],
    },
  },
  {
    id: 'iron-session',
    kind: 'cookie',
    on: 'call',
    names: ['getIronSession', 'withIronSessionApiRoute', 'withIronSessionSsr'],
    from: /iron-session/,
    mentions: ['iron-session'],
    name: {
      properties: [
        [1, 'cookieName'],
        [2, 'cookieName'],
      ],
      otherwise: '*',
    },
    lifetime: {
      properties: [
        [1, 'ttl', 'second'],
        [2, 'ttl', 'second'],
        [1, 'cookieOptions.maxAge', 'second'],
      ],
    },
  },
  {
    id: 'sqs-queue',
    kind: 'queue',
    on: 'new',
    names: ['CreateQueueCommand'],
    mentions: ['CreateQueueCommand'],
    name: { properties: [[0, 'QueueName']], otherwise: '*' },
    lifetime: { properties: [[0, 'Attributes.MessageRetentionPeriod', 'second']] },
  },
  {
    id: 'cdk-queue',
    kind: 'queue',
    on: 'new',
    names: ['Queue'],
    from: /aws-sqs/,
    mentions: ['aws-sqs'],
    name: { properties: [[2, 'queueName']], argument: 1 },
    lifetime: { properties: [[2, 'retentionPeriod', 'none']] },
  },
  {
    id: 'bull-queue',
    kind: 'queue',
    on: 'new',
    names: ['Queue', 'default', 'Bull'],
    from: /\bbull(?:mq)?\b/,
    mentions: ['bull'],
    name: { argument: 0, otherwise: '*' },
    lifetime: {
      properties: [
        [1, 'defaultJobOptions.removeOnComplete.age', 'second'],
        [1, 'defaultJobOptions.removeOnFail.age', 'second'],
      ],
    },
  },
]
