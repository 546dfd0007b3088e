import { describe, expect, it } from 'vitest'
import { deletions, expiries } from '../src/catalogue/lifetimes/index.js'
import { storeCatalogue } from '../src/catalogue/stores/index.js'
import { readLifetimes } from './support/read-lifetimes.js'

type Examples = Readonly<Record<string, readonly [code: string, lifetimes: readonly string[]]>>

/** One example of each entry that says how long it keeps, in the way its library documents. */
const lasting: Examples = {
  'redis-write-with-expiry': ["redis.setex('draft:1', 60 * 60, text)", ['redis:draft:1 1 hour']],
  'redis-write-with-expiry-milliseconds': ["redis.psetex('draft:1', 1500, text)", ['redis:draft:1 1,500 milliseconds']],
  'redis-write-text': [
    "const client = redis.createClient()\nclient.set('a', x, { EX: 86400 })\nclient.set('b', x, 'PX', 60000)\nclient.set('c', x, { expiration: { type: 'EX', value: 10 } })\nclient.set('f', x, { expiration: { type: 'PX', value: 2000 } })\nclient.set('g', x, { expiration: 'KEEPTTL' })\nclient.set('d', x, options)\nclient.set('e', x)",
    ['redis:a 1 day', 'redis:b 1 minute', 'redis:c 10 seconds', 'redis:f 2 seconds', 'redis:e ever'],
  ],
  'redis-write-by-client': [
    "// redis\nexport const f = (client) => client.set('a', x, { EX: 5 })",
    ['redis:a 5 seconds'],
  ],
  'cookie-response': [
    "res.cookie('a', x, { maxAge: 30 * 24 * 60 * 60 * 1000 })\nres.cookie('b', x, { expires: new Date(Date.now() + 900000) })\nres.cookie('c', x)",
    ['cookie:a 30 days', 'cookie:b 15 minutes'],
  ],
  'cookie-hapi': [
    "server.state('data', { ttl: 24 * 60 * 60 * 1000 })\nh.state('a', x, { ttl: 1000 })",
    ['cookie:data 1 day', 'cookie:a 1 second'],
  ],
  'cookie-whole': [
    "import { stringifySetCookie } from 'cookie'\nstringifySetCookie({ name: 'a', value: x, maxAge: 3600 })",
    ['cookie:a 1 hour'],
  ],
  'cookie-jar': [
    "import Cookies from 'js-cookie'\nCookies.set('a', x, { expires: 7 })\ncookieStore.set({ name: 'b', value: x, maxAge: 3600 })",
    ['cookie:a 7 days', 'cookie:b 1 hour'],
  ],
  'cookie-set-first': [
    "import { setCookie } from 'cookies-next'\nsetCookie('a', x, { maxAge: 60 * 6 * 24 })",
    ['cookie:a 144 minutes'],
  ],
  'cookie-nookies': [
    "import { setCookie } from 'nookies'\nsetCookie(ctx, 'a', x, { maxAge: 30 * 24 * 60 * 60 })",
    ['cookie:a 30 days'],
  ],
  'cookie-header': ["res.setHeader('Set-Cookie', 'a=1; Path=/; Max-Age=2592000')", ['cookie:a 30 days']],
  'cookie-koa': [
    "export const f = (ctx: Context) => ctx.cookies.set('a', x, { maxAge: 1000 * 60 }) // koa",
    ['cookie:a 1 minute'],
  ],
  'cookie-remix': [
    "import { createCookie } from '@remix-run/node'\ncreateCookie('a', { maxAge: 604_800 })",
    ['cookie:a 7 days'],
  ],
  'cookie-session-remix': [
    "import { createCookieSessionStorage } from 'react-router'\ncreateCookieSessionStorage({ cookie: { name: 'a', maxAge: 60 } })",
    ['cookie:a 1 minute'],
  ],
  'cookie-nuxt': ["const a = useCookie('a', { maxAge: 60 })", ['cookie:a 1 minute']],
  'cookie-angular': [
    "class A { constructor(private cookies: CookieService) {}\n f() { this.cookies.set('a', x, 365) } }",
    ['cookie:a 365 days'],
  ],
  'one-per-page': [
    "import { journey } from '@hmcts/one-per-page'\njourney(app, { steps, session: { name: 'a', cookie: { maxAge: 1800_000 } } })",
    ['session:a 30 minutes'],
  ],
  'govuk-casa': [
    "import { configure } from '@dwp/govuk-casa'\nconfigure({ session: { name: 'claim', secret, ttl: 3600, secure: true } })",
    ['session:claim 1 hour'],
  ],
  'govuk-casa-7': [
    "const { configure } = require('@dwp/govuk-casa')\nconfigure(app, { sessions: { name: 'claim', secret, ttl: 3600 } })",
    ['session:claim 1 hour'],
  ],
  'express-session': [
    "import session from 'express-session'\nsession({ name: 'a', cookie: { maxAge: 1800_000 } })",
    ['session:a 30 minutes'],
  ],
  'connect-redis': [
    "import { RedisStore } from 'connect-redis'\nnew RedisStore({ prefix: 'a:', ttl: 86400 })",
    ['redis:a:* 1 day'],
  ],
  'connect-mongo': [
    "import MongoStore from 'connect-mongo'\nMongoStore.create({ mongoUrl, ttl: 14 * 24 * 60 * 60 })",
    ['mongodb:sessions 14 days'],
  ],
  'session-database-store': [
    "const PgSession = require('connect-pg-simple')(session)\nnew PgSession({ tableName: 'a', ttl: 60 })",
    ['session:a 1 minute'],
  ],
  'cookie-session': [
    "import cookieSession from 'cookie-session'\ncookieSession({ name: 'a', maxAge: 24 * 60 * 60 * 1000 })",
    ['cookie:a 1 day'],
  ],
  'client-sessions': [
    "const sessions = require('client-sessions')\nsessions({ cookieName: 'a', duration: 24 * 60 * 60 * 1000 })",
    ['cookie:a 1 day'],
  ],
  'hapi-cookie-strategy': [
    "server.auth.strategy('s', 'cookie', { cookie: { name: 'a', ttl: 60_000 } })",
    ['cookie:a 1 minute'],
  ],
  'iron-session': [
    "import { getIronSession } from 'iron-session'\ngetIronSession(req, res, { cookieName: 'a', ttl: 3600 })",
    ['cookie:a 1 hour'],
  ],
  'sqs-queue': [
    "new CreateQueueCommand({ QueueName: 'a', Attributes: { MessageRetentionPeriod: '345600' } })",
    ['queue:a 4 days'],
  ],
  'cdk-queue': [
    "import { Duration } from 'aws-cdk-lib'\nimport * as sqs from 'aws-cdk-lib/aws-sqs'\nnew sqs.Queue(this, 'A', { retentionPeriod: Duration.days(14) })",
    ['queue:A 14 days'],
  ],
  'bull-queue': [
    "import { Queue } from 'bullmq'\nnew Queue('a', { defaultJobOptions: { removeOnComplete: { age: 3600 } } })",
    ['queue:a 1 hour'],
  ],
  'cdk-stream': [
    "import * as cdk from 'aws-cdk-lib'\nimport { Stream } from 'aws-cdk-lib/aws-kinesis'\nnew Stream(this, 'A', { retentionPeriod: cdk.Duration.hours(48) })",
    ['queue:A 2 days'],
  ],
  'service-bus-queue': [
    "import { ServiceBusAdministrationClient } from '@azure/service-bus'\nconst admin = new ServiceBusAdministrationClient(text)\nadmin.createQueue('a', { defaultMessageTimeToLive: 'P14D' })",
    ['queue:a 14 days'],
  ],
  'amqp-queue': ["channel.assertQueue('a', { durable: true, messageTtl: 60_000 })", ['queue:a 1 minute']],
  'dynamodb-command': [
    "new PutCommand({ TableName: 'a', Item: { id, ttl: Math.floor(Date.now() / 1000) + 86_400 } })\nnew PutItemCommand({ TableName: 'b', Item: { expiresAt: { N: String(Math.floor(Date.now() / 1000) + 60) } } })",
    ['dynamodb:a 1 day', 'dynamodb:b 1 minute'],
  ],
  'dynamodb-client': [
    "docClient.put({ TableName: 'a', Item: { expires: getUnixTime(addDays(new Date(), 30)) } })\nimport { addDays, getUnixTime } from 'date-fns'",
    ['dynamodb:a 30 days'],
  ],
  'cdk-s3-bucket': [
    "import * as cdk from 'aws-cdk-lib'\nimport * as s3 from 'aws-cdk-lib/aws-s3'\nnew s3.Bucket(this, 'A', { lifecycleRules: [{ expiration: cdk.Duration.days(365) }, { enabled: false, expiration: cdk.Duration.days(1) }] })",
    ['s3:A 365 days'],
  ],
  'firestore-set-document': [
    "import { doc, setDoc } from 'firebase/firestore'\nsetDoc(doc(db, 'a', id), { expireAt: new Date(Date.now() + 60_000) })",
    ['firestore:a 1 minute'],
  ],
  'mongodb-create-collection': ["db.createCollection('a', { expireAfterSeconds: 86400 })", ['mongodb:a 1 day']],
  'cosmosdb-container': [
    "// cosmos\ndatabase.containers.createIfNotExists({ id: 'a', defaultTtl: 3600 })",
    ['cosmosdb:a 1 hour'],
  ],
  'cosmosdb-item': ["// cosmos\ndatabase.container('a').items.create({ id, ttl: 60 })", ['cosmosdb:a 1 minute']],
  'gcs-create-bucket': [
    "import { Storage } from '@google-cloud/storage'\nconst storage = new Storage()\nstorage.createBucket('a', { lifecycle: { rule: [{ action: { type: 'Delete' }, condition: { age: 30 } }] } })",
    ['gcs:a 30 days'],
  ],
  'winston-daily-file': [
    "import DailyRotateFile from 'winston-daily-rotate-file'\nnew DailyRotateFile({ filename: 'a-%DATE%.log', maxFiles: '14d' })",
    ['log:a-%DATE%.log 14 days'],
  ],
  'cdk-log-group': [
    "import * as logs from 'aws-cdk-lib/aws-logs'\nnew logs.LogGroup(this, 'A', { retention: logs.RetentionDays.SIX_MONTHS })\nnew logs.LogGroup(this, 'B', { retention: logs.RetentionDays.INFINITE })",
    ['log:A 180 days', 'log:B ever'],
  ],
  keyv: ["import Keyv from 'keyv'\nnew Keyv({ namespace: 'a', ttl: 60_000 })", ['cache:a 1 minute']],
  'redis-expire': ["await redis.expire('a', 60)", ['redis:a 1 minute']],
  'redis-expire-milliseconds': ["await redis.pexpire('a', 60)", ['redis:a 60 milliseconds']],
  'mongodb-ttl-index': [
    "db.collection('a').createIndex({ createdAt: 1 }, { expireAfterSeconds: 3600 })\ndb.collection('b').createIndex({ expireAt: 1 }, { expireAfterSeconds: 0 })",
    ['mongodb:a 1 hour from createdAt', 'mongodb:b unknown from expireAt'],
  ],
  'mongoose-ttl-index': [
    "const visitSchema = new Schema({})\nvisitSchema.index({ closedAt: 1 }, { expireAfterSeconds: 60 })\nimport { Schema } from 'mongoose'",
    ['mongoose:visit 1 minute from closedAt'],
  ],
  'mongoose-expiring-path': [
    "import { Schema } from 'mongoose'\nconst visitSchema = new Schema({ createdAt: { type: Date, expires: '7d' } })",
    ['mongoose:visit 7 days from createdAt'],
  ],
  's3-lifecycle-rules': [
    "new PutBucketLifecycleConfigurationCommand({ Bucket: 'a', LifecycleConfiguration: { Rules: [{ Status: 'Enabled', Expiration: { Days: 30 } }, { Status: 'Disabled', Expiration: { Days: 1 } }] } })",
    ['s3:a 30 days'],
  ],
  'cdk-bucket-lifecycle-rule': [
    "import { Duration } from 'aws-cdk-lib'\nimport { Bucket } from 'aws-cdk-lib/aws-s3'\nconst bucket = new Bucket(this, 'A', {})\nbucket.addLifecycleRule({ expiration: Duration.days(90) })",
    ['s3:A 90 days'],
  ],
  'gcs-lifecycle-rule': [
    "import { Storage } from '@google-cloud/storage'\nconst storage = new Storage()\nconst bucket = storage.bucket('a')\nbucket.addLifecycleRule({ action: 'delete', condition: { age: 365 * 3 } })",
    ['gcs:a 1,095 days'],
  ],
  'kafka-topic': [
    "admin.createTopics({ topics: [{ topic: 'a', configEntries: [{ name: 'cleanup.policy', value: 'delete' }, { name: 'retention.ms', value: '86400000' }] }, { topic: 'b', configEntries: [{ name: 'retention.ms', value: '-1' }] }, { topic: 'c' }] })",
    ['queue:a 1 day', 'queue:b ever'],
  ],
  'kafka-topic-settings': [
    "admin.alterConfigs({ resources: [{ type: ConfigResourceTypes.TOPIC, name: 'a', configEntries: [{ name: 'retention.ms', value: String(7 * 24 * 60 * 60 * 1000) }] }] })",
    ['queue:a 7 days'],
  ],
  'azure-lifecycle-policy': [
    "client.managementPolicies.createOrUpdate(group, account, 'default', { policy: { rules: [{ name: 'a', type: 'Lifecycle', definition: { actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 365 } } }, filters: { prefixMatch: ['letters/drafts', 'photos'] } } }, { enabled: false, name: 'b', definition: { actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: 9 } } } } }, { name: 'c', definition: { actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: 30 }, delete: { daysAfterCreationGreaterThan: 90 } } } } }] } })",
    ['azure-blob:letters 365 days', 'azure-blob:photos 365 days', 'azure-blob:* 90 days'],
  ],
  'node-cache-ttl': [
    "import NodeCache from 'node-cache'\nconst a = new NodeCache({ stdTTL: 600 })\nconst b = new NodeCache()",
    ['cache:a 10 minutes'],
  ],
  'lru-cache-ttl': [
    "import { LRUCache } from 'lru-cache'\nconst a = new LRUCache({ max: 5, ttl: 60_000 })\nconst b = new LRUCache({ max: 5 })",
    ['cache:a 1 minute'],
  ],
  'cookie-of-context': [
    "import { setCookie, setSignedCookie } from 'hono/cookie'\nsetCookie(c, 'a', x, { maxAge: 60 })\nsetSignedCookie(c, 'b', x, secret, { maxAge: 3600 })",
    ['cookie:a 1 minute', 'cookie:b 1 hour'],
  ],
  'dynamodb-time-to-live': [
    "new UpdateTimeToLiveCommand({ TableName: 'a', TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true } })",
    ['dynamodb:a unknown'],
  ],
}

