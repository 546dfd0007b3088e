// twilio 6.2.0
import twilio from 'twilio'

declare const phone: string
declare const text: string

const client = twilio('account', 'token')
// share twilio api.twilio.com body from to
await client.messages.create({ body: text, from: '+441632960000', to: phone })

// share twilio api.twilio.com to channel
await client.verify.v2.services('service').verifications.create({ to: phone, channel: 'sms' })
