import { categoryIds, type CategoryId } from 'processing-register-schemas'
import {
  addActivity,
  addCategory,
  addException,
  addRecipient,
  addStore,
  addToList,
  type EditResult,
} from 'processing-register-core/edit'

type Entry = Readonly<Record<string, unknown>>

/** One addition to a register, as plain data: it travels with a code action until it is chosen. */
export type RegisterStep =
  | { readonly add: 'activity' | 'recipient' | 'store'; readonly id: string; readonly entry: Entry }
  | { readonly add: 'category'; readonly id: string; readonly category: CategoryId; readonly entry: Entry }
  | { readonly add: 'item'; readonly path: readonly string[]; readonly value: unknown }
  | { readonly add: 'exception'; readonly entry: Entry }

/** What a person still has to write: the checks of the register count it as missing, so that it cannot be forgotten. */
export const toBeWritten = 'TBC'

const adders = { activity: addActivity, recipient: addRecipient, store: addStore }
const sections = { activity: 'activities', recipient: 'recipients', store: 'stores' } as const

/** Makes an addition in the text of one file. */
export function runStep(text: string, step: RegisterStep): EditResult {
  switch (step.add) {
    case 'category':
      return addCategory(text, step.id, step.category, step.entry)
    case 'item':
      return addToList(text, step.path, step.value)
    case 'exception':
      return addException(text, step.entry)
    default:
      return adders[step.add](text, step.id, step.entry)
  }
}

/** The keys from the root to what a step changes. */
export function pathOf(step: RegisterStep): readonly string[] {
  switch (step.add) {
    case 'category':
      return [
        'activities',
        step.id,
        ...(step.category === 'criminal-offence' ? ['criminalOffence'] : ['specialCategories', step.category]),
      ]
    case 'item':
      return step.path
    case 'exception':
      return ['exceptions']
    default:
      return [sections[step.add], step.id]
  }
}

/** Reads steps that a client hands back; undefined where they are none. */
export function readSteps(value: unknown): readonly RegisterStep[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every(isStep) ? value : undefined
}

function isStep(value: unknown): value is RegisterStep {
  if (!isRecord(value)) return false
  const { add, id, entry, path, category } = value
  if (add === 'item') return Array.isArray(path) && path.length > 0 && path.every((key) => typeof key === 'string')
  if (!isRecord(entry)) return false
  if (add === 'exception') return true
  if (typeof id !== 'string') return false
  return add === 'category'
    ? categoryIds.some((known) => known === category)
    : typeof add === 'string' && Object.hasOwn(adders, add)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
