import type { Register } from '../model.js'
import type { Path } from '../parse/parsed-file.js'
import { asData } from './read-values.js'

/** Sections whose entries other places refer to by id. */
export type ReferredSection = 'activities' | 'recipients' | 'stores' | 'agreements' | 'policyDocuments'

/** One place of a register that holds the id of an entry. */
export interface Reference {
  /** The id as written, without blanks around it. */
  readonly id: string
  /** The section whose entry is meant. */
  readonly section: ReferredSection
  /** Where the id stands, from the root of `file`. */
  readonly path: Path
  /** Absolute path of the register file. */
  readonly file: string
  /** The form of the path, as in {@link referencePlaces}. */
  readonly place: ReferencePlace
}

/**
 * Every place of the format that holds ids of entries, and the section they are of; `*` is any key or item, and a list of ids counts each. A
 * test compares this with the JSON Schema.
 */
export const referencePlaces = {
  'disclosureLog/store': 'stores',
  'activities/*/recipients': 'recipients',
  'activities/*/stores': 'stores',
  'activities/*/suppressionStore': 'stores',
  'activities/*/reuse/from': 'activities',
  'activities/*/sources/*/agreement': 'agreements',
  'activities/*/callRecording/store': 'stores',
  'activities/*/dataMatching/with': 'recipients',
  'activities/*/consent/withdrawalPassedTo': 'recipients',
  'activities/*/specialCategories/*/policyDocument': 'policyDocuments',
  'activities/*/specialCategories/*/consent/withdrawalPassedTo': 'recipients',
  'activities/*/criminalOffence/policyDocument': 'policyDocuments',
  'activities/*/criminalOffence/consent/withdrawalPassedTo': 'recipients',
  'recipients/*/agreement': 'agreements',
  'stores/*/sources/*/agreement': 'agreements',
  'stores/*/supplier': 'recipients',
  'stores/*/keyStore': 'stores',
  'stores/*/purposeLimit': 'activities',
  'agreements/*/parent': 'agreements',
  'agreements/*/parties': 'recipients',
} as const satisfies Readonly<Record<string, ReferredSection>>

export type ReferencePlace = keyof typeof referencePlaces

const sections = ['activities', 'recipients', 'stores', 'agreements', 'policyDocuments'] as const

/** Every reference of a register, in the order of its sections, whether or not its entry is there. Parties of an agreement may also be names. */
export function* listReferences(register: Register): Generator<Reference> {
  for (const section of sections) {
    for (const { id, file, raw } of register[section].values()) {
      for (const [place, form] of placesOf(section)) yield* follow(raw, form.slice(2), [section, id], file, place)
    }
  }
  for (const { key, file, raw } of register.statements) {
    for (const [place, form] of placesOf(key)) yield* follow(raw, form.slice(1), [key], file, place)
  }
}

const forms = (Object.keys(referencePlaces) as ReferencePlace[]).map((place) => [place, place.split('/')] as const)

/** The section that an id at a place would be of, whether or not one stands there yet; undefined where no id belongs. */
export function referredSection(path: Path): ReferredSection | undefined {
  // An item of a list stands where its list does.
  const at = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path
  const form = forms.find(([, steps]) => isAt(steps, path) || isAt(steps, at))
  return form && referencePlaces[form[0]]
}

const isAt = (steps: readonly string[], path: Path): boolean =>
  steps.length === path.length && steps.every((step, i) => step === '*' || step === path[i])

const placesOf = (section: string): readonly (readonly [ReferencePlace, readonly string[]])[] =>
  forms.filter(([, [first]]) => first === section)

function* follow(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: Path,
  file: string,
  place: ReferencePlace,
): Generator<Reference> {
  if (step === undefined) {
    if (typeof value === 'string') {
      if (value.trim() !== '') yield { id: value.trim(), section: referencePlaces[place], path, file, place }
    } else if (Array.isArray(value)) {
      for (const [i, item] of value.entries())
        if (typeof item === 'string') yield* follow(item, [], [...path, i], file, place)
    }
  } else if (step === '*' && Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* follow(item, rest, [...path, i], file, place)
  } else {
    const map = asData(value)
    const keys = step === '*' ? Object.keys(map ?? {}) : [step]
    for (const key of keys)
      if (map && Object.hasOwn(map, key)) yield* follow(map[key], rest, [...path, key], file, place)
  }
}
