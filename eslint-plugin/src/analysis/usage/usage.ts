import { activitiesForFile, findRecipient, findStores, matchesName, type Register } from 'processing-register-core'
import { listStoreTags } from '../../register/coverage.js'
import type { FileFacts, LifetimeFact, StoreFact } from '../facts.js'

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
  for (const { tag, ids } of facts.tags)
    for (const { id } of ids) (tag === 'store' ? usage.stores : usage.activities).add(id)
  for (const { destination } of facts.shares) {
    const recipient = findRecipient(register, destination)
    if (recipient) usage.recipients.add(recipient.id)
  }
  for (const { properties } of facts.records) {
    const [activity, recipient] = [properties.get('activity')?.value, properties.get('recipient')?.value]
    if (activity !== undefined) usage.activities.add(activity)
    if (recipient !== undefined) usage.recipients.add(recipient)
  }
  for (const fact of facts.stores) for (const id of listStoreIds(register, facts, fact)) usage.stores.add(id)
  for (const fact of facts.lifetimes) {
    if (fact.lifetime?.amount === Infinity) continue
    for (const id of listStoreIds(register, facts, fact)) usage.emptied.add(id)
    for (const id of listByName(register, fact)) usage.emptied.add(id)
  }
}

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
