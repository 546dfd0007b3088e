import type { PrismaDatabase } from './database.js'

/** What is written down whenever personal data is given to another organisation. It never holds the data itself. */
export interface Disclosure {
  activity: string
  recipient: string
  lawfulBasis: string
  reason: string
  /** The role that asked, never a person's name. */
  requestedBy: string
  /** Names of the fields that were given. */
  fields: readonly string[]
  /** The application, by its reference. */
  subject: string
}

/** Writes a disclosure record. It must have been written before the data leaves. */
export type RecordDisclosure = (disclosure: Disclosure) => Promise<void>

export interface MemoryDisclosureLog {
  record: RecordDisclosure
  entries(): readonly Disclosure[]
}

/** The log in memory: for development and tests. */
export function createMemoryDisclosureLog(): MemoryDisclosureLog {
  const entries: Disclosure[] = []
  return {
    async record(disclosure) {
      entries.push(disclosure)
    },
    entries: () => entries,
  }
}

/** The log in PostgreSQL: the table of `db/migrations/001-disclosure-log.sql`, which nothing may change afterwards. */
export function createSqlDisclosureLog(database: PrismaDatabase): RecordDisclosure {
  return async ({ activity, recipient, lawfulBasis, reason, requestedBy, fields, subject }) => {
    await database.$executeRaw`
      INSERT INTO disclosure_log (activity, recipient, lawful_basis, reason, requested_by, fields, subject)
      VALUES (${activity}, ${recipient}, ${lawfulBasis}, ${reason}, ${requestedBy}, ${fields}, ${subject})`
  }
}
