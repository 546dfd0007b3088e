import { describe, expect, it } from 'vitest'
import type { ShareFact } from '../src/analysis/facts.js'
import { collectSenders, collectShares, type KnownShares } from '../src/analysis/shares/index.js'
import { readFacts } from './support/read-facts.js'

const nothingKnown: KnownShares = { functions: [], modules: [] }
const read = (code: string, filename = 'src/service.ts', known = nothingKnown): readonly ShareFact[] =>
  readFacts(code, filename, (file) => collectShares(file, known))
const clients = (code: string, filename?: string): readonly string[] => read(code, filename).map(({ client }) => client)

describe('what is no share', () => {
  it.each([
    ['an address of our own', "await fetch('/api/people', { method: 'POST', body })"],
    ['a read without anyone’s data', "await fetch('https://api.example.org/bank-holidays')"],
    ['a health check', "await fetch('https://api.example.org/health', { method: 'POST', body })"],
    [
      'a token request',
      "import axios from 'axios'\nconst data = { grant_type: 'client_credentials', client_assertion: jwt }\nawait axios({ method: 'post', url: tokenUrl, data: qs.stringify(data) })",
    ],
    [
      'a token request whose body is written as a text',
      "import axios from 'axios'\nconst data = `client_id=${id}&grant_type=authorization_code&code=${code}`\nawait axios.post(process.env.IDAM_API_URL, data)",
    ],
    [
      'a program that shows its own secrets to be let in',
      "import axios from 'axios'\nimport config from 'config'\nconst microservice = config.get('services.auth.microservice')\nconst oneTimePassword = authenticator.generate(secret)\nawait axios.post(config.get('services.auth.url'), { microservice, oneTimePassword })",
    ],
    [
      'a log-in with an account of the program’s',
      "const request = require('request-promise')\nawait request.post({ url: loginUrl, form: { Email: process.env.JIGSAW_EMAIL, Password: process.env.JIGSAW_PASSWORD } })",
    ],
    ['a request to where tokens are', "await fetch(config.tokenEndpoint, { method: 'POST', body: params.toString() })"],
    [
      'what a function that gets a token sends',
      "import axios from 'axios'\nconst getBearerToken = async (config) => {\n  const options = { method: 'POST', url: config.url, data: text }\n  return axios.request(options)\n}",
    ],
    [
      'what stays on the machine',
      "import axios from 'axios'\nawait axios.post('http://localhost:3010/cases', { name })",
    ],
    [
      'a function of the project’s own that is called alike',
      "import { trackEvent } from '../analytics'\ntrackEvent('ai', 'generate', name)",
    ],
    ['what a server tells its own subscribers', 'this.pubsub.publish(`user/${id}/changed`, user)'],
    ['a method that is called alike', "cache.post('a', { name })"],
    ['a command that is never sent by this file', 'const SendMessageCommand = 1'],
  ])('%s', (_, code) => {
    expect(clients(code)).toEqual([])
  })

  it.each([
    "import axios from 'axios'\nawait axios.post(process.env.API_URL, { email: user.email, password })",
    "import axios from 'axios'\nawait axios.post(process.env.API_URL, { name: user.name, mode: config.mode })",
  ])('but a person who logs in, or a setting beside a person, is one: %s', (code) => {
    expect(clients(code)).toEqual(['axios'])
  })

  it('a function that gets a token for a person sends who they are', () => {
    const code = "import axios from 'axios'\nconst getToken = (email) => axios.post(process.env.API_URL, { email })"
    expect(clients(code)).toEqual(['axios'])
  })

  it('of what a visitor chose for the page is for strict alone', () => {
    const confidences = (event: string) => read(`dataLayer.push(${event})`).map(({ confidence }) => confidence)
    expect(confidences("{ event: 'Cookies', cookiePreferences: preferences }")).toEqual(['strict'])
    expect(confidences("{ event: 'Cookies', applicantName: name }")).toEqual(['recommended'])
  })

  it('of an amount is for strict alone', () => {
    const event = (properties: string) =>
      read(`eventPublisher.publish({ name: 'Done', properties: ${properties} })`).map(({ confidence }) => confidence)
    expect(event('{ totalSent }')).toEqual(['strict'])
    expect(event('{ totalSent, prisonerNumber }')).toEqual(['recommended'])
  })

  it('of a number that is of nobody is for strict alone', () => {
    const code =
      "import axios from 'axios'\nawait axios.put(`https://${API_HOST}.example.org/target`, { targetPercentage: Number(value), isFinal: count > 3 })"
    expect(read(code).map(({ confidence }) => confidence)).toEqual(['strict'])
  })

  it.each([
    [
      'an address that may say whom it is about',
      'axios.put(`https://api.example.org/people/${x}/flag`, { active: true })',
    ],
    ['a body that says whom it is about', "axios.put('https://api.example.org/flags', { caseId: 7, active: true })"],
    ['a body with a value of which nothing is known', "axios.put('https://api.example.org/flags', { active: value })"],
    [
      'a body that is added to',
      "const body = { active: true }\nbody.note = text\naxios.put('https://api.example.org/a', body)",
    ],
  ])('but %s counts everywhere', (_, code) => {
    const facts = read(`import axios from 'axios'\n${code}`)
    expect(facts.map(({ client, confidence }) => `${client} ${confidence}`)).toEqual(['axios recommended'])
  })

  it.each([
    ['a link to a service that measures visits', '<a href="https://www.hotjar.com">privacy of Hotjar</a>'],
    ['a script of our own', '<script src="/assets/main.js" />'],
    ['a map', '<iframe src="https://maps.example.org" />'],
  ])('%s', (_, code) => {
    expect(clients(`export const Page = () => <Head>${code}</Head>`, 'pages/_document.tsx')).toEqual([])
  })
})

