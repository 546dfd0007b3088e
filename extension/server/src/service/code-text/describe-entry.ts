import {
  describeRetention,
  parseRetention,
  type Activity,
  type CategoryId,
  type Recipient,
  type Register,
  type Store,
} from 'processing-register-core'
import { keepFacts, type Card } from '../card.js'
import { describeAllowance } from './describe-category.js'
import { describeBasis, titleOfCategory } from './describe-law.js'

/** How long something is kept, with the law or policy behind it; undefined where the register does not say it so that it can be read. */
function describeKeptBySource(retention: unknown): string | undefined {
  const parsed = parseRetention(retention)
  if (!parsed.ok) return undefined
  const source = parsed.terms.law ?? parsed.terms.policy
  return `${describeRetention(parsed.retention)}${source === undefined ? '' : ` (${source})`}`
}

/**
 * What an activity has of a period of its own, else what its stores say, where they say one thing.
 *
 * @param describe puts a retention into words
 */
export function describeActivityKept(
  register: Register,
  { raw, stores }: Activity,
  describe: (retention: unknown) => string | undefined = describeKeptBySource,
): string | undefined {
  const own = describe(raw['retention'])
  if (own !== undefined) return own
  const periods = new Set(stores.map((id) => describe(register.stores.get(id)?.retention)))
  const [only] = periods
  return periods.size === 1 ? only : undefined
}

/** @param about categories the reader asks of; without any, all that the activity declares */
export function describeActivity(register: Register, activity: Activity, about?: readonly CategoryId[]): Card {
  const { id, title, purpose, lawfulBasis, law } = activity
  const declared: readonly CategoryId[] = [
    ...activity.specialCategories.keys(),
    ...(activity.criminalOffence ? (['criminal-offence'] as const) : []),
  ]
  return {
    heading: `Activity: ${title ?? id}`,
    facts: keepFacts([
      ['Id', id],
      ['Purpose', purpose],
      ['Lawful basis', lawfulBasis && `${describeBasis(lawfulBasis)}${law === undefined ? '' : `; ${law}`}`],
      ...(about ?? declared).map(
        (category) => [titleOfCategory(category), describeAllowance(register, activity, category)] as const,
      ),
      ['Kept', describeActivityKept(register, activity)],
      ['Ask', whoToAsk(register, activity)],
    ]),
  }
}

const roles = {
  processor: 'a processor: it acts on our instructions under a contract (UK GDPR Article 28)',
  controller: 'a controller of its own: each disclosure is recorded first (UK GDPR Article 5(2))',
  'joint-controller': 'a joint controller (UK GDPR Article 26): each disclosure is recorded first',
  'same-organisation': 'a part of this organisation',
  'competent-authority': 'a competent authority (DPA 2018 Part 3): each disclosure is recorded first',
} as const

export function describeRecipient(register: Register, recipient: Recipient): Card {
  const { id, title, role, contract, sharing, lawfulBasis, law, agreement, fields, country } = recipient
  const agreed = agreement === undefined ? undefined : (register.agreements.get(agreement)?.title ?? agreement)
  return {
    heading: `Recipient: ${title ?? id}`,
    facts: keepFacts([
      ['Id', id],
      ['Role', role === undefined ? 'not said in the register' : roles[role]],
      ['Contract', contract],
      ['Sharing', sharing],
      ['Lawful basis', lawfulBasis && `${describeBasis(lawfulBasis)}${law === undefined ? '' : `; ${law}`}`],
      ['Agreement', agreed],
      ['Fields agreed', fields?.join(', ')],
      ['Country', country],
    ]),
  }
}

export function describeStore(register: Register, store: Store): Card {
  const { id, title, system, country, retention } = store
  const users = [...register.activities.values()].filter(({ stores }) => stores.includes(id))
  return {
    heading: `Store: ${title ?? id}`,
    facts: keepFacts([
      ['Id', id],
      ['System', system],
      ['Kept', describeKeptBySource(retention) ?? 'the register does not say how long (UK GDPR Article 30(1)(f))'],
      ['Used by', users.length === 0 ? undefined : users.map((activity) => activity.title ?? activity.id).join(', ')],
      ['Country', country],
    ]),
  }
}

/** The role that answers for an activity; without one, the data protection officer. */
const whoToAsk = ({ controller }: Register, { owner }: Activity): string | undefined =>
  owner ?? controller.dataProtectionOfficer?.role

/** Describes an entry by its id; undefined where the register has none, or has nothing to say beyond its title. */
export function createEntryCard(register: Register, section: string, id: string): Card | undefined {
  const activity = section === 'activities' ? register.activities.get(id) : undefined
  if (activity) return describeActivity(register, activity)
  const recipient = section === 'recipients' ? register.recipients.get(id) : undefined
  if (recipient) return describeRecipient(register, recipient)
  const store = section === 'stores' ? register.stores.get(id) : undefined
  return store && describeStore(register, store)
}
