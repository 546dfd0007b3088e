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
