// @opensearch-project/opensearch 3.9.0
import { Client } from '@opensearch-project/opensearch'

const client = new Client({ node: 'http://localhost:9200' })

// store elasticsearch-create-index elasticsearch:visits
await client.indices.create({ index: 'visits', body: { settings: { index: { number_of_shards: 1 } } } })

// store elasticsearch-index elasticsearch:notes
await client.index({ index: 'notes', body: { text: 'text' } })

// lifetime elasticsearch-delete deletes elasticsearch:notes unknown
await client.delete({ index: 'notes', id: '1' })
