import { describeCategory } from 'eslint-plugin-data-protection/analysis'
import { activitiesForFile, type Activity, type CategoryId } from 'processing-register-core'
import { categoryIds } from 'processing-register-schemas'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Range } from 'vscode-languageserver-types'
import type {
  Addition,
  Additions,
  AddParams,
  EditAnswer,
  Refusal,
  SelectionParams,
} from '../../../../shared/messages.js'
import { coverageAt } from '../code-coverage.js'
import { titleOfCategory } from '../code-text/describe-law.js'
import type { ServiceCore } from '../core.js'
import { editRegister } from '../fixes/edit-register.js'
import { toBeWritten, type RegisterStep } from '../fixes/register-step.js'
import type { RegisterView } from '../register-store.js'
import { toPath } from '../uri-paths.js'

/** As what the name in a selection can be added to the register. */
export async function listAdditions(core: ServiceCore, params: SelectionParams): Promise<Additions | Refusal> {
  const found = await findChoices(core, params)
  if ('problem' in found) return found
  return {
    name: found.name,
    choices: found.choices.map(({ id, title, detail, needsReason }) => ({ id, title, detail, needsReason })),
  }
}

/** Adds the name in a selection to the register in the chosen way. */
export async function addToRegister(core: ServiceCore, { choice, why, ...params }: AddParams): Promise<EditAnswer> {
  const found = await findChoices(core, params)
  if ('problem' in found) return found
  const chosen = found.choices.find(({ id }) => id === choice)
  if (!chosen) return { problem: 'The register has changed since these choices were shown. Choose again.' }
  const reason = why?.trim() ?? ''
  if (chosen.needsReason && reason === '')
    return { problem: 'Say why this is not personal data: without a reason nobody can check it.' }
  return editRegister(core, found.view, chosen.steps(reason))
}

interface Choice extends Addition {
  readonly steps: (why: string) => readonly RegisterStep[]
}

interface Found {
  readonly name: string
  readonly view: RegisterView
  readonly choices: readonly Choice[]
}

async function findChoices(core: ServiceCore, { uri, range }: SelectionParams): Promise<Found | Refusal> {
  const path = toPath(uri)
  const document = core.documents.get(path)
  const name = document && readName(document, range)
  if (!document || name === undefined)
    return { problem: 'Select the name of one field, variable or column that the register should know.' }
  const { view } = await core.ground(path)
  if (!view) return { problem: 'No processing register applies to this file. Create one first.' }
  const { register } = view.code
  const done = await core.read(uri)
  const offset = document.offsetAt(range.start)
  const fact = done?.facts.handling.find(({ at }) => at.range[0] <= offset && offset <= at.range[1])
  const covering = done && fact ? coverageAt(done, register, fact.at).activities : activitiesForFile(register, path)
  return { name, view, choices: listChoices(name, covering, fact?.category) }
}

function readName(document: TextDocument, range: Range): string | undefined {
  const text = document.getText()
  let [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)]
  if (start === end) {
    while (start > 0 && isNamePart(text.charAt(start - 1))) start--
    while (end < text.length && isNamePart(text.charAt(end))) end++
  }
  const name = text
    .slice(start, end)
    .trim()
    .replace(/^(["'`])([^]*)\1$/u, '$2')
  return /^[\p{L}_$][\p{L}\p{N}_$ .-]{0,99}$/u.test(name) ? name : undefined
}

const isNamePart = (character: string): boolean => /[\p{L}\p{N}_$]/u.test(character)

function listChoices(name: string, covering: readonly Activity[], likely: CategoryId | undefined): readonly Choice[] {
  const categories = likely === undefined ? categoryIds : [likely, ...categoryIds.filter((id) => id !== likely)]
  return [
    ...covering.flatMap((activity) =>
      categories.flatMap((category) => asField(activity, category, name, category === likely)),
    ),
    ...categories.map((category) => asWord(category, name)),
    {
      id: 'not-personal-data',
      title: 'Not personal data',
      detail: `${name} is ignored wherever it stands; the register says why.`,
      needsReason: true,
      steps: (why: string) => [
        { add: 'item', path: ['vocabulary', 'notPersonalData'], value: { match: name, why } } as const,
      ],
    },
  ]
}

/** A field of a category that an activity declares; of the likely one also where it does not yet. */
function asField(activity: Activity, category: CategoryId, name: string, isLikely: boolean): readonly Choice[] {
  const isOffence = category === 'criminal-offence'
  const isDeclared = isOffence ? activity.criminalOffence !== undefined : activity.specialCategories.has(category)
  if (!isDeclared && !isLikely) return []
  const { id } = activity
  const own = isOffence ? ['criminalOffence'] : ['specialCategories', category]
  const gate = isOffence ? { route: toBeWritten } : { condition: toBeWritten }
  const step: RegisterStep = isDeclared
    ? { add: 'item', path: ['activities', id, ...own, 'fields'], value: name }
    : { add: 'category', id, category, entry: { fields: [name], ...gate } }
  return [
    {
      id: `activities/${id}/${category}`,
      title: `${titleOfCategory(category)}, in the activity “${activity.title ?? id}”`,
      detail: isDeclared
        ? 'One of the fields that the activity declares.'
        : 'Declared anew, with its condition to be written.',
      needsReason: false,
      steps: () => [step],
    },
  ]
}

const asWord = (category: CategoryId, name: string): Choice => ({
  id: `vocabulary/${category}`,
  title: `${titleOfCategory(category)}, everywhere`,
  detail: `A word of this council’s own: ${name} is ${describeCategory(category)} wherever it stands.`,
  needsReason: false,
  steps: () => [{ add: 'item', path: ['vocabulary', category], value: name }],
})
