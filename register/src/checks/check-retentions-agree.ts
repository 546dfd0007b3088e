import type { Activity, Register, Store } from '../model.js'
import {
  compareWithLifetime,
  describeRetention,
  parseRetention,
  type Lifetime,
  type LifetimeUnit,
  type Retention,
} from '../retention/index.js'
import type { Finding } from './check.js'
import { listUsers } from './list-users.js'

type Length = 'shorter' | 'longer' | 'same' | 'not-comparable'

const units: readonly string[] = ['minute', 'hour', 'day', 'week', 'month', 'year'] satisfies LifetimeUnit[]

/**
 * Where an activity states a period of its own, its stores must be able to keep it: one of them long enough, and none of those it
 * has to itself longer. Periods from different events cannot be compared, and nothing is said of them.
 */
export function* checkRetentionsAgree(register: Register, activity: Activity): Generator<Finding> {
  const own = parseRetention(activity.raw['retention'])
  if (!own.ok) return
  const stores = activity.stores.flatMap((id) => register.stores.get(id) ?? [])
  const compared = stores.map((store) => [store, compareStore(store, own.retention)] as const)
  if (compared.length > 0 && compared.every(([, length]) => length === 'shorter')) {
    const names = stores.map(({ id }) => `\`${id}\``).join(', ')
    yield disagree(
      activity,
      stores,
      `The activity \`${activity.id}\` keeps data ${describeRetention(own.retention)}, and none of its stores keeps it so long (${names}). Correct the period that is wrong.`,
    )
  }
  for (const [store, length] of compared) {
    if (length !== 'longer' || isShared(register, store)) continue
    yield disagree(
      activity,
      [store],
      `The activity \`${activity.id}\` keeps data ${describeRetention(own.retention)}, and its store \`${store.id}\` keeps it longer, which no other activity asks for. Correct the period that is wrong.`,
    )
  }
}

const disagree = ({ id, file }: Activity, stores: readonly Store[], message: string): Finding => ({
  code: 'retention-differs-from-store',
  severity: 'warning',
  file,
  path: ['activities', id, 'retention'],
  message,
  citation: 'UK GDPR Articles 5(1)(e) and 30(1)(f)',
  related: stores.map((store) => ({
    file: store.file,
    path: ['stores', store.id, 'retention'],
    message: `What the store \`${store.id}\` says`,
  })),
})

const isShared = (register: Register, { id }: Store): boolean => listUsers(register, 'stores', id).length > 1

/** How long a store keeps, against the period of an activity. */
function compareStore(store: Store, own: Retention): Length {
  const read = parseRetention(store.retention)
  if (!read.ok) return 'not-comparable'
  const { retention } = read
  if (own.kind === 'permanent') {
    if (retention.kind === 'permanent') return 'same'
    return retention.kind === 'period' ? 'shorter' : 'not-comparable'
  }
  if (own.kind !== 'period') return 'not-comparable'
  if (retention.kind === 'permanent') return 'longer'
  return retention.kind === 'period' && runsFromSame(own, retention) ? comparePeriods(retention, own) : 'not-comparable'
}

type PeriodOnly = Retention & { readonly kind: 'period' }

const reduce = (event: string): string => event.toLowerCase().replace(/\b(?:the|an?|is|was|of)\b|[^\p{L}\p{N}]+/gu, '')

const runsFromSame = (a: PeriodOnly, b: PeriodOnly): boolean =>
  a.from === undefined || b.from === undefined || reduce(a.from) === reduce(b.from)

function comparePeriods(store: PeriodOnly, own: PeriodOnly): Length {
  const outlives = (limit: PeriodOnly, other: PeriodOnly): boolean => {
    const lifetime = asLifetime(other)
    return (
      lifetime !== undefined && compareWithLifetime({ kind: 'period', period: limit.period }, lifetime) === 'longer'
    )
  }
  if (asLifetime(store) === undefined || asLifetime(own) === undefined) return 'not-comparable'
  if (outlives(store, own)) return 'shorter'
  return outlives(own, store) ? 'longer' : 'same'
}

/** A range, a wording such as `at least`, and years that end with a calendar have no one length. */
function asLifetime({ period, qualifier }: PeriodOnly): Lifetime | undefined {
  if (period.upTo !== undefined || qualifier !== undefined || !units.includes(period.unit)) return undefined
  return { amount: period.amount, unit: period.unit as LifetimeUnit }
}
