import { z } from 'zod'
import type { Application } from '../applications/application.js'
import type { RecordDisclosure } from '../disclosures.js'

const answerForm = z.object({ housingBenefit: z.boolean() })

/**
 * Asks the Department for Work and Pensions whether an applicant gets housing benefit.
 *
 * The disclosure is on record before anything is sent, and only the four fields of the data sharing memorandum go out.
 *
 * @param requestedBy the officer's role
 * @throws where DWP_API_URL is not set, the record cannot be written or DWP does not answer as agreed
 */
export async function checkHousingBenefit(
  application: Application,
  requestedBy: string,
  recordDisclosure: RecordDisclosure,
): Promise<boolean> {
  const baseUrl = process.env.DWP_API_URL
  if (!baseUrl) throw new Error('DWP_API_URL is not set')

  const { name, address, dateOfBirth, nationalInsuranceNumber } = application
  await recordDisclosure({
    activity: 'housing-register',
    recipient: 'dwp',
    lawfulBasis: 'public-task',
    reason: 'Confirm housing benefit before an offer is made',
    requestedBy,
    fields: ['name', 'address', 'dateOfBirth', 'nationalInsuranceNumber'],
    dataSubjects: application.reference,
  })
  const response = await fetch(`${baseUrl}/housing-benefit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, address, dateOfBirth, nationalInsuranceNumber }),
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) throw new Error(`DWP answered with status ${response.status}`)
  return answerForm.parse(await response.json()).housingBenefit
}
