import { describe, expect, it } from 'vitest'
import { selectEntries, storeCatalogue } from '../src/catalogue/stores/index.js'
import { readStores } from './support/read-stores.js'

/** One example of each entry, with the store it declares. */
const examples: Readonly<Record<string, readonly [code: string, stores: readonly string[]]>> = {
  'typeorm-entity': [
    "import { Entity, Column } from 'typeorm'\n@Entity('cases')\nexport class Case { @Column() notes: string }\n@Entity()\nclass Visit {}\n@Entity({ name: 'people' })\nclass Person {}",
    ['typeorm:cases', 'typeorm:Visit', 'typeorm:people'],
  ],
  'typeorm-entity-schema': [
    "import { EntitySchema } from 'typeorm'\nexport const Case = new EntitySchema({ name: 'case' })",
    ['typeorm:case'],
  ],
  'typeorm-migration-table': [
    "import { Table } from 'typeorm'\nexport class A1 { async up(runner) { await runner.createTable(new Table({ name: 'cases', columns: [] })) } async down(runner) { new Table({ name: 'old' }) } }",
    ['typeorm:cases'],
  ],
  'sequelize-define': [
    "module.exports = (sequelize, DataTypes) => sequelize.define('case_note', { text: DataTypes.STRING }, {})",
    ['sequelize:case_note'],
  ],
  'sequelize-init': [
    "import { Model } from 'sequelize'\nclass User extends Model {}\nUser.init({ name: 'x' }, { sequelize, tableName: 'users' })\nclass Visit extends Model { static start(sequelize) { super.init({}, { sequelize }) } }",
    ['sequelize:users', 'sequelize:Visit'],
  ],
  'sequelize-typescript-table': [
    "import { Table, Model } from 'sequelize-typescript'\n@Table({ tableName: 'visits' })\nclass Visit extends Model {}\n@Table\nclass Note extends Model {}",
    ['sequelize:visits', 'sequelize:Note'],
  ],
  'sequelize-migration': [
    "module.exports = { up: (queryInterface, Sequelize) => queryInterface.createTable('visits', { id: 1 }), down: (queryInterface) => queryInterface.createTable('old', {}) }",
    ['sequelize:visits'],
  ],
  'mongoose-model': [
    "import mongoose, { model, Schema } from 'mongoose'\nconst caseSchema = new Schema({ notes: String })\nexport const Case = mongoose.model('Case', caseSchema)\nexport default model<Visit>('Visit', new Schema({}))\nconst again = mongoose.model('Case')",
    ['mongoose:Case', 'mongoose:Visit'],
  ],
  'mongoose-schema': [
    "import { Schema } from 'mongoose'\nexport const VisitSchema = new Schema({ at: Date })",
    ['mongoose:Visit'],
  ],
  'mongoose-schema-class': [
    "import { Schema } from '@nestjs/mongoose'\n@Schema({ collection: 'visits' })\nexport class Visit {}",
    ['mongoose:visits'],
  ],
  'typegoose-model': [
    "import { getModelForClass } from '@typegoose/typegoose'\nclass Visit {}\nexport const model = getModelForClass(Visit)",
    ['mongoose:Visit'],
  ],
  'drizzle-table': [
    "import { pgTable, text } from 'drizzle-orm/pg-core'\nexport const visits = pgTable('visits', { reason: text('reason') })",
    ['drizzle:visits'],
  ],
  'drizzle-schema-table': [
    "import { pgSchema } from 'drizzle-orm/pg-core'\nconst care = pgSchema('care')\nexport const visits = care.table('visits', {})",
    ['drizzle:visits'],
  ],
  'drizzle-table-creator': [
    "import { pgTableCreator } from 'drizzle-orm/pg-core'\nconst createTable = pgTableCreator((name) => `app_${name}`)\nexport const visits = createTable('visits', {})",
    ['drizzle:visits'],
  ],
  'knex-create-table': [
    "exports.up = (knex) => knex.schema.withSchema('x').createTable('visits', (table) => { table.string('reason').notNullable(); table.integer('n') }).createTableIfNotExists('notes', (t) => {})\nexports.down = (knex) => knex.schema.createTable('old', (t) => {})",
    ['knex:visits', 'knex:notes'],
  ],
  'kysely-create-table': [
    "import { Kysely } from 'kysely'\nexport const up = (db: Kysely<any>) => db.schema.createTable('visits').addColumn('id', 'text').execute()",
    ['sql:visits'],
  ],
  'node-pg-migrate-table': ["exports.up = (pgm) => { pgm.createTable('visits', { id: 'id' }) }", ['sql:visits']],
  'db-migrate-table': [
    "// db-migrate\nexports.up = (db, callback) => db.createTable('visits', { id: 'int' }, callback)",
    ['sql:visits'],
  ],
  'dynamodb-command': [
    "import { PutCommand as Put, UpdateItemCommand } from '@aws-sdk/lib-dynamodb'\nsend(new Put({ TableName: process.env.CASES_TABLE, Item }))\nconst params = { TableName: 'visits' }\nsend(new UpdateItemCommand(params))",
    ['dynamodb:CASES_TABLE', 'dynamodb:visits'],
  ],
  'dynamodb-batch-command': [
    'new BatchWriteCommand({ RequestItems: { visits: [], [process.env.NOTES]: [] } })',
    ['dynamodb:visits', 'dynamodb:NOTES'],
  ],
  'dynamodb-transaction-command': [
    "new TransactWriteCommand({ TransactItems: [{ Put: { TableName: 'visits' } }, { Update: { TableName: 'notes' } }, { Delete: { TableName: 'old' } }] })",
    ['dynamodb:visits', 'dynamodb:notes'],
  ],
  'dynamodb-client': ["docClient.put({ TableName: 'visits', Item: {} }).promise()", ['dynamodb:visits']],
  'dynamodb-client-opaque': [
    'const dynamo = new AWS.DynamoDB.DocumentClient()\nexport const save = (params) => dynamo.put(params).promise()',
    ['dynamodb:*'],
  ],
  'dynamodb-client-batch': ['docClient.batchWrite({ RequestItems: { visits: [] } })', ['dynamodb:visits']],
  'dynamodb-client-transaction': [
    "docClient.transactWrite({ TransactItems: [{ Put: { TableName: 'visits' } }] })",
    ['dynamodb:visits'],
  ],
  'dynamoose-model': [
    "import dynamoose from 'dynamoose'\nexport default dynamoose.model('visits', schema)",
    ['dynamodb:visits'],
  ],
  'cdk-dynamodb-table': [
    "import * as dynamodb from 'aws-cdk-lib/aws-dynamodb'\nnew dynamodb.Table(this, 'Visits', { tableName: 'visits' })\nnew dynamodb.TableV2(this, 'Notes', {})",
    ['dynamodb:visits', 'dynamodb:Notes'],
  ],
  'redis-write': [
    "import Redis from 'ioredis'\nconst client = new Redis()\nclient.set(`case:${id}:notes`, notes)\nclient.hset('people', 'a', 'b')\nclient.multi().setex('counter', 5, 'x').exec()",
    ['redis:case:*:notes', 'redis:people', 'redis:counter'],
  ],
  'redis-write-by-client': ["// Redis\nexport const save = (client) => client.set('visits', 'x')", ['redis:visits']],
  'mongodb-save': [
    "const { MongoClient } = require('mongodb')\nconst db = client.db('housing')\ndb.collection('visits').insert({ name })",
    ['mongodb:visits'],
  ],
  'mongodb-write': [
    "const visits = db.collection('visits')\nawait visits.insertOne({})\nclass Notes { constructor(db) { this.collection = db.collection('notes') }\n save() { return this.collection.updateOne({}, {}, { upsert: true }) } }",
    ['mongodb:visits', 'mongodb:notes'],
  ],
  'mongodb-create-collection': ["await db.createCollection('visits')", ['mongodb:visits']],
  'cosmosdb-item': [
    "import { CosmosClient } from '@azure/cosmos'\nconst container = new CosmosClient(x).database('care').container('visits')\nawait container.items.upsert({})",
    ['cosmosdb:visits'],
  ],
  'cosmosdb-container': [
    "// cosmos\nawait database.containers.createIfNotExists({ id: 'visits' })",
    ['cosmosdb:visits'],
  ],
  'firestore-set-document': [
    "import { doc, setDoc } from 'firebase/firestore'\nawait setDoc(doc(db, 'visits', id), {})",
    ['firestore:visits'],
  ],
  'firestore-collection-add': [
    "import { getFirestore } from 'firebase-admin/firestore'\nawait db.collection('visits').add({})\nawait db.collection('notes').doc(id).set({})",
    ['firestore:visits', 'firestore:notes'],
  ],
  'one-per-page': [
    "const { journey } = require('@hmcts/one-per-page')\njourney(app, { steps, session: { name: 'appeal', redis: { url }, secret } })",
    ['session:appeal'],
  ],
  'govuk-casa': [
    "import { configure } from '@dwp/govuk-casa'\nconfigure({ session: { name: 'claim', secret, ttl: 3600, secure: true } })",
    ['session:claim'],
  ],
  'govuk-casa-7': [
    "const { configure } = require('@dwp/govuk-casa')\nconfigure(app, { sessions: { name: 'claim', store, secret, ttl: 3600 } })",
    ['session:claim'],
  ],
  'express-session': [
    "import expressSession from 'express-session'\napp.use(expressSession({ name: 'housing.sid', secret }))",
    ['session:housing.sid'],
  ],
  'connect-redis': [
    "import { RedisStore } from 'connect-redis'\nnew RedisStore({ client, prefix: 'housing:' })",
    ['redis:housing:*'],
  ],
  'connect-mongo': ["import MongoStore from 'connect-mongo'\nMongoStore.create({ mongoUrl })", ['mongodb:sessions']],
  'session-database-store': [
    "const PgSession = require('connect-pg-simple')(session)\nnew PgSession({ tableName: 'user_sessions' })",
    ['session:user_sessions'],
  ],
  'cookie-session': [
    "import sessions from 'cookie-session'\napp.use(sessions({ name: 'housing' }))",
    ['cookie:housing'],
  ],
  'client-sessions': [
    "const session = require('client-sessions')\napp.use(session({ cookieName: 'housing' }))",
    ['cookie:housing'],
  ],
  'hapi-cookie-strategy': [
    "server.auth.strategy('session', 'cookie', { cookie: { name: 'housing', password } })",
    ['cookie:housing'],
  ],
  'iron-session': [
    "import { getIronSession } from 'iron-session'\ngetIronSession(await cookies(), { cookieName: 'housing', password })",
    ['cookie:housing'],
  ],
  'sqs-queue': ["new CreateQueueCommand({ QueueName: 'visits' })", ['queue:visits']],
  'cdk-queue': [
    "import { Queue } from 'aws-cdk-lib/aws-sqs'\nnew Queue(this, 'Visits', { retentionPeriod })",
    ['queue:Visits'],
  ],
  'bull-queue': ["import { Queue } from 'bullmq'\nnew Queue('visits')", ['queue:visits']],
  'local-storage': ["const key = 'draft'\nwindow.localStorage.setItem(key, 'x')", ['localStorage:draft']],
  'session-storage': [
    "const storage = sessionStorage\nstorage.setItem(`form:${step}`, 'x')",
    ['sessionStorage:form:*'],
  ],
  'local-storage-hook': [
    "import { useLocalStorage } from 'usehooks-ts'\nuseLocalStorage('draft', '')",
    ['localStorage:draft'],
  ],
  'react-native-storage': [
    "import AsyncStorage from '@react-native-async-storage/async-storage'\nAsyncStorage.setItem('draft', 'x')",
    ['localStorage:draft'],
  ],
  localforage: ["import localforage from 'localforage'\nlocalforage.setItem('draft', x)", ['indexeddb:draft']],
  'indexeddb-object-store': ["request.result.createObjectStore('visits', { keyPath: 'id' })", ['indexeddb:visits']],
  'dexie-stores': [
    "import Dexie from 'dexie'\ndb.version(1).stores({ visits: '++id', notes: 'id' })",
    ['indexeddb:visits', 'indexeddb:notes'],
  ],
  'idb-keyval': ["import { set } from 'idb-keyval'\nset('draft', x)", ['indexeddb:draft']],
  'cookie-response': [
    "app.get('/', (req, res) => { res.cookie('seen', 'yes'); res.cookie('old', '', { maxAge: 0 }) })",
    ['cookie:seen'],
  ],
  'cookie-hapi': ["export const handler = (request, h) => h.state('seen', { id })", ['cookie:seen']],
  'cookie-jar': [
    "import Cookies from 'js-cookie'\nimport { cookies } from 'next/headers'\nCookies.set('a', 'x')\n;(await cookies()).set({ name: 'b', value: 'x' })\nresponse.cookies.set('c', 'x')",
    ['cookie:a', 'cookie:b', 'cookie:c'],
  ],
  'cookie-whole': [
    "import { stringifySetCookie } from 'cookie'\nstringifySetCookie({ name: 'visits', value: 'x' })\nstringifySetCookie({ name: 'notes', value: 'x' }, { encode })",
    ['cookie:visits', 'cookie:notes'],
  ],
  'cookie-of-context': ["import { setCookie } from 'hono/cookie'\nsetCookie(c, 'visits', 'x')", ['cookie:visits']],
  'azure-blob-container-client': [
    "blobServiceClient.getContainerClient('visits').createIfNotExists()",
    ['azure-blob:visits'],
  ],
  'cookie-set-first': ["import { setCookie } from 'cookies-next'\nsetCookie('seen', 'x')", ['cookie:seen']],
  'cookie-nookies': ["import { setCookie } from 'nookies'\nsetCookie(context, 'seen', 'x', {})", ['cookie:seen']],
  'cookie-header': ["res.setHeader('Set-Cookie', `seen=${value}; Path=/`)", ['cookie:seen']],
  's3-command': [
    "import { PutObjectCommand } from '@aws-sdk/client-s3'\nclient.send(new PutObjectCommand({ Bucket: config.evidence.bucket, Key }))",
    ['s3:config.evidence.bucket'],
  ],
  's3-upload': [
    "import { Upload } from '@aws-sdk/lib-storage'\nnew Upload({ client, params: { Bucket: 'evidence', Key } })",
    ['s3:evidence'],
  ],
  's3-client': ["const s3 = new AWS.S3()\ns3.upload({ Bucket: 'evidence', Key })", ['s3:evidence']],
  's3-client-opaque': ['const s3 = new AWS.S3()\nexport const save = (params) => s3.putObject(params)', ['s3:*']],
  's3-presigned-post': ["createPresignedPost(client, { Bucket: 'evidence' })", ['s3:evidence']],
  's3-multer': ["import multerS3 from 'multer-s3'\nmulterS3({ s3, bucket: 'evidence' })", ['s3:evidence']],
  'cdk-s3-bucket': ["import * as s3 from 'aws-cdk-lib/aws-s3'\nnew s3.Bucket(this, 'Evidence', {})", ['s3:Evidence']],
  'azure-blob-upload': [
    "const container = blobService.getContainerClient('evidence')\nawait container.getBlockBlobClient(id).uploadData(data)",
    ['azure-blob:evidence'],
  ],
  'azure-blob-legacy': ["blobService.createBlockBlobFromText('evidence', id, text, done)", ['azure-blob:evidence']],
  'gcs-write': [
    "import { Storage } from '@google-cloud/storage'\nawait new Storage().bucket('evidence').file(id).save(data)",
    ['gcs:evidence'],
  ],
  'upload-folder': ["import multer from 'multer'\nconst upload = multer({ dest: 'uploads/' })", ['file:uploads/']],
  'file-written': ["import fs from 'node:fs'\nfs.writeFileSync(`out/${id}.csv`, rows)", ['file:out/*.csv']],
  'mikro-orm-entity': [
    "import { Entity, Property } from '@mikro-orm/core'\n@Entity({ tableName: 'visits' })\nexport class Visit { @Property() reason!: string }\n@Entity()\nexport class Note {}",
    ['mikro-orm:visits', 'mikro-orm:Note'],
  ],
  'mikro-orm-schema': [
    "import { EntitySchema } from '@mikro-orm/core'\nexport const schema = new EntitySchema({ name: 'Visit', properties: { reason: { type: 'string' } } })",
    ['mikro-orm:Visit'],
  ],
  'mikro-orm-define-entity': [
    "import { defineEntity, p } from '@mikro-orm/core'\nexport const Visit = defineEntity({ name: 'Visit', properties: { reason: p.string() } })",
    ['mikro-orm:Visit'],
  ],
  'objection-model': [
    "import { Model } from 'objection'\nclass Visit extends Model { static get tableName() { return 'visits' } }\nclass Note extends Model { static tableName = 'notes' }",
    ['objection:visits', 'objection:notes'],
  ],
  'supabase-write': [
    "import { createClient } from '@supabase/supabase-js'\nconst supabase = createClient(url, key)\nawait supabase.from('visits').insert({ reason })\nawait supabase.from('notes').select()",
    ['sql:visits'],
  ],
  'redis-write-with-expiry': [
    "import Redis from 'ioredis'\nconst client = new Redis()\nclient.setex('visits', 60, 'x')",
    ['redis:visits'],
  ],
  'redis-write-with-expiry-milliseconds': [
    "import Redis from 'ioredis'\nconst client = new Redis()\nclient.psetex('visits', 60, 'x')",
    ['redis:visits'],
  ],
  'redis-write-text': [
    "import { createClient } from 'redis'\nconst client = createClient()\nawait client.set(`case:${id}:notes`, notes, { EX: 10, NX: true })",
    ['redis:case:*:notes'],
  ],
  'elasticsearch-create-index': [
    "import { Client } from '@elastic/elasticsearch'\nconst client = new Client({ node })\nawait client.indices.create({ index: 'visits' })",
    ['elasticsearch:visits'],
  ],
  'elasticsearch-index': [
    "import { Client } from '@opensearch-project/opensearch'\nconst client = new Client({ node })\nawait client.index({ index: 'visits', body: {} })\nawait client.search({ index: 'notes' })",
    ['elasticsearch:visits'],
  ],
  'azure-table-entity': [
    "import { TableClient } from '@azure/data-tables'\nconst tableClient = new TableClient(url, 'visits', credential)\nawait tableClient.createEntity({ partitionKey: 'a', rowKey: 'b' })\nawait tableClient.getEntity('a', 'b')",
    ['azure-table:visits'],
  ],
  'azure-table-create': [
    "import { TableServiceClient } from '@azure/data-tables'\nconst service = new TableServiceClient(url, credential)\nawait service.createTable('visits')",
    ['azure-table:visits'],
  ],
  'kinesis-stream': ["new CreateStreamCommand({ StreamName: 'visits', ShardCount: 1 })", ['queue:visits']],
  'cdk-stream': [
    "import { Stream } from 'aws-cdk-lib/aws-kinesis'\nnew Stream(this, 'Visits', { streamName: 'visits' })",
    ['queue:visits'],
  ],
  'kafka-topic': [
    "import { Kafka } from 'kafkajs'\nawait new Kafka({ brokers }).admin().createTopics({ topics: [{ topic: 'visits' }, { topic: 'notes' }] })",
    ['queue:visits', 'queue:notes'],
  ],
  'service-bus-queue': [
    "import { ServiceBusAdministrationClient } from '@azure/service-bus'\nconst admin = new ServiceBusAdministrationClient(connection)\nawait admin.createQueue('visits')",
    ['queue:visits'],
  ],
  'amqp-queue': [
    "import amqp from 'amqplib'\nconst channel = await (await amqp.connect(url)).createChannel()\nawait channel.assertQueue('visits', { durable: true })",
    ['queue:visits'],
  ],
  'zustand-persist': [
    "import { create } from 'zustand'\nimport { persist } from 'zustand/middleware'\nexport const useForm = create(persist((set) => ({}), { name: 'form' }))",
    ['localStorage:form'],
  ],
  'redux-persist': [
    "import { persistReducer } from 'redux-persist'\nexport default persistReducer({ key: 'form', storage }, reducer)",
    ['localStorage:form'],
  ],
  'jotai-storage': [
    "import { atomWithStorage } from 'jotai/utils'\nexport const form = atomWithStorage('form', {})",
    ['localStorage:form'],
  ],
  'localforage-instance': [
    "import localforage from 'localforage'\nexport const store = localforage.createInstance({ name: 'housing', storeName: 'drafts' })",
    ['indexeddb:drafts'],
  ],
  'cookie-koa': [
    "import Koa from 'koa'\nnew Koa().use((ctx) => { ctx.cookies.set('seen', 'yes', { maxAge: 1000 }) })",
    ['cookie:seen'],
  ],
  'cookie-remix': [
    "import { createCookie } from '@remix-run/node'\nexport const seen = createCookie('seen', { maxAge: 604_800 })",
    ['cookie:seen'],
  ],
  'cookie-session-remix': [
    "import { createCookieSessionStorage } from 'react-router'\ncreateCookieSessionStorage({ cookie: { name: 'housing' } })\ncreateCookieSessionStorage()",
    ['cookie:housing', 'cookie:__session'],
  ],
  'cookie-nuxt': ["const seen = useCookie('seen', { maxAge: 60 })\nconst read = useCookie('other')", ['cookie:seen']],
  'cookie-angular': [
    "import { CookieService } from 'ngx-cookie-service'\nexport class A { constructor(private cookies: CookieService) { this.cookies.set('seen', 'yes') } }",
    ['cookie:seen'],
  ],
  'gcs-create-bucket': [
    "import { Storage } from '@google-cloud/storage'\nconst storage = new Storage()\nawait storage.createBucket('evidence', { location: 'EUROPE-WEST2' })",
    ['gcs:evidence'],
  ],
  'azure-blob-container': [
    "import { BlobServiceClient } from '@azure/storage-blob'\nconst blobServiceClient = BlobServiceClient.fromConnectionString(text)\nawait blobServiceClient.createContainer('evidence')",
    ['azure-blob:evidence'],
  ],
  'formidable-folder': [
    "import formidable from 'formidable'\nconst form = formidable({ uploadDir: 'uploads/' })\nformidable({})",
    ['file:uploads/'],
  ],
  'bun-write': ["await Bun.write('out.csv', rows)", ['file:out.csv']],
  'winston-file': [
    "import winston from 'winston'\nwinston.createLogger({ transports: [new winston.transports.File({ filename: 'combined.log' }), new winston.transports.Console()] })",
    ['log:combined.log'],
  ],
  'winston-daily-file': [
    "import DailyRotateFile from 'winston-daily-rotate-file'\nnew DailyRotateFile({ filename: 'app-%DATE%.log', maxFiles: '14d' })",
    ['log:app-%DATE%.log'],
  ],
  'pino-destination': [
    "import pino from 'pino'\npino(pino.destination('app.log'))\npino.destination({ dest: 'other.log' })",
    ['log:app.log', 'log:other.log'],
  ],
  'pino-file-transport': [
    "import pino from 'pino'\npino.transport({ target: 'pino/file', options: { destination: 'app.log' } })",
    ['log:app.log'],
  ],
  'bunyan-file': [
    "import bunyan from 'bunyan'\nbunyan.createLogger({ name: 'a', streams: [{ path: 'app.log' }, { stream: process.stdout }] })",
    ['log:app.log'],
  ],
  'cdk-log-group': [
    "import * as logs from 'aws-cdk-lib/aws-logs'\nnew logs.LogGroup(this, 'Access', { retention: logs.RetentionDays.ONE_YEAR })",
    ['log:Access'],
  ],
  'node-cache': [
    "import NodeCache from 'node-cache'\nconst people = new NodeCache()\nconst fine = new NodeCache({ stdTTL: 100 })\nconst unknown = new NodeCache(options)",
    ['cache:people'],
  ],
  'lru-cache': [
    "import { LRUCache } from 'lru-cache'\nconst people = new LRUCache({ updateAgeOnGet: true })\nconst fine = new LRUCache({ max: 500 })",
    ['cache:people'],
  ],
  keyv: [
    "import Keyv from 'keyv'\nconst people = new Keyv({ namespace: 'people' })\nconst others = new Keyv()",
    ['cache:people', 'cache:others'],
  ],
}

describe('the catalogue of stores', () => {
  it('has an example of every entry, and no entry twice', () => {
    expect(Object.keys(examples).toSorted()).toEqual(storeCatalogue.map(({ id }) => id).toSorted())
  })

  it.each(Object.entries(examples))('%s', (_, [code, stores]) => {
    expect(readStores(code).map(({ kind, name }) => `${kind}:${name}`)).toEqual(stores)
  })

  it.each(storeCatalogue.map((entry) => [entry.id, entry] as const))('%s is found by its entry', (id, entry) => {
    const [code, stores] = examples[id] ?? ['', []]
    expect(selectEntries(code)).toContain(entry)
    expect(stores.every((store) => store.startsWith(`${entry.kind}:`))).toBe(true)
  })
})
