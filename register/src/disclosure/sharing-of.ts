import type { Register } from '../model.js'
import type { SharingActivity, SharingRecipient, SharingRegister } from './types.js'

/** The part of a loaded register that a disclosure log needs, in the order of the ids: the same register gives the same text. */
export function sharingOf({ activities, recipients, agreements }: Register): SharingRegister {
  return {
    format: 'processing-register-sharing/1',
    activities: mapSorted(activities, ({ lawfulBasis, recipients: listed }): SharingActivity => ({
      ...(lawfulBasis === undefined ? {} : { lawfulBasis }),
      recipients: [...listed].sort(),
    })),
    recipients: mapSorted(recipients, ({ lawfulBasis, sharing, fields }): SharingRecipient => ({
      ...(lawfulBasis === undefined ? {} : { lawfulBasis }),
      ...(sharing === undefined ? {} : { sharing }),
      ...(fields === undefined ? {} : { fields }),
    })),
    agreements: [...agreements.keys()].sort(),
  }
}

function mapSorted<From, To>(
  entries: ReadonlyMap<string, From>,
  change: (entry: From) => To,
): Readonly<Record<string, To>> {
  const ids = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(ids.map(([id, entry]) => [id, change(entry)]))
}
