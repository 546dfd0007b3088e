// @elastic/elasticsearch 9.4.3
import { Client } from '@elastic/elasticsearch'

const elasticsearch = new Client({ node: 'http://localhost:9200' })

// store elasticsearch-create-index elasticsearch:visits
await elasticsearch.indices.create({ index: 'visits', mappings: { properties: { reason: { type: 'text' } } } })

// store elasticsearch-index elasticsearch:notes
await elasticsearch.index({ index: 'notes', document: { text: 'text' } })

// lifetime elasticsearch-delete deletes elasticsearch:visits 6 years from closed_at
await elasticsearch.deleteByQuery({ index: 'visits', query: { range: { closed_at: { lt: 'now-6y' } } } })
