// @getbrevo/brevo 6.0.3
import { BrevoClient } from '@getbrevo/brevo'

declare const email: string

const brevo = new BrevoClient({ apiKey: 'key' })
// share brevo-list api.brevo.com email listIds
await brevo.contacts.createContact({ email, listIds: [2] })
