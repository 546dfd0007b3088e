// @aws-sdk/client-s3 3.1175.0, @aws-sdk/lib-storage 3.1175.0, @aws-sdk/s3-presigned-post 3.1164.0
import { DeleteObjectCommand, PutBucketLifecycleConfigurationCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { S3, S3Client, type PutObjectCommandInput } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'

const client = new S3Client({})

// store s3-command s3:letters
await client.send(new PutObjectCommand({ Bucket: 'letters', Key: '1.txt', Body: 'text' }))

// store s3-upload s3:photos
await new Upload({ client, params: { Bucket: 'photos', Key: '1.png', Body: 'text' } }).done()

// store s3-presigned-post s3:evidence
await createPresignedPost(client, { Bucket: 'evidence', Key: '1.pdf' })

await client.send(
  // lifetime s3-lifecycle-rules s3:letters 30 days
  new PutBucketLifecycleConfigurationCommand({
    Bucket: 'letters',
    LifecycleConfiguration: { Rules: [{ Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 30 } }] },
  }),
)

// lifetime s3-delete deletes s3:letters unknown
await client.send(new DeleteObjectCommand({ Bucket: 'letters', Key: '1.txt' }))

const s3 = new S3({})

// store s3-client s3:recordings
await s3.putObject({ Bucket: 'recordings', Key: '1.mp3', Body: 'text' })

// store s3-client-opaque s3:*
export const save = async (params: PutObjectCommandInput): Promise<unknown> => s3.putObject(params)

// lifetime s3-delete-client deletes s3:recordings unknown
await s3.deleteObject({ Bucket: 'recordings', Key: '1.mp3' })
