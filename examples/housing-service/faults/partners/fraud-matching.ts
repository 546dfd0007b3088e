import type { Application } from '../../src/applications/application.js'
import type { RecordDisclosure } from '../../src/disclosures.js'

/** Gives an application to the National Fraud Initiative. */
export async function submitForMatching(application: Application, recordDisclosure: RecordDisclosure): Promise<void> {
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
  const record = { name, address, dateOfBirth, nationalInsuranceNumber, existingTenant, receivedOn }
  await fetch(`${process.env.FRAUD_MATCHING_URL}/records`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // FAULT 22: a seventh field, where the specification has six.
    body: JSON.stringify({ ...record, email: application.email }),
  })
}
