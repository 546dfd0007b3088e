import type { RegisterStatus } from '../../../../shared/messages.js'
import { relative } from 'processing-register-core/paths'
import type { Grounded, ServiceCore } from '../core.js'
import { uriOf } from '../register-places.js'
import { toPath } from '../uri-paths.js'

/** Which register applies to a file, or to the first workspace folder, and in what state it is. */
export async function getStatus(core: ServiceCore, uri: string | undefined): Promise<RegisterStatus> {
  const grounded = await groundOf(core, uri)
  if (!grounded) {
    return { state: 'none', why: 'No folder is open, so there is no register to look for.', preset: 'recommended' }
  }
  const { view, settings } = grounded
  const { preset } = settings
  if (!view) return { state: 'none', why: explain(core, grounded), preset }
  const { activities, recipients, stores } = view.code.register
  const problems = view.problems(core.options.today()).length
  return {
    register: uriOf(view.path, core.documents),
    state: view.state,
    why: explain(core, grounded),
    counts: { activities: activities.size, recipients: recipients.size, stores: stores.size, problems },
    preset,
  }
}

/** The register of a file; without one, that of a file in the first workspace folder. Undefined where no folder is open. */
export async function groundOf(core: ServiceCore, uri: string | undefined): Promise<Grounded | undefined> {
  const [first] = core.workspace.folders
  if (uri !== undefined) return core.ground(toPath(uri))
  return first && core.ground(`${toPath(first.uri)}/any-file`)
}

const stateNotes = {
  good: '',
  faulty: ' A part of it cannot be read, and findings that rest on that part are held back.',
  'last-good': ' It is being edited and cannot be read as it is, so code is compared with its last readable state.',
  unusable: ' Nothing of it can be read, so code is not checked.',
} as const

function explain(core: ServiceCore, { path, located, view }: Grounded): string {
  if (!view) {
    return 'No register applies: there is no processing-register.yaml in the folder of this file or above it.'
  }
  const name = relative(core.workspace.folderOf(path), view.path)
  const how =
    view.path === path
      ? 'this file is a register'
      : located.by === 'setting'
        ? 'the setting `processingRegister.register` names it'
        : 'it is the nearest one above this file'
  return `The register \`${name}\` applies: ${how}.${stateNotes[view.state]}`
}
