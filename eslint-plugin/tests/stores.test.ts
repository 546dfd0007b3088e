import { describe, expect, it } from 'vitest'
import { readStores } from './support/read-stores.js'

const names = (code: string, filename?: string) => readStores(code, filename).map(({ kind, name }) => `${kind}:${name}`)

describe('names of stores', () => {
  it.each([
    ['a constant', "const KEY = 'draft'\nlocalStorage.setItem(KEY, x)", 'draft'],
    ['a constant object', "const KEYS = { draft: 'd' } as const\nlocalStorage.setItem(KEYS.draft, x)", 'd'],
    ['an enum', "enum Key { Draft = 'd' }\nlocalStorage.setItem(Key.Draft, x)", 'd'],
    ['an environment variable', 'localStorage.setItem(process.env.DRAFT_KEY!, x)', 'DRAFT_KEY'],
    ['an environment variable with a default', "localStorage.setItem(process.env.KEY || 'x', x)", 'KEY'],
    [
      'a destructured environment variable',
      'const { DRAFT: key } = process.env\nlocalStorage.setItem(key, x)',
      'DRAFT',
    ],
    ['a configuration path', 'localStorage.setItem(config.storage.draftKey, x)', 'config.storage.draftKey'],
    ['a configuration read', "localStorage.setItem(config.get('storage.draft'), x)", 'storage.draft'],
    ['a parameter', 'export const f = (key: string) => localStorage.setItem(key, x)', 'key'],
    ['a template', 'localStorage.setItem(`draft:${id}:${step}`, x)', 'draft:*:*'],
    ['a template of unknown neighbours', 'localStorage.setItem(`${a}${b}`, x)', '*'],
    ['a sum', "localStorage.setItem('draft:' + id, x)", 'draft:*'],
    ['a known part of a template', "const prefix = 'draft'\nlocalStorage.setItem(`${prefix}:${id}`, x)", 'draft:*'],
    [
      'a field',
      "class S { prefix = 'draft'\n save(id) { localStorage.setItem(`${this.prefix}:${id}`, x) } }",
      'draft:*',
    ],
    ['a local function', 'const keyOf = (id) => `draft:${id}`\nlocalStorage.setItem(keyOf(applicant), x)', 'draft:*'],
    [
      'a method',
      'class S { keyOf(id) { return `d:${id}` }\n save() { localStorage.setItem(this.keyOf(1), x) } }',
      'd:*',
    ],
    ['a variable that changes', "let key = 'a'\nkey = 'b'\nlocalStorage.setItem(key, x)", 'key'],
    ['a local helper', "function put(key) { localStorage.setItem(key, x) }\nput('draft')", 'draft'],
    ['something computed', 'localStorage.setItem(keys[index], x)', '*'],
    ['a spread', 'localStorage.setItem(...entry)', '*'],
    ['itself', 'const key = key\nlocalStorage.setItem(key, x)', 'key'],
  ])('read %s', (_, code, name) => {
    expect(names(code)).toEqual([`localStorage:${name}`])
  })
})

describe('writes by assignment', () => {
  it.each([
    ["localStorage.draft = 'x'", ['localStorage:draft']],
    ["window.sessionStorage['draft'] = 'x'", ['sessionStorage:draft']],
    ["document.cookie = 'seen=yes; max-age=60'", ['cookie:seen']],
    ['document.cookie = `${name}=${value}; path=/`', ['cookie:*']],
    ["document.cookie = name + '=' + value", ['cookie:*']],
    ["document.cookie = 'seen=; expires=Thu, 01 Jan 1970 00:00:00 GMT'", []],
    ["document.cookie = 'seen=; Max-Age=0'", []],
    ["request.cookie = 'seen=yes'", []],
  ])('%s', (code, stores) => {
    expect(names(code)).toEqual(stores)
  })
})

