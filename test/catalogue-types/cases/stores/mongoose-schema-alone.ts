// mongoose 9.12.1
import { Schema } from 'mongoose'

// store mongoose-schema mongoose:Visit
export const VisitSchema = new Schema({ reason: String, at: { type: Date, required: true } })
