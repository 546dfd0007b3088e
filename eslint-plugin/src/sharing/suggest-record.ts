import type { Suggestion } from '../register/rule-context.js'
import type { Disclosure } from './disclosure.js'
import type { MessageId } from './messages.js'

/**
 * The record with what is known filled in; who asked and why only a person can say. Nothing is suggested where a statement before
 * the call would not do: in a function that cannot wait for an asynchronous log, or where the call is made only on a condition.
 */
export function suggestRecord(disclosure: Disclosure): readonly Suggestion<MessageId>[] {
  const { file, fact, recipient } = disclosure
  const { functions, synchronous } = file.register.disclosureLog
  const log = functions.find((pattern) => !pattern.includes('*'))
  const { recordAt } = fact
  if (log === undefined || !recordAt || !(synchronous || recordAt.mayAwait)) return []
  const { offset, indent, terminator } = recordAt
  const call = `${synchronous ? '' : 'await '}${log}({ ${listEntries(disclosure).join(', ')} })`
  return [
    {
      messageId: 'suggestRecord',
      data: { recipient: recipient.id },
      offset,
      insert: `${call}${terminator}\n${indent}`,
    },
  ]
}

function listEntries({ fact, recipient, listing: [activity] }: Disclosure): readonly string[] {
  const basis = recipient.lawfulBasis ?? activity.lawfulBasis ?? ''
  const entries = [
    `activity: '${activity.id}'`,
    `recipient: '${recipient.id}'`,
    `lawfulBasis: '${basis}'`,
    "reason: ''",
    "requestedBy: ''",
  ]
  if (recipient.sharing === 'non-routine') entries.push("authorisedBy: ''")
  if (basis === 'consent') entries.push("consentReference: ''")
  else if (recipient.sharing === 'non-routine') entries.push("withoutConsent: ''")
  const { fields, complete } = fact.payload
  // Names only, and only where they are all known: a list that is nearly right would be a false record.
  const names = fields.filter(({ within }) => within.length === 0).map(({ name }) => name)
  if (complete && names.length > 0 && names.every((name) => /^[\w-]+$/u.test(name)))
    entries.push(`fields: [${names.map((name) => `'${name}'`).join(', ')}]`)
  return entries
}
