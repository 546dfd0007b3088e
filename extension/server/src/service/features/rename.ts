import { relative } from 'processing-register-core/paths'
import { renameId } from 'processing-register-core/edit'
import type { Position, Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types'
import type { Refusal } from '../../../../shared/messages.js'
import { rangeOfSpan } from '../code-ids.js'
import type { ServiceCore } from '../core.js'
import { findIdAt, trimQuotes, type FoundId } from '../find-id.js'
import { findUses, type Uses, type Work } from '../find-uses.js'
import { createDocumentEdit, loadDocument } from '../load-document.js'
import { describeIdProblem } from '../new-id.js'
import type { RegisterIdPlace } from '../register-ids.js'
import { toPath, toUri } from '../uri-paths.js'

/** The id that would be renamed, or why nothing can be. */
export async function prepareRename(
  core: ServiceCore,
  uri: string,
  position: Position,
): Promise<{ readonly range: Range; readonly placeholder: string } | Refusal> {
  const found = await findIdAt(core, uri, position)
  const problem = found ? describeRefusal(found) : noId
  if (!found || problem !== undefined) return { problem: problem ?? noId }
  return { range: found.range, placeholder: found.id }
}

/**
 * Gives an entry of the register another id, everywhere: in the files of registers, in tags and in disclosure records. Every other byte stays.
 *
 * @returns undefined where the work was cancelled
 */
export async function rename(
  core: ServiceCore,
  uri: string,
  position: Position,
  { to, ...work }: Work & { readonly to: string },
): Promise<{ readonly edit: WorkspaceEdit } | Refusal | undefined> {
  const found = await findIdAt(core, uri, position)
  if (found?.file === undefined) return { problem: found ? (describeRefusal(found) ?? noId) : noId }
  const refusal = describeRefusal(found)
  if (refusal !== undefined) return { problem: refusal }
  const uses = await findUses(core, found, found.file, work)
  if (!uses) return undefined
  if (to === found.id) return { edit: { documentChanges: [] } }
  const problem = describeIdProblem(to, found.section, uses) ?? describeUnreachable(core, found.id, uses)
  if (problem !== undefined) return { problem }
  const changes: TextDocumentEdit[] = []
  for (const places of groupByFile(uses.inRegisters)) {
    const change = await renameInRegister(core, places, to)
    if ('problem' in change) return change
    changes.push(change)
  }
  for (const { document, ids } of uses.inCode) {
    const ranges = ids.flatMap(({ text }) => (text ? [rangeOfSpan(text, document)] : []))
    const edits = unique(ranges).map((range): TextEdit => ({
      range: trimQuotes(document.getText(range), range),
      newText: to,
    }))
    changes.push(createDocumentEdit(core, document, edits))
  }
  return { edit: { documentChanges: changes } }
}

const noId =
  'There is no id of the processing register here. Put the cursor on the id in a @processing or @store tag, in a disclosure record, or in the register.'

function describeRefusal({ id, file, view }: FoundId): string | undefined {
  if (file === undefined) return `The processing register has no entry \`${id}\`, so there is nothing to rename.`
  if (view.fresh.register.broken.has(''))
    return 'The processing register has a mistake in its form, so nothing in it can be renamed safely. Mend what its diagnostics say first.'
  if (/\/node_modules\//u.test(file))
    return `\`${id}\` is declared in an installed package, which is not ours to change. Rename it where the package is made.`
  return undefined
}

/** What a rename would leave behind is said, not left. */
function describeUnreachable(core: ServiceCore, id: string, { inCode, unread }: Uses): string | undefined {
  const name = (uri: string): string => relative(core.workspace.folderOf(toPath(uri)), toPath(uri))
  const [broken] = unread
  if (broken !== undefined)
    return `${name(broken)} holds \`${id}\` and cannot be read as code, so nobody can tell what it means there. Mend that file first.`
  for (const { document, ids } of inCode) {
    const far = ids.find(({ text }) => text === undefined)
    if (!far) continue
    const line = document.positionAt(far.at.range[0]).line + 1
    return `${name(document.uri)}, line ${line}, names \`${id}\` through a value that is set elsewhere, which a rename cannot follow. Write the id there in plain text first.`
  }
  return undefined
}

function groupByFile(places: readonly RegisterIdPlace[]): readonly (readonly RegisterIdPlace[])[] {
  const files = new Set(places.map(({ file }) => file))
  return [...files].map((file) => places.filter((place) => place.file === file))
}

async function renameInRegister(
  core: ServiceCore,
  places: readonly RegisterIdPlace[],
  to: string,
): Promise<TextDocumentEdit | Refusal> {
  const file = places[0]?.file ?? ''
  const document = await loadDocument(core, toUri(file))
  if (!document) return { problem: `${file} cannot be read, so nothing was renamed.` }
  const result = renameId(document.getText(), places, to)
  if (!result.ok) return { problem: result.problem.message }
  const edits = result.edits.map(({ offset, end, text }) => ({
    range: { start: document.positionAt(offset), end: document.positionAt(end) },
    newText: text,
  }))
  return createDocumentEdit(core, document, edits)
}

/** Two records may name one constant. */
const unique = (ranges: readonly Range[]): readonly Range[] => [
  ...new Map(ranges.map((range) => [JSON.stringify(range), range])).values(),
]
