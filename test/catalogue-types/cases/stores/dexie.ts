// dexie 4.4.7
import { Dexie, type EntityTable } from 'dexie'

const db = new Dexie('housing') as Dexie & { visits: EntityTable<{ id: number; reason: string }, 'id'> }

// store dexie-stores indexeddb:visits
db.version(1).stores({ visits: '++id, reason' })
