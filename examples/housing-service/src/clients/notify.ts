import { NotifyClient } from 'notifications-node-client'

interface Confirmation {
  name: string
  email: string
  reference: string
}

/**
 * Sends the confirmation of an application by GOV.UK Notify.
 *
 * @returns false where NOTIFY_API_KEY is not set, as in development
 */
export async function sendConfirmation({ name, email, reference }: Confirmation): Promise<boolean> {
  const key = process.env.NOTIFY_API_KEY
  if (!key) return false
  const notify = new NotifyClient(process.env.NOTIFY_BASE_URL ?? 'https://api.notifications.service.gov.uk', key)
  await notify.sendEmail(process.env.NOTIFY_TEMPLATE_ID ?? '', email, {
    personalisation: { name, reference },
    reference,
  })
  return true
}
