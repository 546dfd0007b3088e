import type { StoreEntry } from './store-entry.js'

/** Search indices and table storage. */
export const searchStores: readonly StoreEntry[] = [
  {
    id: 'elasticsearch-create-index',
    kind: 'elasticsearch',
    on: 'call',
    names: ['create'],
    from: /^indices\b/,
    mentions: ['indices.create'],
    evidence: { argument: 0, property: 'index' },
    name: { properties: [[0, 'index']], otherwise: '*' },
  },
  {
    id: 'elasticsearch-index',
    kind: 'elasticsearch',
    on: 'call',
    names: ['index', 'create', 'update', 'bulk'],
    from: /elastic|opensearch/i,
    mentions: ['lastic', 'pensearch', 'penSearch'],
    evidence: { argument: 0, property: 'index' },
    name: { properties: [[0, 'index']], otherwise: '*' },
  },
  {
    id: 'azure-table-entity',
    kind: 'azure-table',
    on: 'call',
    names: ['createEntity', 'upsertEntity', 'updateEntity'],
    mentions: ['Entity('],
    from: /table/i,
    fewestArguments: 1,
    name: { made: { argument: 1 }, otherwise: '*' },
  },
  {
    id: 'azure-table-create',
    kind: 'azure-table',
    on: 'call',
    names: ['createTable'],
    from: /TableServiceClient|data-tables/,
    mentions: ['TableServiceClient'],
    fewestArguments: 1,
    name: { argument: 0 },
  },
]
