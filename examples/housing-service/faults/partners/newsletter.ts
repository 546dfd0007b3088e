import { NotifyClient } from 'notifications-node-client'

const notify = new NotifyClient('https://api.notifications.service.gov.uk', process.env.NOTIFY_API_KEY ?? '')

/**
 * Sends the newsletter to everyone who ever applied.
 *
 * @processing newsletter
 */
export async function sendToAll(addresses: readonly string[], templateId: string): Promise<void> {
  for (const address of addresses) {
    // FAULT 23: marketing, and nobody was asked for consent.
    await notify.sendEmail(templateId, address, {})
  }
}
