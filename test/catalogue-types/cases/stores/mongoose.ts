// mongoose 9.12.1, dayjs 1.11.23
import dayjs from 'dayjs'
import mongoose, { Schema } from 'mongoose'

const caseSchema = new Schema({ notes: { type: String, required: true }, closedAt: Date })

// lifetime mongoose-ttl-index mongoose:case 30 days from closedAt
caseSchema.index({ closedAt: 1 }, { expireAfterSeconds: 60 * 60 * 24 * 30 })

// lifetime mongoose-expiring-path mongoose:draft 7 days from createdAt
const draftSchema = new Schema({ text: String, createdAt: { type: Date, default: Date.now, expires: '7d' } })

// store mongoose-model mongoose:Case
export const Case = mongoose.model('Case', caseSchema)

// store mongoose-model mongoose:Draft
export const Draft = mongoose.model('Draft', draftSchema)

// lifetime mongoose-delete deletes mongoose:Case 6 years from closedAt
await Case.deleteMany({ closedAt: { $lt: dayjs().subtract(6, 'year').toDate() } })
