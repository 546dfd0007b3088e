import type { Section } from '../register-places.js'

/** Keys whose value is an id of another entry, by the last named key of their place. */
const sections: Readonly<Record<string, Section>> = {
  recipients: 'recipients',
  parties: 'recipients',
  stores: 'stores',
  store: 'stores',
  agreement: 'agreements',
  policyDocument: 'policyDocuments',
}

/** Which section the id at a place is of; undefined where no id of another entry stands. */
export function referencedSection(path: readonly (string | number)[]): Section | undefined {
  if (path.length < 2) return undefined
  const name = path.findLast((key): key is string => typeof key === 'string')
  return name === undefined ? undefined : sections[name]
}

/** The sections whose entries are keyed by ids, with what one entry is called. */
export const entryNames: Readonly<Record<Section, string>> = {
  activities: 'activity',
  recipients: 'recipient',
  stores: 'store',
  agreements: 'agreement',
  policyDocuments: 'policy document',
}

export const isSection = (key: unknown): key is Section => typeof key === 'string' && Object.hasOwn(entryNames, key)
