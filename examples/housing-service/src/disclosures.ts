import type { PrismaDatabase } from './database.js'

/** What is written down whenever personal data is given to another organisation. It never holds the data itself. */
export interface Disclosure {
  activity: string
  recipient: string
  lawfulBasis: string
  reason: string
  /** The role that asked, never a person's name. */
  requestedBy: string
  /** The role that authorised it, where it is not routine. */
  authorisedBy?: string
  /** The ground, where it is made without consent. */
  withoutConsent?: string
  /** Which consent, where it rests on one. */
  consentReference?: string
  /** Names of the fields that were given. */
  fields: readonly string[]
  /** Whose data, by a reference. */
  dataSubjects: string
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
  return async (disclosure) => {
    const { activity, recipient, lawfulBasis, reason, requestedBy, fields, dataSubjects, ...more } = disclosure
    await database.$executeRaw`
      INSERT INTO disclosure_log (activity, recipient, lawful_basis, reason, requested_by, fields, data_subjects, more)
      VALUES (${activity}, ${recipient}, ${lawfulBasis}, ${reason}, ${requestedBy}, ${fields}, ${dataSubjects}, ${JSON.stringify(more)}::jsonb)`
  }
}
