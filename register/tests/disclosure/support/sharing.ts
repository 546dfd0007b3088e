import type { DisclosureRecord, SharingRegister } from '../../../src/disclosure/index.js'
import { sharingOf } from '../../../src/disclosure/index.js'
import { load } from '../../support/memory-files.js'

/** A register with a routine and a non-routine recipient, one that rests on consent, and one that no activity lists. */
export const sharing: SharingRegister = sharingOf(
  load(`version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  housing-register: { lawfulBasis: 6(1)(e), recipients: [police, dwp, charity] }
  newsletter: { lawfulBasis: consent, recipients: [charity] }
  untold: { recipients: [charity] }
recipients:
  dwp: { sharing: routine, lawfulBasis: public-task, fields: [name, dateOfBirth, "contact*"] }
  police: { sharing: non-routine }
  charity: {}
  stranger: {}
agreements:
  dwp-memorandum: { title: Memorandum }
`).register,
)

export const toDwp: DisclosureRecord = {
  activity: 'housing-register',
  recipient: 'dwp',
  lawfulBasis: 'public-task',
  reason: 'Confirm housing benefit before an offer is made',
  requestedBy: 'Housing Needs officer',
}
