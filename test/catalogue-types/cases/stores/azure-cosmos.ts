// @azure/cosmos 4.9.3
import { CosmosClient } from '@azure/cosmos'

const client = new CosmosClient({ endpoint: 'https://localhost:8081', key: 'key' })

// store cosmosdb-container cosmosdb:plans
// lifetime cosmosdb-container cosmosdb:plans 30 days
await client.database('care').containers.createIfNotExists({ id: 'plans', defaultTtl: 60 * 60 * 24 * 30 })

// store cosmosdb-item cosmosdb:visits
// lifetime cosmosdb-item cosmosdb:visits 1 hour
await client.database('care').container('visits').items.create({ id: '1', ttl: 3600 })

// lifetime cosmosdb-delete deletes cosmosdb:visits unknown
await client.database('care').container('visits').item('1', 'key').delete()

const { database } = await client.databases.createIfNotExists({ id: 'care' })
// store cosmosdb-container cosmosdb:carers
const { container } = await database.containers.createIfNotExists({ id: 'carers' })

// The store that is declared above.
// nothing
await container.items.upsert({ id: '1' })
