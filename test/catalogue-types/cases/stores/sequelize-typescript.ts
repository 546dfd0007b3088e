// sequelize-typescript 2.1.6
import { Column, Model, Table } from 'sequelize-typescript'

// store sequelize-typescript-table sequelize:visits
@Table({ tableName: 'visits' })
export class Visit extends Model {
  @Column
  reason!: string
}

// store sequelize-typescript-table sequelize:Note
@Table
export class Note extends Model {}
