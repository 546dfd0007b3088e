// drizzle-orm 0.45.4, dayjs 1.11.23
import dayjs from 'dayjs'
import { lt } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { pgSchema, pgTable, pgTableCreator, serial, text, timestamp } from 'drizzle-orm/pg-core'

// store drizzle-table drizzle:visits
export const visits = pgTable('visits', {
  id: serial('id').primaryKey(),
  reason: text('reason').notNull(),
  closedAt: timestamp('closed_at'),
})

const care = pgSchema('care')

// store drizzle-schema-table drizzle:plans
export const plans = care.table('plans', { id: serial('id'), text: text('text') })

const createTable = pgTableCreator((name) => `housing_${name}`)

// store drizzle-table-creator drizzle:letters
export const letters = createTable('letters', { id: serial('id') })

const db = drizzle('postgres://localhost/housing')

// lifetime drizzle-delete deletes drizzle:visits 6 years from closedAt
await db.delete(visits).where(lt(visits.closedAt, dayjs().subtract(6, 'year').toDate()))
