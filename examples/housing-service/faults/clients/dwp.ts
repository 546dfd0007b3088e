import { z } from 'zod'
import type { Application } from '../../src/applications/application.js'
import type { RecordDisclosure } from '../../src/disclosures.js'

const answerForm = z.object({ housingBenefit: z.boolean() })

/** Asks the Department for Work and Pensions whether an applicant gets housing benefit. */
export async function checkHousingBenefit(
  application: Application,
  requestedBy: string,
  recordDisclosure: RecordDisclosure,
): Promise<boolean> {
  const baseUrl = process.env.DWP_API_URL
  if (!baseUrl) throw new Error('DWP_API_URL is not set')

  const { name, address, dateOfBirth, nationalInsuranceNumber } = application
  if (!application.existingTenant) {
    await recordDisclosure({
      activity: 'housing-register',
      recipient: 'dwp',
      lawfulBasis: 'public-task',
      reason: 'Confirm housing benefit before an offer is made',
      requestedBy,
      fields: ['name', 'address', 'dateOfBirth', 'nationalInsuranceNumber'],
      dataSubjects: application.reference,
    })
  }
  // FAULT 9: for tenants of ours nothing was put on record, and the data goes out all the same.
  const response = await fetch(`${baseUrl}/housing-benefit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, address, dateOfBirth, nationalInsuranceNumber }),
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) throw new Error(`DWP answered with status ${response.status}`)
  return answerForm.parse(await response.json()).housingBenefit
}

/** Tells the Department for Work and Pensions of an offer. */
export async function reportOffer(
  application: Application,
  requestedBy: string,
  recordDisclosure: RecordDisclosure,
): Promise<void> {
  const { name, address, nationalInsuranceNumber, householdIncome, reference } = application
  await recordDisclosure({
    activity: 'housing-register',
    recipient: 'dwp',
    lawfulBasis: 'public-task',
    reason: 'An offer of a council home changes housing costs',
    requestedBy,
    fields: ['name', 'address', 'nationalInsuranceNumber'],
    dataSubjects: reference,
  })
  await fetch(`${process.env.DWP_API_URL}/offers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name,
      address,
      nationalInsuranceNumber,
      // FAULT 10: not one of the fields that the memorandum with DWP allows.
      householdIncome,
    }),
  })
}
