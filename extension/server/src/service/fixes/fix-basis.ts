import type { ShareFact } from 'eslint-plugin-data-protection/analysis'
import { nearestNames, type Activity, type Recipient } from 'processing-register-core'
import { coverageAt } from '../code-coverage.js'
import { listCoverFixes } from './cover-file.js'
import { findFact, mostChoices, type Fix, type FixGround } from './fix.js'
import { createEntryId } from './new-entry-id.js'
import { toBeWritten, type RegisterStep } from './register-step.js'

/** Fixes of `require-lawful-basis` in the register. What the other party is to us is for a person to say. */
export function fixBasis(ground: FixGround): readonly Fix[] {
  const { done, register, data } = ground
  const recipient = register.recipients.get(data.about?.recipients[0] ?? '')
  const fact = findFact(done.facts.shares, ground)
  const covering = fact ? coverageAt(done, register, fact.at).activities : []
  switch (data.messageId) {
    case 'recipientUnknown':
      return fact ? fixUnknown(ground, fact, covering) : []
    case 'noActivity': {
      const listing = [...register.activities.values()].filter(({ recipients }) =>
        recipients.includes(recipient?.id ?? ''),
      )
      return listCoverFixes(listing.length > 0 ? listing : [...register.activities.values()], done.path)
    }
    case 'recipientNotListed':
      return recipient ? covering.map((activity) => listRecipient(activity, recipient)) : []
    case 'roleMissing':
    case 'processorWithoutContract':
    case 'fieldNotAgreed':
      return recipient
        ? [
            {
              kind: 'open',
              title: `Open the recipient “${nameOf(recipient)}” in the register`,
              section: 'recipients',
              id: recipient.id,
            },
          ]
        : []
    default:
      return []
  }
}

const nameOf = ({ id, title }: { readonly id: string; readonly title?: string }): string => title ?? id

/** Lists a known recipient under an activity that sends to it. */
export const listRecipient = (activity: Activity, { id, title }: Recipient): Fix => ({
  kind: 'register',
  title: `List “${title ?? id}” under the recipients of the activity “${nameOf(activity)}”`,
  steps: [listUnder(activity, id)],
})

const listUnder = ({ id }: Activity, recipient: string): RegisterStep => ({
  add: 'item',
  path: ['activities', id, 'recipients'],
  value: recipient,
})

type Matcher = readonly [key: 'hosts' | 'environment' | 'functions' | 'modules', value: string]

/** What the register can tell the destination by, the surest first. */
function findMatcher({ destination: { host, environment, callee, module } }: ShareFact): Matcher | undefined {
  const [variable] = environment
  if (host !== undefined) return ['hosts', host]
  if (variable !== undefined) return ['environment', variable]
  if (callee !== undefined) return ['functions', callee]
  return module === undefined ? undefined : ['modules', module]
}

function fixUnknown({ register }: FixGround, fact: ShareFact, covering: readonly Activity[]): readonly Fix[] {
  const matcher = findMatcher(fact)
  if (!matcher) return []
  const [key, value] = matcher
  const near = nearestNames(value, register.recipients.keys(), 3).flatMap((id) => register.recipients.get(id) ?? [])
  return [...near.map((recipient) => addMatcher(recipient, matcher, covering)), ...addNew(), ...addInternal(matcher)]

  function addNew(): readonly Fix[] {
    const id = createEntryId(value, (taken) => register.recipients.has(taken))
    const entry = { title: toBeWritten, role: toBeWritten, code: { [key]: [value] } }
    const add: RegisterStep = { add: 'recipient', id, entry }
    const title = `Add \`${value}\` to the register as the new recipient \`${id}\`, to be completed`
    if (covering.length === 0) return [{ kind: 'register', title, steps: [add] }]
    return covering.slice(0, mostChoices).map((activity) => ({
      kind: 'register',
      title: `${title}, and list it under the activity “${nameOf(activity)}”`,
      steps: [add, listUnder(activity, id)],
    }))
  }
}

/** Where one activity covers the call and does not list the recipient yet, it is listed in the same step. */
function addMatcher(recipient: Recipient, [key, value]: Matcher, covering: readonly Activity[]): Fix {
  const [only] = covering
  const lists = covering.length === 1 && only && !only.recipients.includes(recipient.id) ? only : undefined
  return {
    kind: 'register',
    title: `Say that \`${value}\` is the recipient “${nameOf(recipient)}”${lists ? `, and list it under the activity “${nameOf(lists)}”` : ''}`,
    steps: [
      { add: 'item', path: ['recipients', recipient.id, 'code', key], value },
      ...(lists ? [listUnder(lists, recipient.id)] : []),
    ],
  }
}

const addInternal = ([key, value]: Matcher): readonly Fix[] =>
  key === 'functions'
    ? []
    : [
        {
          kind: 'register',
          title: `Say that \`${value}\` is one of our own systems`,
          steps: [{ add: 'item', path: ['internal', key], value }],
        },
      ]
