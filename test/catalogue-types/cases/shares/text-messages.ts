// messagebird 4.0.1, @azure/communication-email 1.1.0, @types/web-push 3.6.4
import { EmailClient } from '@azure/communication-email'
import messagebird from 'messagebird'
import webpush, { type PushSubscription } from 'web-push'

declare const phone: string
declare const text: string
declare const subscription: PushSubscription

const bird = messagebird.initClient('key')
// share message-bird rest.messagebird.com originator recipients body
bird.messages.create({ originator: 'Housing', recipients: [phone], body: text }, () => undefined)

const mail = new EmailClient('endpoint=https://example.org')
// share azure-communication unknown senderAddress subject plainText address
await mail.beginSend({
  senderAddress: 'housing@example.org',
  content: { subject: 'Your visit', plainText: text },
  recipients: { to: [{ address: phone }] },
})

// share web-push unknown text
await webpush.sendNotification(subscription, JSON.stringify({ text }))
