// @typegoose/typegoose 13.4.0
import { getModelForClass, prop } from '@typegoose/typegoose'

class Visit {
  @prop({ required: true, type: () => String })
  public reason!: string
}

// store typegoose-model mongoose:Visit
export const VisitModel = getModelForClass(Visit)
