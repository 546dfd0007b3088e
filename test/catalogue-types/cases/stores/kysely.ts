// kysely 0.28.19, dayjs 1.11.23
import dayjs from 'dayjs'
import type { Kysely } from 'kysely'

interface Database {
  visits: { id: number; closed_at: Date }
}

export async function up(db: Kysely<Database>): Promise<void> {
  // store kysely-create-table sql:visits
  await db.schema
    .createTable('visits')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .execute()
}

export async function purge(db: Kysely<Database>): Promise<void> {
  // lifetime kysely-delete deletes sql:visits 6 years from closed_at
  await db.deleteFrom('visits').where('closed_at', '<', dayjs().subtract(6, 'year').toDate()).execute()
}
