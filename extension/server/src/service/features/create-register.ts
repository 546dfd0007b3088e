import { registerFileNames } from 'processing-register-core'
import { resolve } from 'processing-register-core/paths'
import { writeStarter } from 'processing-register-core/edit'
import type { EditAnswer } from '../../../../shared/messages.js'
import type { ServiceCore } from '../core.js'
import { toPath, toUri } from '../uri-paths.js'

/** A register to start from, in the workspace folder of a file (or the first one): the same text as `processing-register init` writes. */
export async function createRegister(core: ServiceCore, uri: string | undefined): Promise<EditAnswer> {
  const asked = uri ?? core.workspace.folders[0]?.uri
  if (asked === undefined)
    return { problem: 'No folder is open, so there is no place for a register. Open the folder of your service first.' }
  const isFolder = core.workspace.folders.some((folder) => folder.uri === asked)
  const folder = isFolder ? toPath(asked).replace(/(?<=.)\/$/u, '') : core.workspace.folderOf(toPath(asked))
  for (const name of registerFileNames) {
    const stat = await core.options.fileSystem.stat(toUri(resolve(folder, name)))
    if (stat.kind !== 'problem' || stat.problem !== 'missing')
      return { problem: `There is a ${name} in this folder already. It was left as it is.` }
  }
  const target = toUri(resolve(folder, registerFileNames[0]))
  const start = { line: 0, character: 0 }
  const text = writeStarter({ name: undefined, kind: 'principal-council' })
  return {
    edit: {
      documentChanges: [
        { kind: 'create', uri: target, options: { ignoreIfExists: false, overwrite: false } },
        { textDocument: { uri: target, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
      ],
    },
  }
}
