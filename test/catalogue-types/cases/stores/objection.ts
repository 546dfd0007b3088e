// objection 3.1.5, dayjs 1.11.23
import dayjs from 'dayjs'
import { Model } from 'objection'

// store objection-model objection:visits
export class Visit extends Model {
  static override tableName = 'visits'
}

// lifetime objection-delete deletes objection:Visit 6 years from closed_at
await Visit.query().delete().where('closed_at', '<', dayjs().subtract(6, 'year').toDate())
