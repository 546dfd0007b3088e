import type { Lifetime, LifetimeUnit } from './compare-lifetime.js'

const larger: readonly (readonly [LifetimeUnit, LifetimeUnit, number])[] = [
  ['millisecond', 'second', 1000],
  ['second', 'minute', 60],
  ['minute', 'hour', 60],
  ['hour', 'day', 24],
  ['month', 'year', 12],
]

/** A lifetime in the largest unit that holds it whole: `30 days` for 2,592,000 seconds; days never become months. */
export function describeLifetime(lifetime: Lifetime): string {
  let { amount, unit } = lifetime
  if (!Number.isFinite(amount)) return 'ever'
  for (const [small, large, count] of larger) {
    if (unit === small && amount >= count && amount % count === 0) {
      amount /= count
      unit = large
    }
  }
  const shown = amount.toLocaleString('en-GB', { maximumFractionDigits: 2 })
  return `${shown} ${unit}${amount === 1 ? '' : 's'}`
}
