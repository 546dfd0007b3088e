import type { Store } from '../model.js'
import { asData, asText, asTexts } from '../resolve/read-values.js'

/**
 * Whether deletion is suspended in a store: it names a hold, and the day on which the hold is looked at again has not passed. A hold
 * without such a day suspends nothing, because it would last for ever (the register's checks ask for the day).
 *
 * @param today ISO date
 */
export function isOnHold({ raw }: Store, today: string): boolean {
  const holds = [...asTexts(raw['holds']), ...asTexts(asData(raw['retention'])?.['holds'])]
  const until = asText(raw['reviewBy'])
  return holds.length > 0 && until !== undefined && today <= until
}
