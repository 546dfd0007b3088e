import type { StoreEntry } from './store-entry.js'

/** Buckets and containers as they are made, and folders that uploads go to. */
export const moreFileStores: readonly StoreEntry[] = [
  {
    id: 'gcs-create-bucket',
    kind: 'gcs',
    on: 'call',
    names: ['createBucket'],
    from: /storage/i,
    mentions: ['google-cloud/storage'],
    name: { argument: 0 },
    lifetime: { items: { list: [1, 'lifecycle.rule'], each: [['condition.age', 'day']] } },
  },
  {
    id: 'azure-blob-container',
    kind: 'azure-blob',
    on: 'call',
    names: ['createContainer'],
    from: /blob/i,
    mentions: ['lobService'],
    fewestArguments: 1,
    name: { argument: 0 },
  },
  {
    id: 'formidable-folder',
    kind: 'file',
    on: 'call',
    names: ['formidable', 'default'],
    from: /formidable/,
    mentions: ['formidable'],
    evidence: { argument: 0, property: 'uploadDir' },
    name: { properties: [[0, 'uploadDir']] },
  },
  {
    id: 'bun-write',
    kind: 'file',
    on: 'call',
    names: ['write'],
    from: /^Bun$/,
    mentions: ['Bun.write'],
    fewestArguments: 2,
    name: { argument: 0, otherwise: '*' },
    confidence: 'strict',
  },
]
