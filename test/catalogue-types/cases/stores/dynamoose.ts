// dynamoose 4.2.0
import * as dynamoose from 'dynamoose'

// store dynamoose-model dynamodb:visits
export const Visit = dynamoose.model('visits', new dynamoose.Schema({ id: String, reason: String }))
