import type { StoreEntry } from './store-entry.js'

/** Object mappers beside the most used ones. */
export const otherModels: readonly StoreEntry[] = [
  {
    id: 'mikro-orm-entity',
    kind: 'mikro-orm',
    on: 'decorator',
    names: ['Entity'],
    from: /mikro-orm/,
    mentions: ['mikro-orm'],
    name: {
      properties: [
        [0, 'tableName'],
        [0, 'collection'],
      ],
      className: true,
    },
    fields: 'class',
  },
  {
    id: 'mikro-orm-schema',
    kind: 'mikro-orm',
    on: 'new',
    names: ['EntitySchema'],
    from: /mikro-orm/,
    mentions: ['mikro-orm'],
    name: {
      properties: [
        [0, 'tableName'],
        [0, 'name'],
      ],
    },
  },
  {
    id: 'mikro-orm-define-entity',
    kind: 'mikro-orm',
    on: 'call',
    names: ['defineEntity'],
    from: /mikro-orm/,
    mentions: ['mikro-orm'],
    name: {
      properties: [
        [0, 'tableName'],
        [0, 'name'],
      ],
    },
    fields: { argument: 0, path: 'properties' },
  },
  {
    id: 'objection-model',
    kind: 'objection',
    on: 'class',
    names: ['Model', 'BaseModel'],
    from: /objection|BaseModel/,
    mentions: ['tableName'],
    name: { staticMember: 'tableName' },
  },
  {
    id: 'supabase-write',
    kind: 'sql',
    on: 'call',
    names: ['insert', 'upsert'],
    from: /supabase/i,
    mentions: ['upabase'],
    fewestArguments: 1,
    name: { chain: ['from'] },
  },
]
