import { applyEdits, type TextEdit } from 'processing-register-core/edit'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { TextDocumentEdit } from 'vscode-languageserver-types'
import type { EditAnswer, Refusal } from '../../../../shared/messages.js'
import type { ServiceCore } from '../core.js'
import { createDocumentEdit, loadDocument } from '../load-document.js'
import type { RegisterView } from '../register-store.js'
import { toUri } from '../uri-paths.js'
import { composeEdits } from './compose-edits.js'
import { pathOf, runStep, type RegisterStep } from './register-step.js'

/**
 * Additions to a register as one change: each in the file that declares the entry, new entries in the register itself. Nothing is written here:
 * the client applies it to its buffers, in one step that one undo takes back.
 */
export async function editRegister(
  core: ServiceCore,
  view: RegisterView,
  steps: readonly RegisterStep[],
): Promise<EditAnswer> {
  const problem = describeBlock(view, steps)
  if (problem !== undefined) return { problem }
  const changes: TextDocumentEdit[] = []
  const files = [...new Set(steps.map((step) => fileOf(view, step)))]
  for (const file of files) {
    const document = await loadDocument(core, toUri(file))
    if (!document) return { problem: `The register file ${file} cannot be read, so nothing was added to it.` }
    const edits = runSteps(
      document,
      steps.filter((step) => fileOf(view, step) === file),
    )
    if ('problem' in edits) return edits
    changes.push(
      createDocumentEdit(
        core,
        document,
        edits.map(({ offset, end, text }) => ({
          range: { start: document.positionAt(offset), end: document.positionAt(end) },
          newText: text,
        })),
      ),
    )
  }
  return { edit: { documentChanges: changes } }
}

/** Why the register cannot be changed at these places as it is now; undefined where it can. */
export function describeBlock(view: RegisterView, steps: readonly RegisterStep[]): string | undefined {
  const { fresh } = view
  for (const step of steps) {
    const file = fileOf(view, step)
    if (file.includes('/node_modules/'))
      return 'This entry comes from an installed package, which is not ours to change. Change it where the package is made.'
    const path = pathOf(step)
    const parsed = fresh.parsed.find((candidate) => candidate.file === file)
    const unreadable = parsed?.broken.includes('') === true
    const broken = [...fresh.register.broken].find((place) => place !== '' && isRelated(place.split('/'), path))
    if (!unreadable && broken === undefined) continue
    const mistake = fresh.problems.find(
      ({ severity, range, path: at }) =>
        severity === 'error' && range.file === file && (unreadable || at.join('/') === broken),
    )
    const where = mistake ? ` (line ${mistake.range.start.line}). ${mistake.message}` : '.'
    return `The register has a mistake at this place, so nothing can be added to it safely. Mend that first${where}`
  }
  return undefined
}

/** Whether one path is, or is above, the other. What stands beside is no hindrance. */
const isRelated = (a: readonly string[], b: readonly string[]): boolean =>
  a.slice(0, b.length).every((key, i) => key === b[i])

/** The file that a step changes: that of the entry, else the register itself. */
function fileOf(view: RegisterView, step: RegisterStep): string {
  const [section = '', id = ''] = pathOf(step)
  const { register } = view.fresh
  const isEntry = section === 'activities' || section === 'recipients' || section === 'stores'
  return (isEntry ? register[section].get(id)?.file : undefined) ?? view.path
}

function runSteps(document: TextDocument, steps: readonly RegisterStep[]): readonly TextEdit[] | Refusal {
  let text = document.getText()
  let edits: readonly TextEdit[] = []
  for (const step of steps) {
    const result = runStep(text, step)
    if (!result.ok) return { problem: result.problem.message }
    const composed = composeEdits(edits, result.edits)
    text = applyEdits(text, result.edits)
    // Rarely a step builds on what the one before it wrote: then the stretch that differs is one change.
    edits = composed ?? [findDifference(document.getText(), text)]
  }
  return edits
}

function findDifference(before: string, after: string): TextEdit {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { offset: start, end: before.length - end, text: after.slice(start, after.length - end) }
}
