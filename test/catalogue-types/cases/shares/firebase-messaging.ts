// firebase-admin 13.10.0
import { getMessaging } from 'firebase-admin/messaging'

declare const token: string

// share firebase-messaging fcm.googleapis.com token title body
await getMessaging().send({ token, notification: { title: 'Your visit', body: 'text' } })
