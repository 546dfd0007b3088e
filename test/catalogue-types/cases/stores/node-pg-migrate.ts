// node-pg-migrate 9.0.0
import type { MigrationBuilder } from 'node-pg-migrate'

export async function up(pgm: MigrationBuilder): Promise<void> {
  // store node-pg-migrate-table sql:visits
  pgm.createTable('visits', { id: 'id', reason: { type: 'varchar(1000)', notNull: true } })
}

// nothing
export async function down(pgm: MigrationBuilder): Promise<void> {
  pgm.createTable('old_visits', { id: 'id' })
}