describe('where a share stands', () => {
  it('is the word that sends: of a command made first, the `send` it is given to', () => {
    const code = `import { SendMessageCommand } from '@aws-sdk/client-sqs'
const command = new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify({ ethnicity }) })
log(command)
await sqsClient.send(command)
`
    const [fact] = read(code)
    expect(fact).toMatchObject({
      client: 'sqs-command',
      at: { loc: { start: { line: 4, column: 16 }, end: { column: 20 } } },
    })
    expect(fact?.payload.fields.map(({ name }) => name)).toEqual(['ethnicity'])
  })

  it('is the words that give a script away', () => {
    const [fact] = read('export const P = () => <script src="https://www.googletagmanager.com/gtm.js" />', 'a.tsx')
    expect(fact?.at.loc).toEqual({ start: { line: 1, column: 48 }, end: { line: 1, column: 68 } })
  })
})

describe('where it goes, and what goes', () => {
  const one = (code: string) => {
    const [fact] = read(code)
    return {
      ...fact?.destination,
      fields: fact?.payload.fields.map(({ name }) => name),
      complete: fact?.payload.complete,
    }
  }

  it.each([
    ['a literal', "fetch('https://API.Example.org:8443/x', { method: 'POST', body })", { host: 'api.example.org' }],
    ['a template', 'fetch(`https://api.example.org/${id}`, { method: "POST", body })', { host: 'api.example.org' }],
    [
      'a constant',
      "const base = 'https://api.example.org'\nfetch(`${base}/x`, { method: 'POST', body })",
      { host: 'api.example.org' },
    ],
    [
      'an environment variable',
      "fetch(`${process.env.DWP_URL}/x`, { method: 'POST', body })",
      { environment: ['DWP_URL'] },
    ],
    [
      'an address that is put together step by step',
      'let url = `${process.env.DWP_URL}/people`\nif (isOld) url += "?dateOfBirth=1950-01-01"\nfetch(url, { method: "POST", body })',
      { environment: ['DWP_URL'] },
    ],
    ['configuration', "fetch(config.apis.dwp.url, { method: 'POST', body })", { kind: 'symbolic' }],
    [
      'the address a client was made with',
      "import axios from 'axios'\nconst api = axios.create({ baseURL: process.env.DWP_URL })\napi.post('/people', { name })",
      { environment: ['DWP_URL'] },
    ],
    [
      'the address of a client in a field',
      "import axios from 'axios'\nclass Client {\n  constructor() { this.api = axios.create({ baseURL: 'https://api.example.org' }) }\n  send(name) { return this.api.post('/people', { name }) }\n}",
      { host: 'api.example.org' },
    ],
    [
      'the address that stands beside a path in the call',
      "import axios from 'axios'\naxios({ method: 'post', url: '/people', baseURL: process.env.DWP_URL, data: { name } })",
      { environment: ['DWP_URL'] },
    ],
    [
      'the address of a client that was handed over',
      "import { AxiosInstance } from 'axios'\nclass CaseApi {\n  constructor(private readonly instance: AxiosInstance) {}\n  save(name: string) { return this.instance.post(`/cases/${id}`, { name }) }\n}",
      { kind: 'unknown' },
    ],
    [
      'a host by its name',
      "import https from 'node:https'\nhttps.request({ hostname: 'api.example.org', method: 'POST' }, done)",
      { host: 'api.example.org' },
    ],
    [
      'a machine of the developer’s own',
      "import https from 'node:https'\nhttps.request({ hostname: 'localhost', method: 'POST' }, done)",
      { kind: 'unknown' },
    ],
    [
      'the first argument a client was made with',
      "import { GraphQLClient } from 'graphql-request'\nconst client = new GraphQLClient('https://api.example.org/graphql')\nclient.request(query, { name })",
      { host: 'api.example.org' },
    ],
    [
      'a host with a port',
      "const grpc = require('@grpc/grpc-js')\nconst proto = grpc.loadPackageDefinition(definition)\nconst client = new proto.Cases('Cases.example.org:443', credentials)\nclient.create({ name }, done)",
      { host: 'cases.example.org' },
    ],
  ])('%s', (_, code, expected) => {
    expect(one(code)).toMatchObject(expected)
  })

  it.each([
    ['names and nested names', '{ name, address: { postcode } }', ['name', 'postcode'], true],
    ['a spread of what is known', '{ ...{ name }, age }', ['name', 'age'], true],
    ['a spread of what is not', '{ ...person, age }', ['age'], false],
    ['JSON text', 'JSON.stringify({ name })', ['name'], true],
    ['JSON text inside a message', '{ type: 1, body: Buffer.from(JSON.stringify({ name })) }', ['type', 'name'], true],
    ['text of what is not known', '{ body: JSON.stringify(person) }', ['body'], true],
    ['parameters', 'new URLSearchParams({ name })', ['name'], true],
    ['something opaque', 'person', [], false],
  ])('%s', (_, value, fields, complete) => {
    const code = `import axios from 'axios'\naxios.post('https://api.example.org', ${value})`
    expect(one(code)).toMatchObject({ fields, complete })
  })

  it.each([
    [
      'behind the call',
      "import superagent from 'superagent'\nsuperagent.post(url).set('a', 'b').send({ name })",
      ['name'],
    ],
    [
      'to what the call gives',
      "import http from 'node:http'\nconst call = http.request({ host: 'api.example.org', method: 'POST' })\ncall.write(JSON.stringify({ name }))\ncall.end()",
      ['name'],
    ],
    [
      'to what it is called on',
      "const call = new XMLHttpRequest()\ncall.open('POST', 'https://api.example.org')\ncall.send(JSON.stringify({ name }))",
      ['name'],
    ],
    [
      'to another call of the same module',
      "import superagent from 'superagent'\nsuperagent.post(url)\nsuperagent.send({ name })",
      [],
    ],
  ])('reads what is given later: %s', (_, code, fields) => {
    expect(one(code).fields).toEqual(fields)
  })

  it('reads the parameters of an address where they stand in an object', () => {
    const code = (name: string) =>
      `const rp = require('request-promise')\nrp(\`\${base}/people\`, { method: 'GET', qs: { limit: 10, ${name}: query.x } })`
    expect(read(code('dateOfBirth'))).toMatchObject([
      { confidence: 'recommended', payload: { fields: [{ name: 'limit' }, { name: 'dateOfBirth' }] } },
    ])
    // Of a person or of a building.
    expect(read(code('address')).map(({ confidence }) => confidence)).toEqual(['strict'])
    expect(read(code('page'))).toEqual([])
  })

  it('reads the parameters of an address that is put together step by step', () => {
    const code = (name: string) =>
      `import axios from 'axios'\nlet url = \`\${process.env.API}/search\`\nurl += \`?${name}=\${value}\`\naxios.get(url)`
    expect(read(code('dateOfBirth')).map(({ confidence }) => confidence)).toEqual(['recommended'])
    expect(read(code('page'))).toEqual([])
    expect(read(code('dateOfBirth').replace('axios.get', 'url = other\naxios.get'))).toEqual([])
  })

  it('takes an address of our own for none, whatever client this file makes', () => {
    const code = "import axios from 'axios'\nconst api: AxiosInstance = axios.create()\napi.post('/people', { name })"
    expect(read(code)).toEqual([])
  })

  it('follows what is added to a form', () => {
    const code =
      "import axios from 'axios'\nconst form = new FormData()\nform.append('ethnicity', e)\naxios.post('https://api.example.org', form)"
    expect(one(code).fields).toEqual(['ethnicity'])
  })
})

