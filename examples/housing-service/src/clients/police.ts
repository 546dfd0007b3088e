import type { Application } from '../applications/application.js'
import type { RecordDisclosure } from '../disclosures.js'

/** A request of the police for one person's data, as the force's form has it. */
export interface PoliceRequest {
  reference: string
  /** The crime that is investigated, in general words. */
  reason: string
}

/**
 * Answers a request of the police. It is decided each time: an officer of ours has authorised it, and the record says who, on what
 * ground and why before anything is sent.
 *
 * @param authorisedBy the role of the designated officer who decided
 * @throws where POLICE_REQUESTS_URL is not set, the record cannot be written or the portal does not take the answer
 */
export async function answerPoliceRequest(
  { name, address, reference }: Application,
  request: PoliceRequest,
  authorisedBy: string,
  recordDisclosure: RecordDisclosure,
): Promise<void> {
  const portal = process.env.POLICE_REQUESTS_URL
  if (!portal) throw new Error('POLICE_REQUESTS_URL is not set')
  await recordDisclosure({
    activity: 'housing-register',
    recipient: 'police',
    lawfulBasis: 'public-task',
    reason: request.reason,
    requestedBy: `Police, request ${request.reference}`,
    authorisedBy,
    withoutConsent: 'crime',
    fields: ['name', 'address'],
    dataSubjects: reference,
  })
  const answer = await fetch(`${portal}/requests/${request.reference}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, address }),
    signal: AbortSignal.timeout(10_000),
  })
  if (!answer.ok) throw new Error(`The portal of the police answered with status ${answer.status}`)
}
