import { activitiesForFile, findRecipient, findStores, matchesName, type Register } from 'processing-register-core'
import { findCoverage, listStoreTags } from '../../register/coverage.js'
import type { FileFacts, LifetimeFact, Span, StoreFact } from '../facts.js'

/** Which entries of a register the code of a project uses, as ids. It only ever grows, file by file. */
export interface Usage {
  /** Activities that cover a file by their globs or are named in a tag or a disclosure record. */
  readonly activities: Set<string>
  readonly recipients: Set<string>
  /** Stores that code declares, writes into, or names in a tag. */
  readonly stores: Set<string>
  /** Stores from which code deletes, or in which records expire. */
  readonly emptied: Set<string>
}

export const createUsage = (): Usage => ({
  activities: new Set(),
  recipients: new Set(),
  stores: new Set(),
  emptied: new Set(),
})

/** Adds what one file uses. */
export function addUsage(usage: Usage, register: Register, filename: string, facts: FileFacts): void {
  for (const { id } of activitiesForFile(register, filename)) usage.activities.add(id)
  for (const { section, id } of listUses(register, filename, facts)) usage[section].add(id)
  for (const fact of facts.lifetimes) {
    if (fact.lifetime?.amount === Infinity) continue
    for (const id of listStoreIds(register, facts, fact)) usage.emptied.add(id)
    for (const id of listByName(register, fact)) usage.emptied.add(id)
  }
}

/** A place in code that rests on an entry of the register. */
export interface Use {
  readonly section: 'activities' | 'recipients' | 'stores'
  /** As the code or the register writes it; a tag or a record may name an entry that is not there. */
  readonly id: string
  readonly at: Span
}

/** Every place of a file that rests on an entry, kind by kind. */
export function listUses(register: Register, filename: string, facts: FileFacts): readonly Use[] {
  const ground = { register, tags: facts.tags, covering: activitiesForFile(register, filename) }
  return [
    ...facts.tags.flatMap(({ tag, ids }) =>
      ids.map(({ id, at }): Use => ({ section: tag === 'store' ? 'stores' : 'activities', id, at })),
    ),
    ...facts.handling.flatMap(({ at }) =>
      findCoverage(ground, at).activities.map(({ id }): Use => ({ section: 'activities', id, at })),
    ),
    ...facts.shares.flatMap(({ at, destination }): Use[] => {
      const recipient = findRecipient(register, destination)
      return recipient ? [{ section: 'recipients', id: recipient.id, at }] : []
    }),
    ...facts.stores.flatMap((fact) =>
      listStoreIds(register, facts, fact).map((id): Use => ({ section: 'stores', id, at: fact.at })),
    ),
    ...facts.records.flatMap(({ properties }) => [
      ...listNamed('activities', properties.get('activity')),
      ...listNamed('recipients', properties.get('recipient')),
    ]),
  ]
}

const listNamed = (
  section: Use['section'],
  property: { readonly value?: string | undefined; readonly at: Span } | undefined,
): readonly Use[] => (property?.value === undefined ? [] : [{ section, id: property.value, at: property.at }])

function listStoreIds(
  register: Register,
  { tags }: FileFacts,
  { kind, name, at }: Pick<StoreFact, 'kind' | 'name' | 'at'>,
): readonly string[] {
  const tagged = listStoreTags(tags, at)
  return tagged.length > 0 ? tagged : findStores(register, kind, name).map(({ id }) => id)
}

/** A deletion may go another way than the declaration: SQL from a table that Prisma declares. The name alone counts. */
function listByName(register: Register, { ends, name }: LifetimeFact): readonly string[] {
  if (ends !== 'deletion' || name === '*') return []
  const stores = [...register.stores.values()]
  return stores
    .filter(({ code }) => code.some((matcher) => matchesName(matcher.replace(/^[^:]*:/u, ''), name)))
    .map(({ id }) => id)
}
