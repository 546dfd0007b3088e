// @nestjs/mongoose 12.0.0
import { Prop, Schema } from '@nestjs/mongoose'

// store mongoose-schema-class mongoose:visits
@Schema({ collection: 'visits' })
export class Visit {
  @Prop({ required: true })
  reason!: string
}
