// @azure/service-bus 7.9.5, @azure/event-hubs 6.0.4, @azure/eventgrid 5.12.0, @azure/storage-queue 12.30.0
import { EventHubProducerClient } from '@azure/event-hubs'
import { AzureKeyCredential, EventGridPublisherClient } from '@azure/eventgrid'
import { ServiceBusClient } from '@azure/service-bus'
import { QueueServiceClient } from '@azure/storage-queue'

declare const name: string

const sender = new ServiceBusClient('Endpoint=sb://localhost').createSender('visits')
// share service-bus unknown name
await sender.sendMessages({ body: { name } })

const producer = new EventHubProducerClient('Endpoint=sb://localhost', 'visits')
// share event-hubs unknown name
await producer.sendBatch([{ body: { name } }])

const grid = new EventGridPublisherClient('https://grid.example.org', 'CloudEvent', new AzureKeyCredential('key'))
// share event-grid unknown type source name
await grid.send([{ type: 'visit', source: '/housing', data: { name } }])

const queueClient = QueueServiceClient.fromConnectionString('UseDevelopmentStorage=true').getQueueClient('visits')
// share storage-queue unknown name
await queueClient.sendMessage(JSON.stringify({ name }))
