import { storeTitles } from 'eslint-plugin-data-protection/analysis'
import { nearestStores, proposeStore } from 'processing-register-core'
import { coverageAt, storesOf } from '../code-coverage.js'
import { findFact, mostChoices, type Fix, type FixGround } from './fix.js'
import type { RegisterStep } from './register-step.js'

/** Fixes of `require-retention` in the register. How long data is kept, and by which law, is for a person to say. */
export function fixRetention(ground: FixGround): readonly Fix[] {
  const { done, register, data } = ground
  const fact = findFact(done.facts.stores, ground)
  if (!fact) return []
  if (data.messageId !== 'noStore') {
    return storesOf(done, register, fact).map(({ id, title }) => ({
      kind: 'open',
      title: `Open the store “${title ?? id}” in the register`,
      section: 'stores',
      id,
    }))
  }
  const matcher = `${fact.kind}:${fact.name}`
  const near = nearestStores(register, fact.kind, fact.name, 3)
  const { kind, name } = fact
  const { id, entry, record } = proposeStore({ kind, name, system: storeTitles[kind] }, register.stores.keys())
  const add: RegisterStep = { add: 'store', id, entry }
  const title = `Add the store \`${id}\` to the register, with ${record === undefined ? 'its retention to be written' : `the retention usual for “${record}”, to be reviewed`}`
  const covering = coverageAt(done, register, fact.at).activities.slice(0, mostChoices)
  return [
    ...near.map((store): Fix => ({
      kind: 'register',
      title: `Say that \`${matcher}\` is the store “${store.title ?? store.id}”`,
      steps: [{ add: 'item', path: ['stores', store.id, 'code'], value: matcher }],
    })),
    ...(covering.length === 0 ? [{ kind: 'register', title, steps: [add] } satisfies Fix] : []),
    ...covering.map((activity): Fix => ({
      kind: 'register',
      title: `${title}, and list it under the activity “${activity.title ?? activity.id}”`,
      steps: [add, { add: 'item', path: ['activities', activity.id, 'stores'], value: id }],
    })),
  ]
}