describe('session plugins of hapi', () => {
  it('are found where they are registered', () => {
    const code = "import Yar from '@hapi/yar'\nexport default { plugin: Yar, options: { name: 'housing' } }"
    expect(names(code)).toEqual(['session:housing'])
    expect(names("server.register({ plugin: require('@hapi/yar'), options: {} })")).toEqual(['session:session'])
  })
})

describe('tables in strings of SQL', () => {
  const code = [
    'await db.query(`',
    '  CREATE TABLE IF NOT EXISTS care.visits (',
    '    id serial PRIMARY KEY,',
    '    reason text',
    '  )`)',
    "db.run('CREATE TABLE notes (\\n id int, text text)')",
    'db.run(`CREATE TABLE ${prefix}_log (id int)`)',
  ].join('\n')

  it('are read with their columns, at their place', () => {
    const stores = readStores(code)
    expect(stores.map(({ kind, name, fields }) => [kind, name, fields])).toEqual([
      ['sql', 'visits', ['id', 'reason']],
      ['sql', 'notes', ['id', 'text']],
      ['sql', '*_log', ['id']],
    ])
    expect(code.slice(...(stores[0]?.at.range ?? [0, 0]))).toBe('care.visits')
    expect(stores[0]?.at.loc).toEqual({ start: { line: 2, column: 29 }, end: { line: 2, column: 40 } })
    expect(code.slice(...(stores[2]?.at.range ?? [0, 0]))).toBe('${prefix}_log')
  })

  it.each([
    "throw new Error('Failed to create table users')",
    "log('You cannot create table x (yet)')",
    '// CREATE TABLE visits (id int)',
    "exports.down = (db) => db.query('CREATE TABLE old (id int)')",
    "db.query('CREATE TEMPORARY TABLE scratch (id int)')",
    "db.query('ALTER TABLE visits ADD COLUMN reason text')",
    "db.query('DROP TABLE visits')",
    "db.query('CREATE TABLE broken (id int')",
  ])('are not seen in %s', (text) => {
    expect(names(text)).toEqual([])
  })
})

describe('what is no store', () => {
  it.each([
    'collection.save({ name })',
    "localStorage.getItem('draft'); localStorage.removeItem('draft'); localStorage.clear()",
    "import Redis from 'ioredis'\nconst client = new Redis()\nclient.get('a'); client.del('a'); client.expire('a', 5)",
    "import Redis from 'ioredis'\nconst seen = new Map()\nseen.set('a', 1)",
    "import { GetCommand, DeleteCommand } from '@aws-sdk/lib-dynamodb'\nnew GetCommand({ TableName: 'a' }); new DeleteCommand({ TableName: 'a' })",
    "import { GetObjectCommand } from '@aws-sdk/client-s3'\nnew GetObjectCommand({ Bucket: 'a' })",
    "res.clearCookie('seen'); const seen = req.cookies.seen",
    "exports.up = (knex) => knex.schema.alterTable('visits', (table) => table.string('x')).dropTable('old')",
    "const Visit = mongoose.model('Visit')",
    "app.set('view engine', 'njk') // cookie redis",
    "request.set('Authorization', token) // redis cookie",
    "define('module', ['a'], function (a) {}) // sequelize",
    "import session from 'express-session'\nconst store = new session.MemoryStore()",
    "const session = useSession('a') // express-session",
    "import { Entity } from './domain'\n@Entity('x')\nclass A {} // typeorm",
    'f(); new X; x?.(); (() => {})()',
  ])('%s', (code) => {
    expect(names(code)).toEqual([])
  })
})

