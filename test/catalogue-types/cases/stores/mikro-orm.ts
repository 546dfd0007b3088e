// @mikro-orm/core 6.6.16, dayjs 1.11.23
import { defineEntity, Entity, EntitySchema, p, PrimaryKey, Property, type EntityManager } from '@mikro-orm/core'
import dayjs from 'dayjs'

// store mikro-orm-entity mikro-orm:visits
@Entity({ tableName: 'visits' })
export class Visit {
  @PrimaryKey()
  id!: number

  @Property()
  closedAt!: Date
}

// store mikro-orm-schema mikro-orm:Case
export const CaseSchema = new EntitySchema<{ id: number }>({
  name: 'Case',
  properties: { id: { type: 'number', primary: true } },
})

// store mikro-orm-define-entity mikro-orm:Letter
export const Letter = defineEntity({ name: 'Letter', properties: { id: p.integer().primary() } })

export const purge = async (em: EntityManager): Promise<number> =>
  // lifetime mikro-orm-delete deletes mikro-orm:Visit 6 years from closedAt
  em.nativeDelete(Visit, { closedAt: { $lt: dayjs().subtract(6, 'year').toDate() } })
