// @slack/web-api 8.2.0, @slack/webhook 8.0.2, @microsoft/microsoft-graph-client 3.0.7, ms-teams-webhook 2.2.2, airtable 0.12.2, @types/jsforce 1.11.6, dynamics-web-api 2.5.0
import { createReadStream } from 'node:fs'
import { Client, LargeFileUploadTask, StreamUpload, type AuthProvider } from '@microsoft/microsoft-graph-client'
import { WebClient } from '@slack/web-api'
import { IncomingWebhook } from '@slack/webhook'
import Airtable from 'airtable'
import { DynamicsWebApi } from 'dynamics-web-api'
import jsforce from 'jsforce'
import { IncomingWebhook as TeamsWebhook } from 'ms-teams-webhook'

declare const authProvider: AuthProvider
declare const name: string

const slack = new WebClient('token')
// share slack-web-api slack.com channel text
await slack.chat.postMessage({ channel: 'C1', text: name })

// share slack-webhook hooks.slack.com text
await new IncomingWebhook('https://hooks.slack.com/services/1').send({ text: name })

const graphClient = Client.init({ authProvider })
// share microsoft-graph graph.microsoft.com subject name
await graphClient.api('/me/messages').post({ subject: 'Your visit', name })

const file = new StreamUpload(createReadStream('evidence.pdf'), 'evidence.pdf', 1024)
const session = await LargeFileUploadTask.createUploadSession(graphClient, '/me/drive/root:/evidence.pdf:/upload', {})
// share microsoft-graph-upload graph.microsoft.com
await new LargeFileUploadTask(graphClient, file, session).upload()

// share teams-webhook webhook.office.com text
await new TeamsWebhook('https://example.webhook.office.com/1').send({ text: name })

const base = new Airtable({ apiKey: 'key' }).base('housing')
// share airtable api.airtable.com name
await base('Visits').create({ name })

const salesforce = new jsforce.Connection({ loginUrl: 'https://login.salesforce.com' })
// share salesforce unknown LastName
await salesforce.sobject('Contact').create({ LastName: name })

const dynamicsWebApi = new DynamicsWebApi({ serverUrl: 'https://example.crm.dynamics.com' })
// share dynamics unknown collection name
await dynamicsWebApi.create({ collection: 'contacts', data: { name } })
