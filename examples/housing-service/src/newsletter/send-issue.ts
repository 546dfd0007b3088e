import { NotifyClient } from 'notifications-node-client'
import type { RecordDisclosure } from '../disclosures.js'

/** Someone who asked for the newsletter. */
export interface Subscriber {
  email: string
  /** Where their consent is recorded. */
  consentReference: string
}

/**
 * Sends an issue of the newsletter to one subscriber. It is marketing, so the consent it rests on is on record first.
 *
 * @returns false where NOTIFY_API_KEY is not set, as in development
 */
export async function sendIssue(
  { email, consentReference }: Subscriber,
  templateId: string,
  recordDisclosure: RecordDisclosure,
): Promise<boolean> {
  const key = process.env.NOTIFY_API_KEY
  if (!key) return false
  const notify = new NotifyClient(process.env.NOTIFY_BASE_URL ?? 'https://api.notifications.service.gov.uk', key)
  await recordDisclosure({
    activity: 'newsletter',
    recipient: 'govuk-notify',
    lawfulBasis: 'consent',
    reason: 'An issue of the newsletter that the subscriber asked for',
    requestedBy: 'Communications officer',
    consentReference,
    fields: ['email'],
    dataSubjects: consentReference,
  })
  await notify.sendEmail(templateId, email, { reference: consentReference })
  return true
}
