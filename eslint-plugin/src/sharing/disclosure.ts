import type { Activity, Recipient } from 'processing-register-core'
import type { ShareFact } from '../analysis/facts.js'
import type { Follow } from '../analysis/records/is-recorded.js'
import type { RuleFile, Suggestion } from '../register/rule-context.js'
import type { MessageId } from './messages.js'

/** Reports a share at its word. */
export type Report = (
  messageId: MessageId,
  data?: Readonly<Record<string, string>>,
  suggestions?: readonly Suggestion<MessageId>[],
) => void

/** A share whose recipient is known and listed by an activity that covers the code. */
export interface Disclosure {
  readonly file: RuleFile<MessageId>
  readonly fact: ShareFact
  readonly recipient: Recipient
  /** The covering activities that list the recipient; the first answers for the disclosure. */
  readonly listing: readonly [Activity, ...Activity[]]
  readonly covering: readonly Activity[]
  /** Undefined where the file mentions no log function. */
  readonly follow: Follow | undefined
  /** Also report what is weaker evidence, or finer. */
  readonly isStrict: boolean
  readonly report: Report
}

/** `the activity \`a\`` or `the activities \`a\`, \`b\``, with the verb that fits: `does` or `do`. */
export function nameActivities(activities: readonly Activity[]): {
  readonly activities: string
  readonly list: string
} {
  const ids = activities.map(({ id }) => `\`${id}\``).join(', ')
  const isOne = activities.length === 1
  return { activities: `the ${isOne ? 'activity' : 'activities'} ${ids}`, list: isOne ? 'does' : 'do' }
}