/** One example of each deleting entry; those that can say the age of what they delete do. */
const deleting: Examples = {
  'prisma-delete': [
    "import { subYears } from 'date-fns'\nprisma.application.deleteMany({ where: { closedAt: { lt: subYears(now, 6) } } })",
    ['deletes prisma:application 6 years from closedAt'],
  ],
  'mongodb-delete': [
    "db.collection('a').deleteMany({ closedAt: { $lt: new Date(Date.now() - 86_400_000) } })",
    ['deletes mongodb:a 1 day from closedAt'],
  ],
  'mongoose-delete': [
    "import dayjs from 'dayjs'\nVisit.deleteMany({ endedOn: { $lte: dayjs().subtract(6, 'month').toDate() } })",
    ['deletes mongoose:Visit 6 months from endedOn'],
  ],
  'sequelize-destroy': [
    "import { DateTime } from 'luxon'\nCase.destroy({ where: { closedAt: { [Op.lt]: DateTime.now().minus({ years: 2 }).toJSDate() } } })",
    ['deletes sequelize:Case 2 years from closedAt'],
  ],
  'typeorm-delete': [
    "import { subDays } from 'date-fns'\nthis.caseRepository.delete({ closedAt: LessThan(subDays(new Date(), 30)) })\ndataSource.getRepository(Visit).delete(id)",
    ['deletes typeorm:case 30 days from closedAt', 'deletes typeorm:Visit unknown'],
  ],
  'typeorm-manager-delete': [
    "import { subDays } from 'date-fns'\ndataSource.manager.delete(Visit, { closedAt: LessThan(subDays(new Date(), 30)) })",
    ['deletes typeorm:Visit 30 days from closedAt'],
  ],
  'mikro-orm-delete': [
    'em.nativeDelete(Visit, { closedAt: { $lt: new Date(Date.now() - 1000) } })',
    ['deletes mikro-orm:Visit 1 second from closedAt'],
  ],
  'knex-delete': [
    "import { subYears } from 'date-fns'\nawait knex('visits').where('closed_at', '<', subYears(new Date(), 3)).del()",
    ['deletes knex:visits 3 years from closed_at'],
  ],
  'objection-delete': [
    "import { Model } from 'objection'\nawait Visit.query().delete().where('closed_at', '<', new Date(Date.now() - 1000))",
    ['deletes objection:Visit 1 second from closed_at'],
  ],
  'kysely-delete': [
    "await kysely.deleteFrom('visits').where('closed_at', '<', new Date(Date.now() - 60_000)).execute()",
    ['deletes sql:visits 1 minute from closed_at'],
  ],
  'drizzle-delete': [
    "import { lt } from 'drizzle-orm'\nawait db.delete(visits).where(lt(visits.closedAt, new Date(Date.now() - 60_000)))",
    ['deletes drizzle:visits 1 minute from closedAt'],
  ],
  'dynamodb-delete': ["new DeleteCommand({ TableName: 'a', Key })", ['deletes dynamodb:a unknown']],
  'dynamodb-delete-client': ["docClient.delete({ TableName: 'a', Key })", ['deletes dynamodb:a unknown']],
  's3-delete': ["new DeleteObjectCommand({ Bucket: 'a', Key })", ['deletes s3:a unknown']],
  's3-delete-client': ["s3.deleteObject({ Bucket: 'a', Key })", ['deletes s3:a unknown']],
  'redis-delete': ["redis.del('a')", ['deletes redis:a unknown']],
  'firestore-delete': [
    "import { deleteDoc, doc } from 'firebase/firestore'\ndeleteDoc(doc(db, 'a', id))",
    ['deletes firestore:a unknown'],
  ],
  'firestore-document-delete': ["// firebase\ndb.collection('a').doc(id).delete()", ['deletes firestore:a unknown']],
  'cosmosdb-delete': ["// cosmos\ndatabase.container('a').item(id, key).delete()", ['deletes cosmosdb:a unknown']],
  'azure-blob-delete': [
    "blobService.getContainerClient('a').getBlockBlobClient(id).deleteIfExists()",
    ['deletes azure-blob:a unknown'],
  ],
  'azure-table-delete': [
    "const client = new TableClient(url, 'a', credential)\nclient.deleteEntity(partition, row)",
    ['deletes azure-table:a unknown'],
  ],
  'gcs-delete': [
    "import { Storage } from '@google-cloud/storage'\nnew Storage().bucket('a').file(id).delete()",
    ['deletes gcs:a unknown'],
  ],
  'elasticsearch-delete': [
    "import { Client } from '@elastic/elasticsearch'\nconst client = new Client({})\nclient.delete({ index: 'a', id })",
    ['deletes elasticsearch:a unknown'],
  ],
  'browser-storage-delete': ["localStorage.removeItem('a')", ['deletes localStorage:a unknown']],
  'session-storage-delete': ["sessionStorage.removeItem('a')", ['deletes sessionStorage:a unknown']],
  'cookie-clear': ["res.clearCookie('a')", ['deletes cookie:a unknown']],
  'cookie-clear-of-context': [
    "import { deleteCookie } from 'hono/cookie'\ndeleteCookie(c, 'a')",
    ['deletes cookie:a unknown'],
  ],
  'session-destroy': ['req.session.destroy(done)', ['deletes session:* unknown']],
  'file-delete': ["import fs from 'node:fs'\nfs.unlinkSync('a.csv')", ['deletes file:a.csv unknown']],
}

describe('the catalogue of lifetimes', () => {
  it('has an example of every entry, and no entry twice', () => {
    const known = [...storeCatalogue.filter(({ lifetime }) => lifetime), ...expiries].map(({ id }) => id)
    expect(Object.keys(lasting).toSorted()).toEqual(known.toSorted())
    expect(Object.keys(deleting).toSorted()).toEqual(deletions.map(({ id }) => id).toSorted())
  })

  it.each(Object.entries({ ...lasting, ...deleting }))('%s', (_, [code, lifetimes]) => {
    expect(readLifetimes(code)).toEqual(lifetimes)
  })
})
