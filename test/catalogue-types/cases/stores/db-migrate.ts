// @types/db-migrate-base 0.0.15
import type Base = require('db-migrate-base')

export const up = (db: Base, callback: Base.CallbackFunction): void => {
  // store db-migrate-table sql:visits
  db.createTable('visits', { id: { type: 'int', primaryKey: true }, reason: 'string' }, callback)
}
