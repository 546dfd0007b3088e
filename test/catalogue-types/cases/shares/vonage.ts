// @vonage/server-sdk 3.27.0, @vonage/auth 1.15.0
import { Auth } from '@vonage/auth'
import { Vonage } from '@vonage/server-sdk'

declare const phone: string
declare const text: string

const vonage = new Vonage(new Auth({ apiKey: 'key', apiSecret: 'secret' }))
// share vonage rest.nexmo.com to from text
await vonage.sms.send({ to: phone, from: 'Housing', text })
