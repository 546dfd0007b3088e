// typeorm 1.1.1, dayjs 1.11.23
import dayjs from 'dayjs'
import { Column, DataSource, Entity, EntitySchema, LessThan, PrimaryGeneratedColumn, Table } from 'typeorm'
import type { MigrationInterface, QueryRunner } from 'typeorm'

// store typeorm-entity typeorm:visits
@Entity('visits')
export class Visit {
  @PrimaryGeneratedColumn()
  id!: number

  @Column({ type: 'text' })
  notes!: string

  @Column({ type: 'timestamptz' })
  closedAt!: Date
}

// store typeorm-entity-schema typeorm:case
export const CaseSchema = new EntitySchema<{ id: number }>({
  name: 'case',
  columns: { id: { type: Number, primary: true, generated: true } },
})

export class AddLetters implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // store typeorm-migration-table typeorm:letters
    const letters = new Table({ name: 'letters', columns: [{ name: 'id', type: 'int', isPrimary: true }] })
    await runner.createTable(letters)
  }

  // nothing
  async down(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table({ name: 'old_letters' }))
  }
}

const dataSource = new DataSource({ type: 'postgres', url: process.env['DATABASE_URL'], entities: [Visit] })

// lifetime typeorm-delete deletes typeorm:Visit 6 years from closedAt
await dataSource.getRepository(Visit).delete({ closedAt: LessThan(dayjs().subtract(6, 'year').toDate()) })

// lifetime typeorm-manager-delete deletes typeorm:Visit 6 years from closedAt
await dataSource.manager.delete(Visit, { closedAt: LessThan(dayjs().subtract(6, 'year').toDate()) })
