import {
  createDisclosureLog,
  type DisclosureEntry,
  type DisclosureSink,
  type RecordDisclosure as RecordOf,
} from 'processing-register-core/disclosure'
import type { PrismaDatabase } from './database.js'
import { sharingRegister, type Disclosure } from './sharing-register.js'

/**
 * Writes down that personal data is given to another organisation, before it leaves. What the processing register does not allow is
 * refused, and what was not written down is not shared. A record names fields and an application's reference, never the data itself.
 */
export type RecordDisclosure = RecordOf<Disclosure>

/** The log of this service over a place to keep it. */
export const openDisclosureLog = (sink: DisclosureSink): RecordDisclosure =>
  createDisclosureLog({ register: sharingRegister, sink }).record

export interface MemoryDisclosureLog {
  record: RecordDisclosure
  entries(): readonly DisclosureEntry[]
}

/** The log in memory: for development and tests. */
export function createMemoryDisclosureLog(): MemoryDisclosureLog {
  const entries: DisclosureEntry[] = []
  return { record: openDisclosureLog((entry) => entries.push(entry)), entries: () => entries }
}

/** The log in PostgreSQL: the table of `db/migrations/001-disclosure-log.sql`, which nothing may change afterwards. */
export function createSqlDisclosureLog(database: PrismaDatabase): RecordDisclosure {
  return openDisclosureLog(
    (entry) => database.$executeRaw`
      INSERT INTO disclosure_log (id, disclosed_at, activity, recipient, entry)
      VALUES (${entry.id}::uuid, ${entry.disclosedAt}::timestamptz, ${entry.activity}, ${entry.recipient},
        ${JSON.stringify(entry)}::jsonb)`,
  )
}