describe('a fact', () => {
  it('stands at the method, with the place for a comment above its statement', () => {
    const code =
      "function save() {\n  return client // redis\n    .multi()\n    .set('case', notes)\n}\nconst client = redis.createClient()"
    const [fact] = readStores(code)
    expect(fact?.at.loc).toEqual({ start: { line: 4, column: 5 }, end: { line: 4, column: 8 } })
    expect(fact?.declareAt).toEqual({ offset: 18, indent: '  ', style: 'jsdoc' })
  })

  it('stands at the class that a decorator makes a table', () => {
    const code =
      "import { Entity } from 'typeorm'\n@Entity('visits')\nexport class Visit {\n  id: string\n  reason: string\n}"
    const [fact] = readStores(code)
    expect(code.slice(...(fact?.at.range ?? [0, 0]))).toBe('Visit')
    expect(fact?.fields).toEqual(['id', 'reason'])
    // Below the decorator: `export` begins the declaration that a tag there ties.
    expect(code.slice(fact?.declareAt.offset).startsWith('export class')).toBe(true)
  })

  it('lists the columns of a migration', () => {
    const code =
      "exports.up = (knex) => knex.schema.createTable('visits', (t) => { t.increments('id').primary(); t.text('reason') })"
    expect(readStores(code)[0]?.fields).toEqual(['id', 'reason'])
  })

  it('is given once a store, however often a file writes it', () => {
    const code = "res.cookie('seen', 1)\nres.cookie('seen', 2)\nres.cookie(names[0], 1)\nres.cookie(names[1], 1)"
    expect(names(code)).toEqual(['cookie:seen', 'cookie:*', 'cookie:*'])
  })

  it('follows a client through fields, parameters and types', () => {
    expect(
      names("class S { constructor(private readonly client: RedisClient) {}\n save() { this.client.set('a', 1) } }"),
    ).toEqual(['redis:a'])
    expect(names("const store = require('../lib/redis')\nstore.set('a', 1)")).toEqual(['redis:a'])
    expect(names("let client\nclient = redis.createClient()\nclient.set('a', 1)")).toEqual(['redis:a'])
  })

  it('follows a method through `promisify` and `bind`', () => {
    const redis = "const redis = require('redis')\nconst client = redis.createClient()\n"
    const bound = `${redis}const setAsync = promisify(client.set).bind(client)\nsetAsync('a', 1)`
    expect(names(bound)).toEqual(['redis:a'])
    expect(names(`${redis}const set = client.set.bind(client)\nset('a', 1)`)).toEqual(['redis:a'])
    expect(names(`${redis}const get = promisify(client.get).bind(client)\nget('a', 1)`)).toEqual([])
    const field =
      "class TokenStore {\n  constructor(redisClient) { this.setAsync = promisify(redisClient.set).bind(redisClient) }\n  save(token) { this.setAsync('a', token) }\n}"
    expect(names(field)).toEqual(['redis:a'])
  })

  it('needs no options that the code shows where the module says what it is', () => {
    const code = "const expressSession = require('express-session')\napp.use(expressSession(this.makeOptions(secret)))"
    expect(names(code)).toEqual(['session:connect.sid'])
  })

  it('is weak where only a name speaks for it', () => {
    const [fact] = readStores("export const save = (client) => client.set('a', 1) // Redis")
    expect(fact?.confidence).toBe('strict')
  })
})

describe('hostile input', () => {
  it('does not overflow on a long chain', () => {
    const code = `// redis\nconst x = client${".set('a', 1)".repeat(300)}`
    expect(() => readStores(code)).not.toThrow()
  })

  it.each([
    'localStorage.setItem()',
    'res.cookie(...args)',
    'new PutCommand() // TableName',
    'new PutCommand(...x) // TableName',
    'document.cookie = [, a]',
    "class A { #client = redis.createClient(); save() { this.#client.set('a', 1) } }",
    'db.query(`CREATE TABLE ${`a${b}`} (id int)`)',
    'const a = b, b = a\nlocalStorage.setItem(a.c, b.d)',
    'const f = () => f()\nlocalStorage.setItem(f(), 1)',
    'new BatchWriteCommand({ ...x, RequestItems: { ...y, [z()]: [] } }) // TableName',
  ])('does not throw on %s', (code) => {
    expect(() => readStores(code)).not.toThrow()
  })
})
