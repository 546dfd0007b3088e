import type { Section } from '../register-places.js'

/** The sections whose entries are keyed by ids, with what one entry is called. */
export const entryNames: Readonly<Record<Section, string>> = {
  activities: 'activity',
  recipients: 'recipient',
  stores: 'store',
  agreements: 'agreement',
  policyDocuments: 'policy document',
}

export const isSection = (key: unknown): key is Section => typeof key === 'string' && Object.hasOwn(entryNames, key)
