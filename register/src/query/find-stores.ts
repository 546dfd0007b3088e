import type { Register, Store } from '../model.js'
import { nearestNames } from '../nearest-names.js'
import { matchesName } from './match-name.js'

/** The entries whose `code` matchers (`kind:name`, wildcards allowed) name a store declared in code. */
export function findStores(register: Register, kind: string, name: string): readonly Store[] {
  return [...register.stores.values()].filter(({ code }) => code.some((matcher) => matchesStore(matcher, kind, name)))
}

/**
 * The entries nearest to a store declared in code, by their ids and the names in their matchers; nearest first. Entries with a
 * matcher for the same kind come before the others.
 */
export function nearestStores(register: Register, kind: string, name: string, most: number): readonly Store[] {
  const byName = new Map<string, Store>()
  for (const store of register.stores.values()) {
    const names = [store.id, ...store.code.map((matcher) => matcher.replace(/^[^:]*:/u, '').replaceAll('*', ''))]
    for (const known of names) if (known !== '' && !byName.has(known)) byName.set(known, store)
  }
  const nearest = nearestNames(name, byName.keys(), byName.size).flatMap((known) => byName.get(known) ?? [])
  const ofKind = (store: Store): boolean =>
    store.code.some((matcher) => matchesStore(matcher.replace(/:.*$/u, ':*'), kind, name))
  const ordered = [...nearest.filter(ofKind), ...nearest.filter((store) => !ofKind(store))]
  return [...new Set(ordered)].slice(0, most)
}

function matchesStore(matcher: string, kind: string, name: string): boolean {
  const colon = matcher.indexOf(':')
  if (colon === -1) return matchesName(matcher, name)
  return matchesName(matcher.slice(0, colon), kind) && matchesName(matcher.slice(colon + 1), name)
}