describe('what only the register knows', () => {
  it('is a share by function or module', () => {
    const known = { functions: ['dwpClient.*'], modules: [] }
    expect(read('dwpClient.check(person)', 'src/a.ts', known)).toMatchObject([
      { client: 'register', destination: { callee: 'dwpClient.check' } },
    ])
    expect(read('hmrcClient.check(person)', 'src/a.ts', known)).toEqual([])
  })
})

describe('weak evidence', () => {
  const names = (code: string): readonly string[] =>
    readFacts(code, 'src/service.ts', collectSenders).map(({ destination }) => destination.shown)

  it.each([
    [
      'an imported function',
      "import { sendMessage } from './notify'\nawait sendMessage(resident.phone, body)",
      'sendMessage',
    ],
    ['a required function', "const { sendReminder } = require('./notify')\nsendReminder(resident)", 'sendReminder'],
    [
      'an inherited method',
      'class Form extends Service {\n  post(answers) { return this.fetchJson(url, answers) }\n}',
      'fetchJson',
    ],
    ['a method of a client', 'await client.postToSpine(record)', 'client.postToSpine'],
    [
      'a request handed to another',
      "batcher.addRequest(config.payUrl, { method: 'post', body: JSON.stringify(payment) })",
      'batcher.addRequest',
    ],
    [
      'a request that is given its parts later',
      "class Upload extends Model {\n  save() {\n    const options = url.parse(host)\n    options.method = 'POST'\n    options.data = form\n    this.request(options, done)\n  }\n}",
      'request',
    ],
    [
      'a client that is told the method',
      "await gateway.request(['residents', id], 'POST', caseNote)",
      'gateway.request',
    ],
    [
      'a request whose method is a constant',
      "import { axiosRequest } from '../api'\naxiosRequest({ url: `${base}/assign`, data, method: requestMethods.post })",
      'axiosRequest',
    ],
    [
      'a client of another package',
      "import { API } from '@council/connectors'\nawait API.post(urls.site, site)",
      'API.post',
    ],
    [
      'a function that another gave',
      'const sendMessage = getSender()\nawait sendMessage(template, mobileNumber)',
      'sendMessage',
    ],
    [
      'a method that submits',
      'await this.updateAppealService.submitEventRefactored(Events.EDIT, appeal)',
      'updateAppealService.submitEventRefactored',
    ],
    ['a function that is handed over', 'const notify = ({ sendEmail }) => (person) => sendEmail(person)', 'sendEmail'],
  ])('%s', (_, code, shown) => {
    expect(names(code)).toEqual([shown])
  })

  it.each([
    ['a function of this file', 'function sendMessage(to) { log(to) }\nsendMessage(resident)'],
    ['a method of this class', 'class A extends B {\n  sendMessage(to) {}\n  run(to) { this.sendMessage(to) }\n}'],
    ['the answer to a request', 'res.sendData(found)'],
    ['another thread of the same program', 'worker.sendMessage(found)'],
    ['no data', "import { sendMessage } from './notify'\nsendMessage('started')\nsendMessage(() => f())"],
    ['only an address', "import { fetchJson } from './http'\nfetchJson(`${base}/offices`)\nfetchJson(officesUrl)"],
    ['an address of our own', "import { postJson } from './http'\npostJson('/api/answers', answers)"],
    ['a request that reads', "client.call({ method: 'GET', body })"],
    ['a request that is told to read', "await gateway.request(['residents', id], 'GET', headers)"],
    ['a log-in', "import { sendTokenRequest } from './log-in'\nsendTokenRequest(code)"],
    ['a route', "api.post('/people', (req, res) => res.send())"],
    [
      'what a function of this file gives',
      'function getSender() { return log }\nconst sendMessage = getSender()\nsendMessage(person)',
    ],
  ])('not %s', (_, code) => {
    expect(names(code)).toEqual([])
  })
})
