// notifications-node-client 8.4.0
import { NotifyClient } from 'notifications-node-client'

const notifyClient = new NotifyClient('key')

// share govuk-notify-email api.notifications.service.gov.uk first_name
await notifyClient.sendEmail('template', 'resident@example.org', { personalisation: { first_name: 'Amala' } })

// share govuk-notify-letter api.notifications.service.gov.uk address_line_1
await notifyClient.sendLetter('template', { personalisation: { address_line_1: 'Amala Bird' } })
