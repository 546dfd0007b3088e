// aws-cdk-lib 2.276.0, constructs 10.8.1
import * as cdk from 'aws-cdk-lib'
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import * as kinesis from 'aws-cdk-lib/aws-kinesis'
import * as logs from 'aws-cdk-lib/aws-logs'
import * as s3 from 'aws-cdk-lib/aws-s3'
import * as sqs from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

export class HousingStack extends cdk.Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id)

    // store cdk-dynamodb-table dynamodb:visits
    new dynamodb.TableV2(this, 'Visits', {
      tableName: 'visits',
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
    })

    // store cdk-s3-bucket s3:housing-letters
    // lifetime cdk-s3-bucket s3:housing-letters 365 days
    const letters = new s3.Bucket(this, 'Letters', {
      bucketName: 'housing-letters',
      lifecycleRules: [{ expiration: cdk.Duration.days(365) }],
    })

    // lifetime cdk-bucket-lifecycle-rule s3:housing-letters 90 days
    letters.addLifecycleRule({ prefix: 'drafts/', expiration: cdk.Duration.days(90) })

    // store cdk-queue queue:Referrals
    // lifetime cdk-queue queue:Referrals 14 days
    new sqs.Queue(this, 'Referrals', { retentionPeriod: cdk.Duration.days(14) })

    // store cdk-stream queue:Readings
    // lifetime cdk-stream queue:Readings 2 days
    new kinesis.Stream(this, 'Readings', { retentionPeriod: cdk.Duration.hours(48) })

    // store cdk-log-group log:Access
    // lifetime cdk-log-group log:Access 180 days
    new logs.LogGroup(this, 'Access', { retention: logs.RetentionDays.SIX_MONTHS })
  }
}
