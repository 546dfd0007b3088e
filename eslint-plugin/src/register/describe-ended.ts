import type { Exception } from 'processing-register-core'

/** The name of the placeholder at the end of every message of a code rule, for what {@link describeEnded} says. */
export const endedPlaceholder = 'exceptionEnded'

/** A sentence to stand behind a finding that was accepted until its exception ended. It begins with a space. */
export function describeEnded({ approvedBy, until }: Exception): string {
  const who =
    approvedBy === undefined
      ? 'an exception that names nobody who approved it'
      : `an exception approved by “${approvedBy}”`
  return ` It was accepted by ${who}, which ended on ${until ?? 'a day that the register does not give'}: mend it, or have it approved again with a new end date.`
}
