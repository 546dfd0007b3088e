import {
  findCoverage,
  listStoreTags,
  type Coverage,
  type Span,
  type StoreFact,
} from 'eslint-plugin-data-protection/analysis'
import { activitiesForFile, findStores, type Register, type Store } from 'processing-register-core'
import type { ReadDocument } from './core.js'

/** What answers for a place of a document: the activities of its tag, else of the register's globs. */
export function coverageAt(
  { path, facts }: Pick<ReadDocument, 'path' | 'facts'>,
  register: Register,
  at: Span,
): Coverage {
  return findCoverage({ register, tags: facts.tags, covering: activitiesForFile(register, path) }, at)
}

/** The entries of a store that code declares: of its tag, else of the register's matchers. */
export function storesOf(
  { facts }: Pick<ReadDocument, 'facts'>,
  register: Register,
  fact: StoreFact,
): readonly Store[] {
  const tagged = listStoreTags(facts.tags, fact.at).flatMap((id) => register.stores.get(id) ?? [])
  return tagged.length > 0 ? tagged : findStores(register, fact.kind, fact.name)
}
