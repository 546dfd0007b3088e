import { describe, expect, it } from 'vitest'
import type { ShareFact } from '../src/analysis/facts.js'
import { collectShares, type KnownShares } from '../src/analysis/shares/index.js'
import { egressCatalogue } from '../src/catalogue/shares/index.js'
import { scriptTags } from '../src/catalogue/shares/script-tags.js'
import { readFacts } from './support/read-facts.js'

const nothingKnown: KnownShares = { functions: [], modules: [] }
const read = (code: string, filename = 'src/service.ts', known = nothingKnown): readonly ShareFact[] =>
  readFacts(code, filename, (file) => collectShares(file, known))
const clients = (code: string, filename?: string): readonly string[] => read(code, filename).map(({ client }) => client)

/** The documented way to send with each library. */
const calls: Readonly<Record<string, string>> = {
  'govuk-notify-email':
    "import { NotifyClient } from 'notifications-node-client'\nconst notifyClient = new NotifyClient(key)\nawait notifyClient.sendEmail(templateId, email, { personalisation: { name } })",
  'govuk-notify-letter':
    "const { NotifyClient } = require('notifications-node-client')\nconst notifyClient = new NotifyClient(key)\nnotifyClient.sendLetter(templateId, { personalisation: { address_line_1: name } })",
  'mail-client': 'await courier.sendEmail({ to: resident.email, subject })',
  nodemailer:
    "import nodemailer from 'nodemailer'\nconst transporter = nodemailer.createTransport(options)\nawait transporter.sendMail({ to: email, text })",
  sendgrid: "import sgMail from '@sendgrid/mail'\nawait sgMail.send({ to: email, text })",
  mailgun: "const mg = mailgun.client({ username: 'api', key })\nmg.messages.create(domain, { to: [email], text })",
  twilio:
    "import twilio from 'twilio'\nconst client = twilio(sid, token)\nclient.messages.create({ to: phone, body: text })",
  'sqs-command':
    "import { SendMessageCommand } from '@aws-sdk/client-sqs'\nawait sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify({ name }) }))",
  'sns-command':
    "import { PublishCommand } from '@aws-sdk/client-sns'\nawait sns.send(new PublishCommand({ TopicArn: arn, Message: text }))",
  'eventbridge-command':
    "import { PutEventsCommand } from '@aws-sdk/client-eventbridge'\nawait bus.send(new PutEventsCommand({ Entries: entries }))",
  'ses-command':
    "import { SendEmailCommand } from '@aws-sdk/client-ses'\nawait ses.send(new SendEmailCommand({ Destination: to, Message: message }))",
  'aws-sdk-2':
    "const AWS = require('aws-sdk')\nconst sqs = new AWS.SQS()\nsqs.sendMessage({ QueueUrl: url, MessageBody: body }, done)",
  'sqs-producer':
    "import { Producer } from 'sqs-producer'\nconst producer = Producer.create({ queueUrl })\nawait producer.send([{ id, body }])",
  'service-bus': "const sender = serviceBusClient.createSender('cases')\nawait sender.sendMessages({ body: { name } })",
  'queue-wrapper': 'await sendMessageToQueue({ name }, queueUrl)',
  's3-hand-over':
    "import { getSignedUrl } from '@aws-sdk/s3-request-presigner'\nconst link = await getSignedUrl(client, command, { expiresIn: 60 })",
  gtag: "gtag('event', 'submit', { page: name })",
  'application-insights':
    "const appInsights = require('applicationinsights')\nappInsights.defaultClient.trackEvent({ name: 'Saved', properties: { id } })",
  'event-publisher': 'await this.eventPublisher.publish({ name, at })',
  'sentry-context': "import * as Sentry from '@sentry/node'\nSentry.setUser({ id: person.id })",
  'sentry-capture': "import * as Sentry from '@sentry/node'\nSentry.captureException(error)",
  fetch: "await fetch('https://api.example.org/people', { method: 'POST', body: JSON.stringify({ name }) })",
  'fetch-module': "import get from 'node-fetch'\nawait get('https://api.example.org/people', { method: 'POST', body })",
  axios: "import axios from 'axios'\nawait axios.post('https://api.example.org/people', { name })",
  'axios-read':
    "import axios from 'axios'\nawait axios.get('https://api.example.org/people', { params: { dateOfBirth } })",
  'axios-request':
    "import axios from 'axios'\nawait axios({ method: 'post', url: 'https://api.example.org/people', data: { name } })",
  'axios-any': "import axios from 'axios'\nawait axios[method]('https://api.example.org/people', { name })",
  superagent:
    "import superagent from 'superagent'\nawait superagent.post('https://api.example.org/people').send({ name })",
  'superagent-any':
    "import superagent from 'superagent'\nawait superagent[method]('https://api.example.org/people').send({ name })",
  request:
    "const request = require('request')\nrequest.post({ url: 'https://api.example.org/people', json: { name } }, done)",
  'request-call':
    "import request from 'request'\nfunction options(person) {\n  return { url: `${base}/people`, method: 'POST', json: true, body: person }\n}\nrequest(options(person), done)",
  got: "import got from 'got'\nawait got.post('https://api.example.org/people', { json: { name } })",
  'got-call': "import got from 'got'\nawait got('https://api.example.org/people', { method: 'POST', json: { name } })",
  'node-http':
    "import https from 'node:https'\nconst call = https.request({ hostname: 'api.example.org', method: 'POST' }, done)",
  'rest-client-path': 'await this.restClient.post({ path: `/people/${id}`, data: { name } })',
  'rest-client': "await restClient.post('https://api.example.org/people', { name })",
  'hof-model':
    "const Model = require('hof').model\nmodule.exports = class Upload extends Model {\n  save() { return this.request({ url: config.vault, method: 'POST', data: form }) }\n}",
}

