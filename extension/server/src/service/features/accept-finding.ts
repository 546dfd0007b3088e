import { dirname } from 'processing-register-core/paths'
import type { AcceptFindingParams, EditAnswer } from '../../../../shared/messages.js'
import type { ServiceCore } from '../core.js'
import { readDiagnosticData } from '../diagnostic-data.js'
import { writeGlob } from '../fixes/cover-file.js'
import { editRegister } from '../fixes/edit-register.js'
import { toPath } from '../uri-paths.js'

const isoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u

/** Writes an exception into the register: this rule's findings in this file are accepted, for a reason, by a role, until a day. */
export async function acceptFinding(
  core: ServiceCore,
  { uri, data, why, approvedBy, until }: AcceptFindingParams,
): Promise<EditAnswer> {
  const finding = readDiagnosticData(data)
  if (!finding) return { problem: 'This is no finding of the processing register, so there is nothing to accept.' }
  const path = toPath(uri)
  const document = core.documents.get(path)
  if (document && document.version !== finding.version)
    return {
      problem: 'The file has changed since this finding was shown. Look whether it is still there, and accept it then.',
    }
  const reason = why.trim()
  const role = approvedBy.trim()
  if (reason === '')
    return {
      problem: 'Say why the finding is accepted: the reason is what an auditor asks for first (UK GDPR Article 5(2)).',
    }
  if (role === '') return { problem: 'Say which role accepts the finding, for example `Data Protection Officer`.' }
  if (!isoDate.test(until) || Number.isNaN(Date.parse(until)))
    return { problem: 'Write the last day on which it is accepted as year-month-day, for example `2027-03-31`.' }
  if (until < core.options.today())
    return { problem: `${until} is past, so nothing would be accepted. Choose a later day.` }
  const { view } = await core.ground(path)
  if (!view) return { problem: 'No processing register applies to this file, so there is nowhere to accept a finding.' }
  const glob = writeGlob(dirname(view.path), path)
  if (glob.startsWith('../'))
    return {
      problem: 'This file is outside of the folder of its register, and an exception reaches only files below it.',
    }
  return editRegister(core, view, [
    { add: 'exception', entry: { rule: finding.rule, path: glob, why: reason, approvedBy: role, until } },
  ])
}
