import { asTexts } from '../resolve/read-values.js'
import type { Declaration } from './problem-parts.js'

const antiFraud = /\banti[\s-]?fraud\b|\bserious crime act\b|\bcifas\b/iu

/** Whether the entry, or a recipient of its activity, says that an anti-fraud organisation has a part in it. */
export function namesAntiFraud({ register, activity, raw }: Declaration): boolean {
  const recipients = activity.recipients.flatMap((id) => register.recipients.get(id) ?? [])
  return [raw, activity.raw, ...recipients.map((recipient) => recipient.raw)].some((entry) =>
    ['title', 'law', 'category', 'notes'].some((key) => asTexts(entry[key]).some((text) => antiFraud.test(text))),
  )
}