const tags: Readonly<Record<string, string>> = {
  'google-tag-manager': '<script async src={`https://www.googletagmanager.com/gtag/js?id=${id}`} />',
  'google-analytics': '<script src="https://www.google-analytics.com/analytics.js" />',
  hotjar: "<script dangerouslySetInnerHTML={{ __html: `(window,document,'https://static.hotjar.com/c/hotjar-')` }} />",
  clarity: '<Script>{`t.src="https://www.clarity.ms/tag/"+i`}</Script>',
  'meta-pixel': '<Script src="https://connect.facebook.net/en_US/fbevents.js" />',
  'linkedin-insight': '<script src="https://snap.licdn.com/li.lms-analytics/insight.min.js" />',
  siteimprove: '<script src="https://siteimproveanalytics.com/js/siteanalyze_1.js" />',
  silktide: '<script src="https://analytics.silktide.com/1.js" />',
  'crazy-egg': '<script src="https://script.crazyegg.com/pages/1.js" />',
  segment: '<Script src="https://cdn.segment.com/analytics.js/v1/k/analytics.min.js" />',
  'matomo-cloud': '<script src="https://cdn.matomo.cloud/council/matomo.js" />',
  plausible: '<script src="https://plausible.io/js/script.js" />',
  intercom: '<Script src="https://widget.intercom.io/widget/x" />',
}

describe('the catalogue of what sends data out', () => {
  it('has an example of every entry', () => {
    expect(Object.keys(calls).toSorted()).toEqual(egressCatalogue.map(({ id }) => id).toSorted())
    expect(Object.keys(tags).toSorted()).toEqual(scriptTags.map(({ id }) => id).toSorted())
  })

  it.each(Object.entries(calls))('%s', (id, code) => {
    expect(clients(code)).toEqual([id])
  })

  it.each(Object.entries(tags))('%s', (id, code) => {
    const [fact, ...more] = read(`export const Page = () => <Head>${code}</Head>`, 'pages/_document.tsx')
    expect(more).toEqual([])
    expect(fact).toMatchObject({
      client: id,
      destination: { kind: 'host', host: expect.stringContaining('.') as string },
    })
  })
})

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
      'a function of the project’s own that is called alike',
      "import { trackEvent } from '../analytics'\ntrackEvent('ai', 'generate', name)",
    ],
    ['a method that is called alike', "cache.post('a', { name })"],
    ['a command that is never sent by this file', 'const SendMessageCommand = 1'],
  ])('%s', (_, code) => {
    expect(clients(code)).toEqual([])
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
  ])('%s', (_, code, expected) => {
    expect(one(code)).toMatchObject(expected)
  })

  it.each([
    ['names and nested names', '{ name, address: { postcode } }', ['name', 'address', 'postcode'], true],
    ['a spread of what is known', '{ ...{ name }, age }', ['name', 'age'], true],
    ['a spread of what is not', '{ ...person, age }', ['age'], false],
    ['JSON text', 'JSON.stringify({ name })', ['name'], true],
    ['parameters', 'new URLSearchParams({ name })', ['name'], true],
    ['something opaque', 'person', [], false],
  ])('%s', (_, value, fields, complete) => {
    const code = `import axios from 'axios'\naxios.post('https://api.example.org', ${value})`
    expect(one(code)).toMatchObject({ fields, complete })
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
