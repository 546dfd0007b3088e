import { listReferences } from 'processing-register-core'
import type { IdPlace } from 'processing-register-core/edit'
import type { Section } from './register-places.js'
import type { RegisterView } from './register-store.js'

/** An entry, told apart from one of the same id in a register that shares no file with this one. */
export interface EntryId {
  readonly section: Section
  readonly id: string
}

/** A place in a register's files that holds an id. */
export interface RegisterIdPlace extends IdPlace, EntryId {
  /** Absolute path of the file. */
  readonly file: string
}

const sections = ['activities', 'recipients', 'stores', 'agreements', 'policyDocuments'] as const

/** Every place in a register that holds an id: the keys of entries, and what refers to them. */
export function* listRegisterIds({ fresh: { register } }: RegisterView): Generator<RegisterIdPlace> {
  for (const section of sections) {
    for (const { id, file } of register[section].values()) yield { section, id, file, path: [section, id], part: 'key' }
  }
  for (const { section, id, file, path } of listReferences(register)) yield { section, id, file, path, part: 'value' }
}

/** The id at an offset of a register file. A party that is a name in words is no id. */
export function findRegisterId(view: RegisterView, file: string, offset: number): RegisterIdPlace | undefined {
  const parsed = view.fresh.parsed.find((candidate) => candidate.file === file)
  if (!parsed) return undefined
  for (const place of listRegisterIds(view)) {
    if (place.file !== file) continue
    const { start, end } = parsed.rangeOf(place.path, place.part)
    if (start.offset > offset || offset > end.offset) continue
    return place.part === 'key' || view.fresh.register[place.section].has(place.id) ? place : undefined
  }
  return undefined
}
