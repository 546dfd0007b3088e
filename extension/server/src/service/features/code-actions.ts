import { CodeActionKind, type CodeAction, type Diagnostic, type Range } from 'vscode-languageserver-types'
import { commands, type AcceptFindingTarget, type Refusal } from '../../../../shared/messages.js'
import type { ReadDocument, ServiceCore } from '../core.js'
import { readDiagnosticData, type DiagnosticData } from '../diagnostic-data.js'
import { describeBlock, editRegister } from '../fixes/edit-register.js'
import type { Fix, FixGround } from '../fixes/fix.js'
import { fixBasis } from '../fixes/fix-basis.js'
import { fixCondition } from '../fixes/fix-condition.js'
import { fixDeclaration } from '../fixes/fix-declaration.js'
import { fixRetention } from '../fixes/fix-retention.js'
import { readSteps, type RegisterStep } from '../fixes/register-step.js'
import { createDocumentEdit } from '../load-document.js'
import { findEntry, toLocation } from '../register-places.js'
import { toPath } from '../uri-paths.js'
import { createFixAll } from './fix-all.js'

/** What the client said with its request, and what it can do. */
export interface ActionRequest {
  readonly diagnostics: readonly Diagnostic[]
  /** Kinds that are wanted; all where it is absent. */
  readonly only?: readonly string[]
  /** Whether actions may come without their edit: it is made by {@link resolveCodeAction} when one is chosen. */
  readonly resolves: boolean
  /** Whether the client shows why an action cannot be taken. */
  readonly showsDisabled: boolean
  /** Whether the client carries out our commands. */
  readonly commands: boolean
}

/** What an action carries until it is chosen. */
interface ActionData {
  readonly uri: string
  readonly version: number
  readonly steps: readonly RegisterStep[]
}

/** Fixes of a rule's findings beyond the rule's own suggestions. */
const fixesByRule: Readonly<Record<string, (ground: FixGround) => readonly Fix[]>> = {
  'require-condition': fixCondition,
  'require-lawful-basis': fixBasis,
  'require-retention': fixRetention,
  'valid-declaration': fixDeclaration,
}

/**
 * The ways to settle findings in code: the rules' own suggestions, then what can be said in the register, and last what says that there is nothing to
 * settle. Findings of another version of the text have none.
 */
export async function getCodeActions(
  core: ServiceCore,
  uri: string,
  request: ActionRequest,
): Promise<readonly CodeAction[]> {
  const document = core.documents.get(toPath(uri))
  if (!document) return []
  const wants = (kind: string): boolean =>
    request.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true
  const fixAll = request.only && wants(fixAllKind) ? await createFixAll(core, uri, fixAllKind) : []
  if (!wants(CodeActionKind.QuickFix)) return fixAll
  const actions: CodeAction[] = [...fixAll]
  for (const diagnostic of request.diagnostics) {
    const data = readDiagnosticData(diagnostic.data)
    if (data?.version !== document.version || data.problem) continue
    const done = await core.read(uri)
    if (done?.document.version !== data.version) continue
    actions.push(...listActions(core, done, { uri, diagnostic, data, request }))
  }
  return request.resolves ? actions : completeActions(core, actions, request)
}

/** For clients that want every edit at once. */
async function completeActions(
  core: ServiceCore,
  actions: readonly CodeAction[],
  { showsDisabled }: ActionRequest,
): Promise<readonly CodeAction[]> {
  const complete: CodeAction[] = []
  for (const action of actions) {
    const answer = await resolveCodeAction(core, action)
    const whole = 'problem' in answer ? { ...action, disabled: { reason: answer.problem } } : { ...answer }
    delete whole.data
    if (!('problem' in answer) || showsDisabled) complete.push(whole)
  }
  return complete
}

export const fixAllKind = `${CodeActionKind.SourceFixAll}.data-protection`

interface Finding {
  readonly uri: string
  readonly diagnostic: Diagnostic
  readonly data: DiagnosticData
  readonly request: ActionRequest
}

function listActions(core: ServiceCore, done: ReadDocument, finding: Finding): readonly CodeAction[] {
  const { uri, diagnostic, data, request } = finding
  const { document, view } = done
  if (!view) return []
  const base = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] }
  const suggestions = data.suggestions.map(({ title, messageId, edit }) => ({
    denies: messageId === 'suggestNotPersonalData',
    action: { ...base, title, edit: { documentChanges: [createDocumentEdit(core, document, [edit])] } },
  }))
  const suggest = (denies: boolean): CodeAction[] =>
    suggestions.filter((suggestion) => suggestion.denies === denies).map(({ action }) => action)
  const ground = { done, register: view.code.register, data, ...offsetsOf(done, diagnostic.range) }
  const fixes = fixesByRule[data.rule]?.(ground) ?? []
  const target: AcceptFindingTarget = { uri, data }
  const accept = {
    ...base,
    title: 'Accept this finding in the register, with a reason and an end date …',
    command: { title: 'Accept', command: commands.acceptFinding, arguments: [target] },
  }
  return [
    ...suggest(false),
    ...fixes.flatMap((fix) => createAction(core, done, { ...base, title: fix.title }, fix, request)),
    ...suggest(true),
    ...(request.commands ? [accept] : []),
  ]
}

const offsetsOf = ({ document }: ReadDocument, { start, end }: Range) => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
})

function createAction(
  core: ServiceCore,
  { document, view }: ReadDocument,
  base: CodeAction,
  fix: Fix,
  request: ActionRequest,
): readonly CodeAction[] {
  if (!view) return []
  const action = { ...base, ...(fix.isPreferred === true ? { isPreferred: true } : {}) }
  switch (fix.kind) {
    case 'code':
      return [{ ...action, edit: { documentChanges: [createDocumentEdit(core, document, [fix.edit])] } }]
    case 'open': {
      const range = request.commands ? findEntry(view, fix.section, fix.id) : undefined
      if (!range) return []
      const place = toLocation(range, core.documents)
      return [
        {
          ...action,
          command: { title: fix.title, command: commands.openLocation, arguments: [place.uri, place.range] },
        },
      ]
    }
    case 'register': {
      const problem = describeBlock(view, fix.steps)
      if (problem !== undefined) return request.showsDisabled ? [{ ...action, disabled: { reason: problem } }] : []
      return [
        { ...action, data: { uri: document.uri, version: document.version, steps: fix.steps } satisfies ActionData },
      ]
    }
  }
}

/** Makes the edit of an action that was chosen, on the register as it is now; refused where the code is another since. */
export async function resolveCodeAction(core: ServiceCore, action: CodeAction): Promise<CodeAction | Refusal> {
  const data = readActionData(action.data)
  if (!data) return action
  const document = core.documents.get(toPath(data.uri))
  if (document?.version !== data.version)
    return { problem: 'The file has changed since this fix was offered, so it was not made. Ask for it again.' }
  const { view } = await core.ground(toPath(data.uri))
  if (!view) return { problem: 'The register that this fix would change is not there any more.' }
  const answer = await editRegister(core, view, data.steps)
  return 'problem' in answer ? answer : { ...action, edit: answer.edit }
}

function readActionData(value: unknown): ActionData | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { uri, version, steps } = value as Record<string, unknown>
  const read = readSteps(steps)
  return typeof uri === 'string' && typeof version === 'number' && read ? { uri, version, steps: read } : undefined
}
