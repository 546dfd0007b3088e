import type { Application } from '../applications/application.js'
import type { RecordDisclosure } from '../disclosures.js'

/**
 * Gives an application to the National Fraud Initiative: the six fields of its specification and nothing else.
 *
 * @throws where FRAUD_MATCHING_URL is not set, the record cannot be written or the upload fails
 */
export async function submitForMatching(application: Application, recordDisclosure: RecordDisclosure): Promise<void> {
  const baseUrl = process.env.FRAUD_MATCHING_URL
  if (!baseUrl) throw new Error('FRAUD_MATCHING_URL is not set')
  const { name, address, dateOfBirth, nationalInsuranceNumber, existingTenant, receivedOn, reference } = application
  await recordDisclosure({
    activity: 'housing-register',
    recipient: 'fraud-matching',
    lawfulBasis: 'public-task',
    reason: 'Data matching exercise of the National Fraud Initiative',
    requestedBy: 'National Fraud Initiative',
    fields: ['name', 'address', 'dateOfBirth', 'nationalInsuranceNumber', 'existingTenant', 'receivedOn'],
    dataSubjects: reference,
  })
  const response = await fetch(`${baseUrl}/records`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, address, dateOfBirth, nationalInsuranceNumber, existingTenant, receivedOn }),
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) throw new Error(`The National Fraud Initiative answered with status ${response.status}`)
}
