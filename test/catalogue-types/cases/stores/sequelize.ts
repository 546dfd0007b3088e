// sequelize 6.37.8, dayjs 1.11.23
import dayjs from 'dayjs'
import { DataTypes, Model, Op, Sequelize, type QueryInterface } from 'sequelize'

const sequelize = new Sequelize('postgres://localhost/housing')

// store sequelize-define sequelize:case_note
export const CaseNote = sequelize.define('case_note', { text: { type: DataTypes.STRING, allowNull: false } })

export class Visit extends Model {}
// store sequelize-init sequelize:visits
Visit.init({ reason: { type: DataTypes.STRING } }, { sequelize, tableName: 'visits' })

export const up = async (queryInterface: QueryInterface): Promise<void> => {
  // store sequelize-migration sequelize:letters
  await queryInterface.createTable('letters', { id: { type: DataTypes.INTEGER, primaryKey: true } })
}

// nothing
export const down = async (queryInterface: QueryInterface): Promise<void> => {
  await queryInterface.createTable('old_letters', { id: DataTypes.INTEGER })
}

// lifetime sequelize-destroy deletes sequelize:Visit 6 years from closedAt
await Visit.destroy({ where: { closedAt: { [Op.lt]: dayjs().subtract(6, 'year').toDate() } } })
