// @google-cloud/storage 7.22.0
import { Storage } from '@google-cloud/storage'

const storage = new Storage()

// store gcs-create-bucket gcs:photos
// lifetime gcs-create-bucket gcs:photos 30 days
await storage.createBucket('photos', { lifecycle: { rule: [{ action: { type: 'Delete' }, condition: { age: 30 } }] } })

// store gcs-write gcs:letters
await storage.bucket('letters').file('1.txt').save('text')

// lifetime gcs-lifecycle-rule gcs:letters 90 days
await storage.bucket('letters').addLifecycleRule({ action: { type: 'Delete' }, condition: { age: 90 } })

// lifetime gcs-delete deletes gcs:letters unknown
await storage.bucket('letters').file('1.txt').delete()
