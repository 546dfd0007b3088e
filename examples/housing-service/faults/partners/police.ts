import type { Application } from '../../src/applications/application.js'
import type { PoliceRequest } from '../../src/clients/police.js'
import type { RecordDisclosure } from '../../src/disclosures.js'

/** Answers a request of the police. */
export async function answerPoliceRequest(
  { name, address, reference }: Application,
  request: PoliceRequest,
  recordDisclosure: RecordDisclosure,
): Promise<void> {
  // @ts-expect-error -- who authorised it is missing: the types made from the register see that too
  await recordDisclosure({
    activity: 'housing-register',
    recipient: 'police',
    lawfulBasis: 'public-task',
    reason: request.reason,
    requestedBy: `Police, request ${request.reference}`,
    withoutConsent: 'crime',
    fields: ['name', 'address'],
    dataSubjects: reference,
  })
  // FAULT 21: a disclosure that is not routine, and nobody has authorised it.
  await fetch(`${process.env.POLICE_REQUESTS_URL}/requests/${request.reference}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, address }),
  })
}
