// knex 3.3.0, dayjs 1.11.23
import dayjs from 'dayjs'
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  // store knex-create-table knex:visits
  await knex.schema.createTable('visits', (table) => {
    table.increments('id')
    table.string('reason', 255).notNullable()
  })
}

// nothing
export async function down(knex: Knex): Promise<void> {
  await knex.schema.createTable('old_visits', (table) => table.increments('id'))
}

export async function purge(knex: Knex): Promise<void> {
  // lifetime knex-delete deletes knex:visits 6 years from closed_at
  await knex('visits').where('closed_at', '<', dayjs().subtract(6, 'year').toDate()).del()
}
