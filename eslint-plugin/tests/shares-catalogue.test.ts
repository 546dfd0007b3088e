import { describe, expect, it } from 'vitest'
import { collectShares } from '../src/analysis/shares/index.js'
import { egressCatalogue } from '../src/catalogue/shares/index.js'
import { scriptTags } from '../src/catalogue/shares/script-tags.js'
import { readFacts } from './support/read-facts.js'

const read = (code: string, filename = 'src/service.ts') =>
  readFacts(code, filename, (file) => collectShares(file, { functions: [], modules: [] }))

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
  'request-read': "import request from 'request'\nrequest.get({ url: `${base}/people`, qs: { dateOfBirth } }, done)",
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
  ses: "const AWS = require('aws-sdk')\nconst ses = new AWS.SES()\nawait ses.sendEmail({ Destination: to, Message: message }).promise()",
  postmark:
    "const postmark = require('postmark')\nconst client = new postmark.ServerClient(key)\nclient.sendEmail({ To: email, TextBody: text })",
  resend:
    "import { Resend } from 'resend'\nconst resend = new Resend(key)\nawait resend.emails.send({ to: email, text })",
  'mailchimp-transactional':
    "const mailchimp = require('@mailchimp/mailchimp_transactional')(key)\nmailchimp.messages.send({ message })",
  mailjet:
    "const mailjet = require('node-mailjet').apiConnect(key, secret)\nmailjet.post('send', { version: 'v3.1' }).request({ Messages: messages })",
  vonage:
    "const { Vonage } = require('@vonage/server-sdk')\nconst vonage = new Vonage(credentials)\nawait vonage.sms.send({ to: phone, text })",
  'message-bird':
    "const messagebird = require('messagebird').initClient(key)\nmessagebird.messages.create({ recipients: [phone], body }, done)",
  'azure-communication':
    "import { EmailClient } from '@azure/communication-email'\nconst client = new EmailClient(connection)\nconst poller = await client.beginSend(message)",
  'web-push': "const webpush = require('web-push')\nwebpush.sendNotification(subscription, JSON.stringify({ text }))",
  'firebase-messaging':
    "import { getMessaging } from 'firebase-admin/messaging'\nawait getMessaging().send({ token, notification: { body } })",
  'mailchimp-list':
    "const client = require('@mailchimp/mailchimp_marketing')\nawait client.lists.addListMember(listId, { email_address: email, status: 'subscribed' })",
  'campaign-monitor-list':
    "const createsend = require('createsend-node')\nconst api = new createsend(auth)\napi.subscribers.addSubscriber(listId, { EmailAddress: email }, done)",
  'brevo-list':
    "const brevo = require('@getbrevo/brevo')\nconst api = new brevo.ContactsApi()\nawait api.createContact({ email, listIds: [2] })",
  'kinesis-command':
    "import { PutRecordCommand } from '@aws-sdk/client-kinesis'\nawait kinesis.send(new PutRecordCommand({ StreamName: stream, Data: data, PartitionKey: key }))",
  'pinpoint-command':
    "import { SendMessagesCommand } from '@aws-sdk/client-pinpoint'\nawait pinpoint.send(new SendMessagesCommand({ ApplicationId: id, MessageRequest: request }))",
  'event-hubs':
    "import { EventHubProducerClient } from '@azure/event-hubs'\nconst producer = new EventHubProducerClient(connection, hub)\nawait producer.sendBatch([{ body: { name } }])",
  'event-grid':
    "import { EventGridPublisherClient } from '@azure/eventgrid'\nconst client = new EventGridPublisherClient(endpoint, 'CloudEvent', credential)\nawait client.send([{ data: { name } }])",
  'storage-queue':
    "import { QueueServiceClient } from '@azure/storage-queue'\nconst queueClient = QueueServiceClient.fromConnectionString(connection).getQueueClient('cases')\nawait queueClient.sendMessage(JSON.stringify({ name }))",
  'amqp-publish':
    "import amqp from 'amqplib'\nconst connection = await amqp.connect(url)\nconst channel = await connection.createChannel()\nchannel.sendToQueue('cases', Buffer.from(JSON.stringify({ name })))",
  kafka:
    "import { Kafka } from 'kafkajs'\nconst kafka = new Kafka({ brokers })\nconst producer = kafka.producer()\nawait producer.send({ topic: 'cases', messages: [{ value: JSON.stringify({ name }) }] })",
  'google-pubsub-publish':
    "const { PubSub } = require('@google-cloud/pubsub')\nconst pubsub = new PubSub()\nawait pubsub.topic('cases').publish(Buffer.from(text))",
  'google-pubsub':
    "import { PubSub } from '@google-cloud/pubsub'\nconst pubsub = new PubSub()\nawait pubsub.topic('cases').publishMessage({ json: { name } })",
  mqtt: "import mqtt from 'mqtt'\nconst client = mqtt.connect(url)\nclient.publish('cases', JSON.stringify({ name }))",
  nats: "import { connect } from 'nats'\nconst nc = await connect({ servers })\nnc.publish('cases', JSON.stringify({ name }))",
  bullmq: "import { Queue } from 'bullmq'\nconst queue = new Queue('cases')\nawait queue.add('new', { name })",
  'pg-boss': "import PgBoss from 'pg-boss'\nconst boss = new PgBoss(url)\nawait boss.send('cases', { name })",
  'redis-publish':
    "import { createClient } from 'redis'\nconst redis = createClient()\nawait redis.publish('cases', JSON.stringify({ name }))",
  sftp: "import Client from 'ssh2-sftp-client'\nconst sftp = new Client()\nawait sftp.connect({ host: 'sftp.example.org', username })\nawait sftp.put(file, '/in/claims.csv')",
  ftp: "import * as ftp from 'basic-ftp'\nconst client = new ftp.Client()\nawait client.access({ host: 'ftp.example.org' })\nawait client.uploadFrom('claims.csv', 'claims.csv')",
  's3-put-command':
    "import { PutObjectCommand } from '@aws-sdk/client-s3'\nawait s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: file }))",
  's3-upload':
    "import { Upload } from '@aws-sdk/lib-storage'\nconst upload = new Upload({ client, params: { Bucket: bucket, Key: key, Body: file } })",
  's3-put':
    "const AWS = require('aws-sdk')\nconst s3 = new AWS.S3()\nawait s3.putObject({ Bucket: bucket, Key: key, Body: file }).promise()",
  'azure-blob':
    "import { BlobServiceClient } from '@azure/storage-blob'\nconst service = BlobServiceClient.fromConnectionString(connection)\nconst blob = service.getContainerClient('letters').getBlockBlobClient('a.pdf')\nawait blob.upload(content, content.length)",
  'azure-blob-link': 'const url = await blobClient.generateSasUrl({ permissions, expiresOn })',
  'google-cloud-storage':
    "import { Storage } from '@google-cloud/storage'\nconst storage = new Storage()\nawait storage.bucket('letters').file('a.pdf').save(content)",
  'google-cloud-storage-link':
    "import { Storage } from '@google-cloud/storage'\nconst storage = new Storage()\nconst [url] = await storage.bucket('letters').file('a.pdf').getSignedUrl(options)",
  'govuk-pay':
    "import { GovUkPayClient } from './govuk-pay-client'\nconst client = new GovUkPayClient(key)\nawait client.createPayment({ amount, reference, email })",
  stripe: "import Stripe from 'stripe'\nconst stripe = new Stripe(key)\nawait stripe.customers.create({ email, name })",
  'slack-web-api':
    "import { WebClient } from '@slack/web-api'\nconst web = new WebClient(token)\nawait web.chat.postMessage({ channel, text })",
  'slack-webhook':
    "import { IncomingWebhook } from '@slack/webhook'\nconst webhook = new IncomingWebhook(url)\nawait webhook.send({ text })",
  'microsoft-graph':
    "import { Client } from '@microsoft/microsoft-graph-client'\nconst client = Client.init({ authProvider })\nawait client.api('/me/sendMail').post({ message })",
  'microsoft-graph-upload':
    "import { LargeFileUploadTask } from '@microsoft/microsoft-graph-client'\nconst task = new LargeFileUploadTask(client, file, session, options)\nawait task.upload()",
  'teams-webhook':
    "import { IncomingWebhook } from 'ms-teams-webhook'\nconst teams = new IncomingWebhook(url)\nawait teams.send({ text })",
  'google-sheets':
    "import { google } from 'googleapis'\nconst sheets = google.sheets({ version: 'v4', auth })\nawait sheets.spreadsheets.values.append({ spreadsheetId, requestBody: { values: [[name]] } })",
  'google-spreadsheet':
    "import { GoogleSpreadsheet } from 'google-spreadsheet'\nconst doc = new GoogleSpreadsheet(id, auth)\nconst sheet = doc.sheetsByIndex[0]\nawait sheet.addRow({ name, email })",
  'google-drive':
    "import { google } from 'googleapis'\nconst drive = google.drive({ version: 'v3', auth })\nawait drive.files.create({ requestBody: { name }, media: { body } })",
  airtable:
    "const Airtable = require('airtable')\nconst base = new Airtable({ apiKey }).base(id)\nbase('Cases').create([{ fields: { Name: name } }], done)",
  salesforce:
    "const jsforce = require('jsforce')\nconst conn = new jsforce.Connection({ loginUrl })\nawait conn.sobject('Contact').create({ LastName: name })",
  dynamics:
    "const DynamicsWebApi = require('dynamics-web-api')\nconst dynamics = new DynamicsWebApi(config)\nawait dynamics.create({ collection: 'contacts', data: { name } })",
  'fhir-kit':
    "const Client = require('fhir-kit-client')\nconst client = new Client({ baseUrl: 'https://fhir.example.org' })\nawait client.create({ resourceType: 'Patient', body: patient })",
  'fhir-search':
    "const Client = require('fhir-kit-client')\nconst client = new Client({ baseUrl: 'https://fhir.example.org' })\nawait client.search({ resourceType: 'Patient', searchParams: { family: name } })",
  hl7: "import { Client } from 'node-hl7-client'\nconst client = new Client({ host: 'hl7.example.org' })\nconst connection = client.createConnection({ port: 3000 }, done)\nawait connection.sendMessage(message)",
  'nhs-mesh': "import { sendMessage } from 'nhs-mesh-client'\nawait sendMessage({ url, mailboxID, message })",
  'language-model':
    "import OpenAI from 'openai'\nconst openai = new OpenAI()\nawait openai.chat.completions.create({ model, messages })",
  'bedrock-command':
    "import { InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime'\nawait bedrock.send(new InvokeModelCommand({ modelId, body: JSON.stringify({ prompt }) }))",
  'google-analytics-call': "import ReactGA from 'react-ga4'\nReactGA.event({ category: 'form', action: name })",
  'data-layer': "window.dataLayer.push({ event: 'submit', postcode })",
  posthog: "import posthog from 'posthog-js'\nposthog.identify(id, { email })",
  mixpanel: "import mixpanel from 'mixpanel-browser'\nmixpanel.track('Submitted', { ward })",
  'segment-analytics':
    "import { Analytics } from '@segment/analytics-node'\nconst analytics = new Analytics({ writeKey })\nanalytics.identify({ userId, traits: { email } })",
  amplitude: "import * as amplitude from '@amplitude/analytics-browser'\namplitude.track('Submitted', { ward })",
  'hotjar-identify': "window.hj('identify', id, { email })",
  'intercom-update': "window.Intercom('boot', { email, name })",
  'log-rocket': "import LogRocket from 'logrocket'\nLogRocket.identify(id, { name, email })",
  'datadog-context': "import { datadogRum } from '@datadog/browser-rum'\ndatadogRum.setUser({ id, email })",
  'new-relic': "const newrelic = require('newrelic')\nnewrelic.addCustomAttributes({ email })",
  'elastic-apm': "const apm = require('elastic-apm-node').start()\napm.setUserContext({ id, email })",
  bugsnag: "import Bugsnag from '@bugsnag/js'\nBugsnag.setUser(id, email, name)",
  rollbar:
    "import Rollbar from 'rollbar'\nconst rollbar = new Rollbar({ accessToken })\nrollbar.error(message, { email })",
  'fetch-request':
    "const request = new Request('https://api.example.org/people', { method: 'POST', body: JSON.stringify({ name }) })\nawait fetch(request)",
  'fetch-of-request':
    "import { prepare } from './prepare'\nconst signedRequest = prepare(person)\nawait fetch(signedRequest)",
  'undici-client':
    "import { Client } from 'undici'\nconst client = new Client('https://api.example.org')\nawait client.request({ path: '/people', method: 'POST', body: JSON.stringify({ name }) })",
  needle:
    "const needle = require('needle')\nawait needle.post('https://api.example.org/people', { name }, { json: true })",
  wreck:
    "const Wreck = require('@hapi/wreck')\nawait Wreck.post('https://api.example.org/people', { payload: { name } })",
  'wreck-request':
    "const Wreck = require('@hapi/wreck')\nawait Wreck.request('POST', 'https://api.example.org/people', { payload: { name } })",
  ofetch:
    "import { ofetch } from 'ofetch'\nawait ofetch('https://api.example.org/people', { method: 'POST', body: { name } })",
  wretch: "import wretch from 'wretch'\nawait wretch('https://api.example.org/people').post({ name })",
  'jquery-post': "$.post('https://api.example.org/people', { name })",
  'jquery-ajax': "$.ajax({ url: 'https://api.example.org/people', type: 'POST', data: { name } })",
  'xml-http-request': "const call = new XMLHttpRequest()\ncall.open('POST', 'https://api.example.org/people')",
  'send-beacon': "navigator.sendBeacon('https://api.example.org/visits', JSON.stringify({ name }))",
  ky: "import ky from 'ky'\nawait ky.post('https://api.example.org/people', { json: { name } })",
  'ky-call': "import ky from 'ky'\nawait ky('https://api.example.org/people', { method: 'POST', json: { name } })",
  soap: "import soap from 'soap'\nconst client = await soap.createClientAsync(wsdl)\nawait client.CreateCaseAsync({ name })",
  grpc: "const grpc = require('@grpc/grpc-js')\nconst proto = grpc.loadPackageDefinition(definition).cases\nconst client = new proto.Cases('cases.example.org:443', credentials)\nclient.create({ name }, done)",
  'graphql-request':
    "import { GraphQLClient } from 'graphql-request'\nconst client = new GraphQLClient('https://api.example.org/graphql')\nawait client.request(mutation, { name })",
  'graphql-mutation':
    "import { ApolloClient } from '@apollo/client'\nconst client = new ApolloClient({ uri })\nawait client.mutate({ mutation, variables: { name } })",
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
    expect(read(code).map(({ client }) => client)).toEqual([id])
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
